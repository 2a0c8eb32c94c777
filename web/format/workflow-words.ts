/** The engine's words for the state of a workflow, for an administrator. */
const STATUSES: Readonly<Record<string, string>> = {
  RUNNING: 'идёт',
  COMPLETED: 'завершён',
  FAILED: 'завершился ошибкой',
  CANCELLED: 'отменён',
  TERMINATED: 'прекращён администратором',
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

const STEPS: Readonly<Record<string, string>> = {
  prepare: 'подготовка документа',
  sign: 'подпись',
  remind: 'напоминание',
  sendBack: 'возврат с замечанием',
  reassign: 'передача другому руководителю',
  cancel: 'отзыв',
  file: 'подшивка в дело',
  archive: 'сборка архива',
  submit: 'передача Почте',
  lookUp: 'сверка с Почтой',
  fetchForm103: 'получение формы 103',
  convertDocument: 'преобразование документа',
};

/** The state in words; one that is not known shows as the engine writes it. */
export const workflowStatusText = (status: string): string => STATUSES[status] ?? status;
export const pendingStateText = (state: string): string => PENDING_STATES[state] ?? state;
export const stepText = (activityType: string): string => STEPS[activityType] ?? activityType;
