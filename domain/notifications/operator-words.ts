/** What the statuses of SMPP mean to a person. Source: SMPP 3.4, 5.1.3. */
const STATUS_WORDS: Readonly<Record<string, string>> = {
  ESME_RINVDSTADR: 'номер получателя не принят',
  ESME_RINVSRCADR: 'имя отправителя не принято',
  ESME_RINVMSGLEN: 'длина сообщения не принята',
  ESME_RINVCMDLEN: 'запрос не принят по длине',
  ESME_RINVCMDID: 'запрос не принят по виду',
  ESME_RINVESMCLASS: 'вид сообщения не принят',
  ESME_RINVDCS: 'кодировка не принята',
  ESME_RINVEXPIRY: 'срок доставки не принят',
  ESME_RINVSCHED: 'время отправки не принято',
  ESME_RSUBMITFAIL: 'сообщение не принято',
  ESME_RCANCELFAIL: 'отмена не принята',
  ESME_RX_P_APPN: 'оператор отказал окончательно',
  ESME_RX_R_APPN: 'оператор отверг сообщение',
  ESME_RDELIVERYFAILURE: 'доставить не удалось',
  ESME_RUNKNOWNERR: 'причина оператору неизвестна',
};
/** A name of a status, or a number; words have a blank or a letter of ours in them. */
const CODE = /^(?:ESME_\w+|0x[\da-f]+|\d+|[A-Z][A-Z\d_-]*)$/;

/** The operator's code in words, with the code in brackets; what are words already stays. Codes of a receipt are each operator's own. */
export function operatorWords(error: string): string {
  const code = error.trim();
  if (!CODE.test(code)) return error;
  return `${STATUS_WORDS[code] ?? 'причина известна оператору по коду'} (${code})`;
}
