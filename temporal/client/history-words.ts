import proto from '@temporalio/proto';
import { steeringOfMark } from '#domain/processes/run-ending.ts';
import { stepWords } from '#domain/processes/step-words.ts';
import type { HistoryLine } from '#views/engine/workflow.ts';
import { localStepOf } from './local-step.ts';
import { payloadsOf } from './event-payloads.ts';

const EventType = proto.temporal.api.enums.v1.EventType;
export type HistoryEvent = proto.temporal.api.history.v1.IHistoryEvent;

/** The engine's event types in an administrator's words; what is not here shows by its English name. */
const EVENT_WORDS: Readonly<Record<string, string>> = {
  EVENT_TYPE_WORKFLOW_EXECUTION_STARTED: 'Процесс начат',
  EVENT_TYPE_WORKFLOW_EXECUTION_COMPLETED: 'Процесс завершён',
  EVENT_TYPE_WORKFLOW_EXECUTION_FAILED: 'Процесс завершился ошибкой',
  EVENT_TYPE_WORKFLOW_EXECUTION_TIMED_OUT: 'Процесс не уложился в срок',
  EVENT_TYPE_WORKFLOW_EXECUTION_TERMINATED: 'Процесс прекращён',
  EVENT_TYPE_WORKFLOW_EXECUTION_CANCEL_REQUESTED: 'Процесс попросили остановиться',
  EVENT_TYPE_WORKFLOW_EXECUTION_CANCELED: 'Процесс отменён',
  EVENT_TYPE_WORKFLOW_EXECUTION_CONTINUED_AS_NEW: 'Журнал начат заново',
  EVENT_TYPE_WORKFLOW_EXECUTION_PAUSED: 'Процесс приостановлен',
  EVENT_TYPE_WORKFLOW_EXECUTION_UNPAUSED: 'Процесс пущен дальше',
  EVENT_TYPE_WORKFLOW_EXECUTION_SIGNALED: 'Получено сообщение',
  EVENT_TYPE_WORKFLOW_EXECUTION_UPDATE_ADMITTED: 'Решение получено',
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
  EVENT_TYPE_ACTIVITY_TASK_CANCEL_REQUESTED: 'Работу попросили остановиться',
  EVENT_TYPE_ACTIVITY_TASK_CANCELED: 'Работа отменена',
  EVENT_TYPE_TIMER_STARTED: 'Срок установлен',
  EVENT_TYPE_TIMER_FIRED: 'Срок наступил',
  EVENT_TYPE_TIMER_CANCELED: 'Срок снят',
  EVENT_TYPE_MARKER_RECORDED: 'Запись выполнена на месте',
  EVENT_TYPE_UPSERT_WORKFLOW_SEARCH_ATTRIBUTES: 'Обновлены признаки для поиска',
  EVENT_TYPE_WORKFLOW_PROPERTIES_MODIFIED: 'Обновлены сведения о процессе',
  EVENT_TYPE_WORKFLOW_PROPERTIES_MODIFIED_EXTERNALLY: 'Сведения о процессе изменены извне',
  EVENT_TYPE_ACTIVITY_PROPERTIES_MODIFIED_EXTERNALLY: 'Сведения о работе изменены извне',
  EVENT_TYPE_WORKFLOW_EXECUTION_UPDATE_REJECTED: 'Решение отклонено',
  EVENT_TYPE_WORKFLOW_EXECUTION_TIME_SKIPPING_TRANSITIONED: 'Время репетиции передвинуто',
  EVENT_TYPE_START_CHILD_WORKFLOW_EXECUTION_INITIATED: 'Начинается другой процесс',
  EVENT_TYPE_START_CHILD_WORKFLOW_EXECUTION_FAILED: 'Другой процесс не начат',
  EVENT_TYPE_CHILD_WORKFLOW_EXECUTION_STARTED: 'Другой процесс начат',
  EVENT_TYPE_CHILD_WORKFLOW_EXECUTION_COMPLETED: 'Другой процесс завершён',
  EVENT_TYPE_CHILD_WORKFLOW_EXECUTION_FAILED: 'Другой процесс завершился ошибкой',
  EVENT_TYPE_CHILD_WORKFLOW_EXECUTION_CANCELED: 'Другой процесс отменён',
  EVENT_TYPE_CHILD_WORKFLOW_EXECUTION_TIMED_OUT: 'Другой процесс не уложился в срок',
  EVENT_TYPE_CHILD_WORKFLOW_EXECUTION_TERMINATED: 'Другой процесс прекращён',
  EVENT_TYPE_SIGNAL_EXTERNAL_WORKFLOW_EXECUTION_INITIATED: 'Сообщение другому процессу отправляется',
  EVENT_TYPE_SIGNAL_EXTERNAL_WORKFLOW_EXECUTION_FAILED: 'Сообщение другому процессу не передано',
  EVENT_TYPE_EXTERNAL_WORKFLOW_EXECUTION_SIGNALED: 'Сообщение другому процессу передано',
  EVENT_TYPE_REQUEST_CANCEL_EXTERNAL_WORKFLOW_EXECUTION_INITIATED: 'Другой процесс просят остановиться',
  EVENT_TYPE_REQUEST_CANCEL_EXTERNAL_WORKFLOW_EXECUTION_FAILED: 'Другой процесс не остановлен',
  EVENT_TYPE_EXTERNAL_WORKFLOW_EXECUTION_CANCEL_REQUESTED: 'Другой процесс попросили остановиться',
};

/** One event of the history as a line for the administrator's page. */
export function historyLineOf(event: HistoryEvent): HistoryLine {
  const name = eventTypeOf(event);
  const subject = subjectOf(event);
  return {
    eventId: Number(event.eventId ?? 0),
    at: instantOf(event).toISOString(),
    text: EVENT_WORDS[name] ?? name,
    detail: terminatorOf(event) ?? (subject === undefined ? undefined : stepWords(subject)),
    isSealed: payloadsOf(event).length > 0,
  };
}

/** By whom a run was terminated; undefined: the event is another. */
function terminatorOf({ workflowExecutionTerminatedEventAttributes: told }: HistoryEvent): string | undefined {
  if (!told) return undefined;
  if (steeringOfMark(told.reason ?? '') !== null) return 'действием администратора';
  return told.identity ? `помимо программы: ${told.identity}` : 'помимо программы';
}

export function eventTypeOf(event: HistoryEvent): string {
  return EventType[event.eventType ?? 0] ?? 'EVENT_TYPE_UNSPECIFIED';
}

function subjectOf(event: HistoryEvent): string | undefined {
  return (
    event.activityTaskScheduledEventAttributes?.activityType?.name ??
    event.workflowExecutionSignaledEventAttributes?.signalName ??
    event.workflowExecutionUpdateAcceptedEventAttributes?.acceptedRequest?.input?.name ??
    event.workflowExecutionStartedEventAttributes?.workflowType?.name ??
    localStepOf(event)?.name ??
    undefined
  );
}

export function instantOf(event: HistoryEvent): Date {
  return dateOf(event.eventTime) ?? new Date(0);
}

interface Timestamp {
  readonly seconds?: unknown;
  readonly nanos?: number | null;
}

/** Null: there is none. */
export function dateOf(at: Timestamp | null | undefined): Date | null {
  return at ? new Date(Number(at.seconds ?? 0) * 1_000 + Math.trunc((at.nanos ?? 0) / 1e6)) : null;
}
