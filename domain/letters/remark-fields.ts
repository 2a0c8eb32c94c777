/** What a supervisor's remark may be about: fields of the letter's form, and its documents. */
export const REMARK_FIELDS = {
  'recipient.name': 'Получатель',
  'recipient.address': 'Адрес',
  'recipient.inn': 'ИНН',
  kind: 'Вид письма',
  documentKind: 'Вид документа',
  title: 'Заголовок',
  caseNumber: 'Номер дела',
  comment: 'Комментарий',
  attachments: 'Документы',
} as const;

export type RemarkField = keyof typeof REMARK_FIELDS;
export const REMARK_FIELD_NAMES = Object.keys(REMARK_FIELDS) as readonly RemarkField[];

export function isRemarkField(text: string): text is RemarkField {
  return Object.hasOwn(REMARK_FIELDS, text);
}

/** The code of what stands beside the field while a letter is with its author again. */
export const REMARK_FAULT = 'supervisors_remark';
