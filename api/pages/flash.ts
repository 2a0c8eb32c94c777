import { letterPath } from '#web/paths.ts';
import type { FlashMessage } from '#web/layout/chrome.ts';
import { ApplicationError } from '../errors.ts';
import type { PageContext } from './page-deps.ts';
import type { Services } from '../services/services.ts';

/** What may be said after an action. `{letter}` is the letter that the address names in `about`, `{recorded}` what came of its batch's last answer, `{when}` the moment. */
const MESSAGES = {
  'journal-whole': { tone: 'good', text: 'Журнал проверен: цел.' },
  'journal-broken': { tone: 'bad', text: 'Журнал проверен: цепочка разорвана. Открыта неисправность.' },
  'act-drafted': { tone: 'good', text: 'Проект акта составлен. Утверждает его другой человек.' },
  'act-approved': { tone: 'good', text: 'Акт утверждён: письма уничтожаются. Состояние каждого — ниже.' },
  'act-withdrawn': { tone: 'good', text: 'Проект отозван: ничего не уничтожено.' },
  'row-left-out': { tone: 'good', text: 'Запись исключена из справки.' },
  'row-returned': { tone: 'good', text: 'Запись возвращена в справку.' },
  'letter-excluded': { tone: 'good', text: 'Письмо исключено из проекта.' },
  held: { tone: 'good', text: 'Запрет наложен: письма не будут уничтожены.' },
  'hold-lifted': { tone: 'good', text: 'Запрет снят.' },
  saved: { tone: 'good', text: 'Сохранено.' },
  'site-made': {
    tone: 'good',
    text: 'Участок заведён: его партии уже закрываются по расписанию. Теперь заведите людей.',
  },
  'limits-copied': {
    tone: 'good',
    text: 'Копия сделана. Пока её не выбрал ни один участок, ничьи письма не изменятся.',
  },
  'key-added': { tone: 'good', text: 'Ключ добавлен.' },
  'password-changed': { tone: 'good', text: 'Пароль сменён, остальные сеансы закончены.' },
  'person-made': { tone: 'good', text: 'Человек заведён. Сделайте ему одноразовую ссылку для пароля.' },
  submitted: { tone: 'good', text: 'Письмо отправлено на подпись. Документ готовится.' },
  resubmitted: { tone: 'good', text: 'Письмо отправлено снова. Документ готовится.' },
  signed: { tone: 'good', text: '{letter} подписано.' },
  endorsed: { tone: 'good', text: '{letter} завизировано и передано на подпись.' },
  'sent-back': { tone: 'good', text: '{letter} возвращено автору с замечанием.' },
  cancelled: { tone: 'good', text: 'Письмо отозвано.' },
  reassigned: { tone: 'good', text: 'Письмо передано другому руководителю.' },
  filed: { tone: 'good', text: 'Письмо подшивается в дело без уведомления.' },
  'address-taken': { tone: 'good', text: 'Новый адрес в письме. Проверьте его и документы и отправьте письмо снова.' },
  'address-kept': { tone: 'good', text: 'Записано: письмо идёт по прежнему адресу.' },
  'case-kind-named': { tone: 'good', text: 'Вид дела записан в ход письма; ответ об извещении — по его закону.' },
  'return-settled': { tone: 'good', text: 'Решение записано, письмо подшивается в дело.' },
  'sent-again': { tone: 'good', text: 'Решение записано. Это новое письмо: проверьте адрес и отправьте на подпись.' },
  'told-anew': {
    tone: 'good',
    text: 'Письмо переведено на новый день заседания. Прежний текст — в ходе письма; проверьте приложенный документ.',
  },
  'letter-of-case': {
    tone: 'good',
    text: 'Черновик по делу готов: проверьте получателей и документ и отправьте на подпись.',
  },
  'made-again': { tone: 'good', text: 'Новое письмо, такое же: впишите получателя.' },
  'template-kept': { tone: 'good', text: 'Шаблон сохранён.' },
  'batch-opened': { tone: 'good', text: 'Партия сформирована и передаётся Почте.' },
  'batches-opened': { tone: 'good', text: 'Партии сформированы. Что с каждой — в списке.' },
  'batch-opened-to-upload': {
    tone: 'good',
    text: 'Партия сформирована. Архив в кабинет Почты загружает сотрудник участка: до загрузки партию можно забрать.',
  },
  'batch-opened-on-paper': {
    tone: 'good',
    text: 'Партия сформирована. Письма печатает и сдаёт в отделение сотрудник участка.',
  },
  'post-report-read': { tone: 'good', text: 'Отчёт сверен с нашими письмами.' },
  'form103-taken': { tone: 'good', text: 'Форма 103 загружена. Сверка по строкам появится здесь сама.' },
  'form103-unread': {
    tone: 'calm',
    text: 'Файл сохранён, но формой 103 этой партии не считается: в нём не прочитано ни одной строки о её письмах. Что делать, сказано в части «Форма 103».',
  },
  'form103-aside': {
    tone: 'calm',
    text: 'Форма 103 загружена и хранится, но в силу не введена: почему, сказано у неё в «Файлах формы 103».',
  },
  'form103-settled': { tone: 'good', text: 'Расхождение разобрано. Причина записана.' },
  'form103-absent': { tone: 'good', text: 'Партия закрыта без формы 103. Причина записана.' },
  'cabinet-told': { tone: 'good', text: 'Записано.' },
  'cabinet-recorded': { tone: 'good', text: '{recorded}' },
  'cabinet-matched': { tone: 'calm', text: 'Сошлось, но ещё не записано: нажмите «Записать».' },
  'shpis-given': { tone: 'good', text: 'ШПИ вписаны: письма отслеживаются.' },
  'cabinet-swapped': { tone: 'good', text: 'ШПИ поменяны местами: что на что, сказано в ходе партии.' },
  'cabinet-set-aside': { tone: 'good', text: 'Строка отложена. Причина — в ходе партии.' },
  'paper-told': { tone: 'good', text: 'Записано.' },
  'cabinet-read': { tone: 'good', text: 'Прочитано. Проверьте и запишите; что не сошлось — в списке к разбору.' },
  'cabinet-read-in-part': {
    tone: 'calm',
    text: 'Прочитано не всё: строки, которые не поняты, показаны ниже. Проверьте и запишите.',
  },
  'scans-taken': { tone: 'calm', text: 'Файлы приняты и читаются. Страница обновится сама.' },
  'scans-filed': { tone: 'good', text: 'Приобщено к письмам.' },
  'scan-aside': { tone: 'good', text: 'Отложено: ни к какому письму это не приобщено.' },
  'scan-filed': { tone: 'good', text: 'Приобщено к письму.' },
  settled: { tone: 'good', text: 'Решение принято.' },
  'settle-pending': { tone: 'calm', text: 'Решение передано, ждём ответа. Страница обновится сама.' },
  'task-claimed': { tone: 'good', text: 'Задание взято: теперь оно ваше.' },
  'task-released': { tone: 'good', text: 'Задание возвращено в общие.' },
  'task-delegated': { tone: 'good', text: 'Задание передано.' },
  'task-commented': { tone: 'good', text: 'Комментарий добавлен.' },
  'view-kept': { tone: 'good', text: 'Вид сохранён: он слева, в списке видов.' },
  'view-removed': { tone: 'good', text: 'Вид удалён.' },
  'card-registered': { tone: 'good', text: 'Карточка зарегистрирована.' },
  'case-made': { tone: 'good', text: 'Дело внесено. Теперь внесите участников.' },
  assigned: { tone: 'good', text: 'Поручение дано.' },
  'assignment-withdrawn': { tone: 'good', text: 'Поручение отозвано.' },
  'passed-on': { tone: 'good', text: 'Поручение передано дальше.' },
  'time-asked': { tone: 'good', text: 'Новый срок испрошен: ответит автор поручения.' },
  'time-given': { tone: 'good', text: 'Срок продлён.' },
  'time-refused': { tone: 'good', text: 'В продлении отказано.' },
  'off-control': { tone: 'good', text: 'Снято с контроля.' },
  'on-control': { tone: 'good', text: 'Поставлено на контроль.' },
  'report-submitted': { tone: 'good', text: 'Отчёт представлен.' },
  'report-accepted': { tone: 'good', text: 'Отчёт принят.' },
  'report-returned': { tone: 'good', text: 'Отчёт возвращён исполнителю.' },
  'notices-held': { tone: 'good', text: 'Уведомления составлены. Тихие часы адресата: уйдут {when} по его времени.' },
  'notices-sent': { tone: 'good', text: 'Уведомления составлены и отправляются.' },
  'notice-settled': { tone: 'good', text: 'Решение записано.' },
  'notice-withdrawn': { tone: 'good', text: 'Уведомление отозвано: ничего не отправлено.' },
  'notice-letter-done': { tone: 'good', text: 'Задание о письме закрыто.' },
  'consent-entered': { tone: 'good', text: 'Согласие внесено: сторону можно извещать этим способом.' },
  'consent-withdrawn': {
    tone: 'good',
    text: 'Согласие отмечено отозванным: этим способом сторону больше не извещают.',
  },
  'notice-template-kept': {
    tone: 'good',
    text: 'Шаблон сохранён новой версией. Отправленные уведомления не изменились.',
  },
  'notice-template-retired': { tone: 'good', text: 'Шаблон больше не предлагается.' },
  'webhook-on': { tone: 'good', text: 'Подписка включена: ждущее уходит сейчас.' },
  'webhook-off': { tone: 'good', text: 'Подписка выключена: новое не собирается, ждущее хранится.' },
  'webhook-tested': { tone: 'good', text: 'Проверочное событие поставлено: чем кончилось, видно ниже.' },
  'webhook-again': { tone: 'good', text: 'Уходит ещё раз: чем кончилось, видно ниже.' },
  'trust-look-asked': { tone: 'calm', text: 'Обход начат: что он найдёт, появится здесь само.' },
  'register-wanted': { tone: 'calm', text: 'Картотека читается: страница обновится сама.' },
  'program-revoked': { tone: 'good', text: 'Программа отозвана: её токены больше не действуют.' },
  'program-blocked': { tone: 'good', text: 'Программа заблокирована: её токены не действуют.' },
  'program-unblocked': { tone: 'good', text: 'Программа разблокирована.' },
  'publication-set': { tone: 'good', text: 'Настройки публикации сохранены новой версией.' },
  'publication-restored': { tone: 'good', text: 'Прежняя версия настроек возвращена: она сохранена новой.' },
  'publication-resent': { tone: 'good', text: 'Текущая картина будет отправлена ещё раз. Страница обновится сама.' },
  'backfill-started': { tone: 'good', text: 'Начато. Страница обновляется сама; её можно закрыть.' },
  'recovery-list': { tone: 'good', text: 'Принято. Программа учтёт это и продолжит.' },
  'recovery-settled': { tone: 'good', text: 'Отмечено.' },
  'recovery-finished': { tone: 'good', text: 'Восстановление закончено: партии снова передаются.' },
  'archive-set': { tone: 'good', text: 'Правило архива сохранено.' },
  'archive-returned': { tone: 'good', text: 'Письмо возвращено из архива.' },
  forwarded: { tone: 'calm', text: 'Время перемотано.' },
} as const satisfies Readonly<Record<string, { tone: FlashMessage['tone']; text: string }>>;

export type FlashCode = keyof typeof MESSAGES;

/** «30.11.2026 в 09:00 (МСК+4)»; nothing else of an address is said as ours. */
const MOMENT = /^\d\d\.\d\d\.\d{4} в \d\d:\d\d(?: \(МСК(?:[+-]\d{1,2}(?::\d{2})?)?\))?$/;

/** The message named by the address, `?done=signed&about=<letter>`; nothing for anything else. */
export async function flashOf(c: PageContext, services: Services): Promise<FlashMessage | undefined> {
  const code = c.req.query('done');
  if (code === undefined || !isFlashCode(code)) return undefined;
  const { tone, text } = MESSAGES[code];
  if (code === 'cabinet-recorded') return recordedOf(c, services);
  const about = c.req.query('about') ?? '';
  if (text.includes('{when}')) return { tone, text: text.replace('{when}', MOMENT.test(about) ? about : 'сами') };
  if (!text.includes('{letter}')) return { tone, text };
  const number = await numberOf(c, services, about);
  if (number === null) return { tone, text: text.replace('{letter}', 'Письмо') };
  return {
    tone,
    text: text.replace('{letter}', `Письмо ${number}`),
    link: { href: letterPath(about), label: 'Открыть' },
  };
}

/** How many were recorded, and how many were not and why; nothing for a batch out of this person's sight. */
async function recordedOf(c: PageContext, services: Services): Promise<FlashMessage | undefined> {
  try {
    const recorded = await services.cabinet.lastRecorded(c.get('session').actor, c.req.query('about') ?? '');
    return recorded === null ? undefined : { tone: recorded.areSomeReturned ? 'bad' : 'good', text: recorded.words };
  } catch (error) {
    if (error instanceof ApplicationError && error.code === 'not-found') return undefined;
    throw error;
  }
}

/** The letter may be out of this person's sight; then the message goes without its number. */
async function numberOf(c: PageContext, services: Services, letterId: string): Promise<string | null> {
  try {
    return (await services.letters.card(c.get('session').actor, letterId)).number;
  } catch (error) {
    if (error instanceof ApplicationError && error.code === 'not-found') return null;
    throw error;
  }
}

function isFlashCode(text: string): text is FlashCode {
  return Object.hasOwn(MESSAGES, text);
}
