/** The engine's words for the state of a workflow, for an administrator. */
const STATUSES: Readonly<Record<string, string>> = {
  RUNNING: 'идёт',
  COMPLETED: 'завершён',
  FAILED: 'завершился ошибкой',
  CANCELLED: 'отменён',
  TERMINATED: 'прекращён',
  CONTINUED_AS_NEW: 'продолжен новым запуском',
  TIMED_OUT: 'не уложился в срок',
  PAUSED: 'приостановлен',
};

const PENDING_STATES: Readonly<Record<string, string>> = {
  PENDING_ACTIVITY_STATE_SCHEDULED: 'ждёт исполнителя или следующей попытки',
  PENDING_ACTIVITY_STATE_STARTED: 'выполняется',
  PENDING_ACTIVITY_STATE_CANCEL_REQUESTED: 'отменяется',
  PENDING_ACTIVITY_STATE_PAUSED: 'приостановлено',
};

/** The state in words; one that is not known shows as the engine writes it. */
export const workflowStatusText = (status: string): string => STATUSES[status] ?? status;
export const pendingStateText = (state: string): string => PENDING_STATES[state] ?? state;
