import { BATCH_UPDATES, BATCH_WORKFLOW } from '../batches/batch-process.ts';
import { tellCabinet } from '../batches/cabinet-process.ts';
import { closeWithoutForm, FORM_ARRIVED_SIGNAL } from '../batches/without-form.ts';
import { LETTER_SIGNALS, LETTER_UPDATES, LETTER_WORKFLOW } from '../letters/letter-process.ts';
import {
  NOTIFICATION_SIGNALS,
  NOTIFICATION_WORKFLOW,
  SETTLE_NOTIFICATION,
  WITHDRAW_NOTIFICATION,
} from '../notifications/notification-process.ts';
import { PUBLICATION_SIGNALS, PUBLICATION_WORKFLOW, RESEND_PUBLICATION } from '../publications/publication-process.ts';
import { ADOPTION_WORKFLOW } from '../work/adoption-process.ts';

/** Parts into which the course of a process falls, in words. */
export const STEP_PARTS = {
  preparing: 'Подготовка',
  approval: 'Подписание',
  mending: 'Исправление',
  sending: 'Партия и передача',
  with_post: 'У Почты',
  publishing: 'Публикация',
  notifying: 'Уведомление стороны',
  round: 'Обход',
  engine: 'Ход процесса',
} as const;
export type StepPart = keyof typeof STEP_PARTS;

/** What a process waits for when a part of its course is through and nothing has come after it yet. */
export const WAITED_AFTER: Readonly<Partial<Record<StepPart, StepPart>>> = { preparing: 'approval' };

interface StepRule {
  readonly words: string;
  readonly part: StepPart;
}

const of = (part: StepPart, words: Readonly<Record<string, string>>): Readonly<Record<string, StepRule>> =>
  Object.fromEntries(Object.entries(words).map(([name, text]) => [name, { words: text, part }]));

/** Every step, decision and message of the project's processes: its words and the part of the course it belongs to. */
const STEPS: Readonly<Record<string, StepRule>> = {
  ...of('engine', {
    [LETTER_WORKFLOW]: 'письмо',
    [BATCH_WORKFLOW]: 'партия',
    [PUBLICATION_WORKFLOW]: 'публикация',
    [NOTIFICATION_WORKFLOW]: 'уведомление стороны',
    [ADOPTION_WORKFLOW]: 'продолжение потерянных процессов',
    adoptLost: 'продолжение потерянных процессов',
  }),
  ...of('preparing', {
    prepare: 'подготовка документа',
    reportPreparingTrouble: 'задание автору: документ не подготовить',
    convertDocument: 'преобразование документа',
  }),
  ...of('approval', {
    remind: 'напоминание',
    sign: 'подпись',
    sendBack: 'возврат с замечанием',
    reassign: 'передача другому руководителю',
    endorse: 'виза',
    [LETTER_UPDATES.declineVisa]: 'отказ в визе',
    [LETTER_UPDATES.approve]: 'подписать',
  }),
  ...of('mending', {
    [LETTER_UPDATES.takeAddress]: 'взять новый адрес',
    [LETTER_UPDATES.resubmit]: 'отправить снова',
    [LETTER_UPDATES.cancel]: 'отзыв',
  }),
  ...of('sending', {
    [LETTER_SIGNALS.submissionReported]: 'ответ Почты',
    archive: 'сборка архива',
    submit: 'передача Почте',
    lookUp: 'сверка с Почтой',
    settlePartial: 'раздел партии',
    askPerson: 'вопрос сотруднику',
    recordFinding: 'запись ответа сотрудника',
    fetchForm103: 'получение формы 103',
    tellFormOverdue: 'задание: формы 103 нет дольше суток',
    close: 'закрытие партии',
    openBatchesOfSite: 'сбор партий участка',
    [BATCH_UPDATES.settleSubmission]: 'решение по партии',
    offerArchive: 'задание: кабинет Почты',
    recordHandOver: 'запись о загрузке в кабинет',
    recordFound: 'запись: архив в кабинете',
    takeBack: 'партия забрана до загрузки',
    shareReading: 'запись ответа кабинета',
    mendHere: 'возврат письма из «Новых»',
    requeueAbsent: 'письма в следующую партию',
    offerForms: 'бумаги Почты для печати',
    checkIn: 'сообщение отделению',
    recordHandIn: 'запись о сдаче в отделение',
    [tellCabinet.name]: 'слово сотрудника о партии',
    [FORM_ARRIVED_SIGNAL]: 'форма 103 загружена',
    [closeWithoutForm.name]: 'партия закрыта без формы 103',
  }),
  ...of('with_post', {
    [LETTER_SIGNALS.outcomeReported]: 'исход письма',
    [LETTER_SIGNALS.noticeReported]: 'уведомление о вручении',
    [LETTER_SIGNALS.envelopeReported]: 'вернувшийся конверт',
    askWhatNext: 'вопрос о невручённом письме',
    settleReturn: 'решение о невручённом письме',
    reportOverdueOutcome: 'задание: исхода нет дольше срока',
    [LETTER_UPDATES.fileWithoutNotice]: 'подшить без уведомления',
    file: 'подшивка в дело',
  }),
  ...of('publishing', {
    readPublicationWindow: 'чтение настроек',
    takePicture: 'составление картины',
    sendPicture: 'передача почтовому серверу',
    recordMailAnswer: 'запись ответа',
    reportUnconfirmed: 'задание: подтверждения нет',
    [PUBLICATION_SIGNALS.changed]: 'карточка изменилась',
    [PUBLICATION_SIGNALS.answered]: 'ответ из ящика обмена',
    [PUBLICATION_SIGNALS.mailBack]: 'почтовый сервер снова отвечает',
    [RESEND_PUBLICATION.name]: 'отправить ещё раз',
  }),
  ...of('notifying', {
    planNotification: 'проверка часа и согласия',
    sendNotification: 'передача уведомления',
    lookUpNotification: 'вопрос, принято ли, и чтение подтверждений',
    askAboutNotification: 'задание: выяснить, отправлено ли',
    recordNotificationFinding: 'запись ответа сотрудника',
    noteUnconfirmedNotification: 'запись: подтверждения нет',
    withdrawNotice: 'запись отзыва',
    writeLetterInstead: 'черновик письма и задание',
    [NOTIFICATION_SIGNALS.receiptCame]: 'пришло подтверждение',
    [NOTIFICATION_SIGNALS.gatewayBack]: 'канал снова работает',
    [SETTLE_NOTIFICATION.name]: 'решение о неясном уведомлении',
    [WITHDRAW_NOTIFICATION.name]: 'отзыв уведомления',
  }),
  ...of('round', {
    endNeedlessLetters: 'закрытие заданий о письмах, которые уже не нужны',
    makeReminders: 'составление напоминаний',
    notificationReminders: 'напоминания о заседаниях',
    reconcile: 'сверка сторон',
    reconcileAll: 'сверка базы, процессов, файлов и Почты',
    sweepTracking: 'чтение отслеживания',
    trackingSweep: 'обход отслеживания',
    sweepMailbox: 'чтение ящика обмена',
    mailboxSweep: 'обход ящика обмена',
    checkChains: 'чтение цепочек журнала',
    planSignedFilesNight: 'доля ночи: сколько подписанных файлов проверить',
    checkFailedFiles: 'повторная проверка неисправных файлов',
    checkSignedPortion: 'проверка порции подписанных файлов',
    endSignedFilesNight: 'итог ночной проверки файлов',
    checkSignedFiles: 'проверка подписанных файлов',
    fetchTrust: 'получение сертификатов УЦ и списков отозванных',
    trustSweep: 'получение списков отозванных',
    checkJournal: 'проверка журнала',
    makeStatistics: 'отчёты',
    makeJournalRoots: 'корень журнала',
    stampJournalRoots: 'метка времени на корне журнала',
    stampJournal: 'корень журнала и метка времени',
    cutOff: 'закрытие партии',
    syncCases: 'чтение картотеки дел',
    registerSites: 'участки с картотекой',
    readRegisterPage: 'страница картотеки дел',
  }),
};

/** A step in words; one that is not known shows as the engine calls it. */
export const stepWords = (name: string): string => (Object.hasOwn(STEPS, name) ? (STEPS[name]?.words ?? name) : name);
export const stepPart = (name: string): StepPart =>
  Object.hasOwn(STEPS, name) ? (STEPS[name]?.part ?? 'engine') : 'engine';
