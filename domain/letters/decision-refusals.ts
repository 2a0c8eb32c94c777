/** Why a decision about a letter or a batch is not taken: the codes cross the engine's boundary and are kept with a request's answer. */
export const DECISION_REFUSALS = {
  wrongStage: 'WRONG_STAGE',
  staleRevision: 'STALE_REVISION',
  notTheApprover: 'NOT_THE_APPROVER',
  notTheEndorser: 'NOT_THE_ENDORSER',
  authorMayNotApprove: 'AUTHOR_MAY_NOT_APPROVE',
  notTheAuthor: 'NOT_THE_AUTHOR',
  remarkMissing: 'REMARK_MISSING',
  pdfChanged: 'PDF_CHANGED',
  notYourRole: 'NOT_YOUR_ROLE',
  stillDraft: 'STILL_DRAFT',
  alreadySent: 'ALREADY_SENT',
  alreadyCancelled: 'ALREADY_CANCELLED',
  alreadySigned: 'ALREADY_SIGNED',
  alreadyPosted: 'ALREADY_POSTED',
  alreadyNumbered: 'ALREADY_NUMBERED',
  inBatch: 'IN_BATCH',
  reasonMissing: 'REASON_MISSING',
  absentTooSoon: 'ABSENT_TOO_SOON',
  choiceNotForCause: 'CHOICE_NOT_FOR_CAUSE',
  caseKindFirst: 'CASE_KIND_FIRST',
} as const;

export type DecisionRefusal = (typeof DECISION_REFUSALS)[keyof typeof DECISION_REFUSALS];

/** The same in words for the person who decided. */
export const DECISION_REFUSAL_WORDS: Readonly<Record<DecisionRefusal, string>> = {
  WRONG_STAGE: 'Состояние уже другое: обновите страницу и посмотрите, что сейчас.',
  STALE_REVISION: 'Письмо изменилось, пока вы на него смотрели: откройте его ещё раз.',
  NOT_THE_APPROVER: 'Письмо на подписи у другого руководителя.',
  NOT_THE_ENDORSER: 'Визу этому письму ставит другой сотрудник.',
  AUTHOR_MAY_NOT_APPROVE: 'Автор не может подписать собственное письмо.',
  NOT_THE_AUTHOR: 'Это письмо готовит другой сотрудник.',
  REMARK_MISSING: 'Напишите, что исправить: автор увидит ваше замечание.',
  PDF_CHANGED: 'Документ изменился после того, как вы его открыли: посмотрите его ещё раз.',
  NOT_YOUR_ROLE: 'Это решение принимает сотрудник с другой ролью на участке письма.',
  STILL_DRAFT: 'Это черновик: его ещё не отправили на подпись.',
  ALREADY_SENT:
    'Письмо уже отправлено на подпись: изменить его нельзя. Если правка нужна, попросите руководителя вернуть письмо или отзовите его.',
  ALREADY_CANCELLED:
    'Письмо отозвано: изменить его, отправить или подписать уже нельзя. Если оно нужно, составьте новое.',
  ALREADY_SIGNED:
    'Письмо уже подписано: изменить его нельзя. Если правка нужна, отзовите его, пока его не взяла партия, и составьте новое.',
  ALREADY_POSTED: 'Письмо уже передаётся Почте или передано: изменить или отозвать его нельзя.',
  ALREADY_NUMBERED: 'Номер у письма уже есть: отправьте исправленное письмо снова.',
  IN_BATCH: 'Письмо уже в партии: изменить или отозвать его нельзя.',
  REASON_MISSING: 'Напишите причину: она останется в ходе письма или партии.',
  ABSENT_TOO_SOON: 'Окно сверки не прошло: архив может ещё проверяться. Письма никуда не отпущены, повторите позже.',
  CHOICE_NOT_FOR_CAUSE:
    'При такой причине возврата в таком деле адресат не считается извещённым: выберите другое решение.',
  CASE_KIND_FIRST:
    'Сначала укажите вид дела на карточке письма: от него зависит, считается ли адресат извещённым. Или выберите другое решение.',
};

/** True for a code of ours, whoever sent it. */
export function isDecisionRefusal(code: unknown): code is DecisionRefusal {
  return typeof code === 'string' && Object.hasOwn(DECISION_REFUSAL_WORDS, code);
}
