/** People's decisions by their operations' names, as a line or a message names them. */
const DECISION_WORDS: Readonly<Record<string, string>> = {
  'decisions.approve': 'подписать',
  'decisions.sendBack': 'вернуть с замечанием',
  'decisions.endorse': 'завизировать',
  'decisions.declineVisa': 'отказать в визе',
  'decisions.cancel': 'отозвать',
  'decisions.resubmit': 'отправить снова',
  'decisions.reassign': 'передать другому руководителю',
  'decisions.fileWithoutNotice': 'подшить без уведомления',
  'decisions.takeAddress': 'взять новый адрес',
  'decisions.settleReturn': 'решить о невручённом письме',
  'batches.settle': 'ответ по партии',
  'form103.close_without': 'закрыть партию без формы 103',
  'publications.resend': 'отправить публикацию ещё раз',
};

/** The decision in words; one of another version by its name. */
export function decisionWords(operation: string): string {
  return DECISION_WORDS[operation] ?? operation;
}
