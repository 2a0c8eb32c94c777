import proto from '@temporalio/proto';
import { BATCH_UPDATES, BATCH_WORKFLOW } from '#domain/batches/batch-process.ts';
import { LETTER_SIGNALS, LETTER_UPDATES, LETTER_WORKFLOW } from '#domain/letters/letter-process.ts';
import type { HistoryLine } from '#views/engine/workflow.ts';

const EventType = proto.temporal.api.enums.v1.EventType;
type HistoryEvent = proto.temporal.api.history.v1.IHistoryEvent;

/** The engine's event types in an administrator's words; what is not here shows by its English name. */
const EVENT_WORDS: Readonly<Record<string, string>> = {
  EVENT_TYPE_WORKFLOW_EXECUTION_STARTED: 'Процесс начат',
  EVENT_TYPE_WORKFLOW_EXECUTION_COMPLETED: 'Процесс завершён',
  EVENT_TYPE_WORKFLOW_EXECUTION_FAILED: 'Процесс завершился ошибкой',
  EVENT_TYPE_WORKFLOW_EXECUTION_TERMINATED: 'Процесс прекращён администратором',
  EVENT_TYPE_WORKFLOW_EXECUTION_SIGNALED: 'Получено сообщение',
  EVENT_TYPE_WORKFLOW_EXECUTION_UPDATE_ACCEPTED: 'Решение принято к исполнению',
  EVENT_TYPE_WORKFLOW_EXECUTION_UPDATE_COMPLETED: 'Решение исполнено',
  EVENT_TYPE_WORKFLOW_EXECUTION_OPTIONS_UPDATED: 'Изменены параметры процесса',
  EVENT_TYPE_WORKFLOW_TASK_SCHEDULED: 'Шаг процесса поставлен в очередь',
  EVENT_TYPE_WORKFLOW_TASK_STARTED: 'Шаг процесса начат',
  EVENT_TYPE_WORKFLOW_TASK_COMPLETED: 'Шаг процесса выполнен',
  EVENT_TYPE_WORKFLOW_TASK_FAILED: 'Шаг процесса не выполнен',
  EVENT_TYPE_WORKFLOW_TASK_TIMED_OUT: 'Шаг процесса не уложился в срок',
  EVENT_TYPE_ACTIVITY_TASK_SCHEDULED: 'Работа поставлена в очередь',
  EVENT_TYPE_ACTIVITY_TASK_STARTED: 'Работа начата',
  EVENT_TYPE_ACTIVITY_TASK_COMPLETED: 'Работа выполнена',
  EVENT_TYPE_ACTIVITY_TASK_FAILED: 'Работа не выполнена',
  EVENT_TYPE_ACTIVITY_TASK_TIMED_OUT: 'Работа не уложилась в срок',
  EVENT_TYPE_TIMER_STARTED: 'Срок установлен',
  EVENT_TYPE_TIMER_FIRED: 'Срок наступил',
  EVENT_TYPE_TIMER_CANCELED: 'Срок снят',
  EVENT_TYPE_MARKER_RECORDED: 'Запись выполнена на месте',
};

/** Names of the project's own steps and messages. */
const STEP_WORDS: Readonly<Record<string, string>> = {
  [LETTER_WORKFLOW]: 'письмо',
  [BATCH_WORKFLOW]: 'партия',
  prepare: 'подготовка документа',
  sign: 'подпись',
  archive: 'сборка архива',
  submit: 'передача Почте',
  lookUp: 'сверка с Почтой',
  settlePartial: 'раздел партии',
  askPerson: 'вопрос сотруднику',
  fetchForm103: 'получение формы 103',
  close: 'закрытие партии',
  reconcile: 'сверка сторон',
  reconcileAll: 'сверка базы, процессов, файлов и Почты',
  [LETTER_UPDATES.approve]: 'подписать',
  [LETTER_UPDATES.sendBack]: 'вернуть с замечанием',
  [LETTER_UPDATES.endorse]: 'завизировать',
  [LETTER_UPDATES.declineVisa]: 'отказать в визе',
  [LETTER_UPDATES.cancel]: 'отозвать',
  [LETTER_UPDATES.resubmit]: 'отправить снова',
  [LETTER_UPDATES.reassign]: 'передать другому',
  [LETTER_UPDATES.fileWithoutNotice]: 'подшить без уведомления',
  [LETTER_UPDATES.settleReturn]: 'решение о невручённом письме',
  askWhatNext: 'вопрос о невручённом письме',
  [BATCH_UPDATES.settleSubmission]: 'решение по партии',
  [LETTER_SIGNALS.submissionReported]: 'ответ Почты',
  [LETTER_SIGNALS.outcomeReported]: 'исход письма',
  [LETTER_SIGNALS.noticeReported]: 'уведомление о вручении',
};

/** One event of the history as a line for the administrator's page. */
export function historyLineOf(event: HistoryEvent): HistoryLine {
  const name = EventType[event.eventType ?? 0] ?? 'EVENT_TYPE_UNSPECIFIED';
  const subject = subjectOf(event);
  return {
    eventId: Number(event.eventId ?? 0),
    at: instantOf(event).toISOString(),
    text: EVENT_WORDS[name] ?? name,
    detail: subject === undefined ? undefined : (STEP_WORDS[subject] ?? subject),
  };
}

function subjectOf(event: HistoryEvent): string | undefined {
  return (
    event.activityTaskScheduledEventAttributes?.activityType?.name ??
    event.workflowExecutionSignaledEventAttributes?.signalName ??
    event.workflowExecutionUpdateAcceptedEventAttributes?.acceptedRequest?.input?.name ??
    event.workflowExecutionStartedEventAttributes?.workflowType?.name ??
    undefined
  );
}

function instantOf(event: HistoryEvent): Date {
  const { seconds, nanos } = event.eventTime ?? {};
  return new Date(Number(seconds ?? 0) * 1_000 + Math.trunc((nanos ?? 0) / 1e6));
}
