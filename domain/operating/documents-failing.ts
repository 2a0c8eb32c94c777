/** So many documents in a row that end their process are no matter of the documents. */
export const FAILING_FROM = 3;

/** For the administrator. */
export function documentsFailingWords(inRow: number): string {
  return (
    `Документы не принимаются: процесс, который их разбирает, завершился подряд ${String(inRow)} раз, на каждом документе дважды. ` +
    'Дело в программе или машине, а не в документах: причина — в журнале исполнителя (поле lastWords). ' +
    'Когда она устранена, отправьте такие письма снова; оповещение закроется с первым принятым документом.'
  );
}
