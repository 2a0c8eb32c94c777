/** Types of application failures that cross the boundary to the client; the api maps each to words. */
export const DECISION_ERRORS = {
  wrongStage: 'WRONG_STAGE',
  staleRevision: 'STALE_REVISION',
  notTheApprover: 'NOT_THE_APPROVER',
  authorMayNotApprove: 'AUTHOR_MAY_NOT_APPROVE',
  notTheAuthor: 'NOT_THE_AUTHOR',
  remarkMissing: 'REMARK_MISSING',
  pdfChanged: 'PDF_CHANGED',
} as const;

export type DecisionErrorType = (typeof DECISION_ERRORS)[keyof typeof DECISION_ERRORS];

/** Russian words for a refused decision. */
export const DECISION_ERROR_MESSAGES: Readonly<Record<DecisionErrorType, string>> = {
  WRONG_STAGE: 'Письмо уже в другом состоянии: обновите страницу и посмотрите, что с ним сейчас.',
  STALE_REVISION: 'Письмо изменилось, пока вы на него смотрели: откройте его ещё раз.',
  NOT_THE_APPROVER: 'Письмо на подписи у другого руководителя.',
  AUTHOR_MAY_NOT_APPROVE: 'Автор не может подписать собственное письмо.',
  NOT_THE_AUTHOR: 'Это письмо готовит другой сотрудник.',
  REMARK_MISSING: 'Напишите, что исправить: автор увидит ваше замечание.',
  PDF_CHANGED: 'Документ изменился после того, как вы его открыли: посмотрите его ещё раз.',
};
