/** What an entry of the journal keeps beside the act, by the name under which it is kept. */
const FIELDS: Readonly<Record<string, string>> = {
  actId: 'акт',
  answer: 'ответ',
  attempt: 'попытка',
  base: 'прежняя версия',
  batch: 'партия',
  batchId: 'партия',
  cause: 'причина',
  changed: 'изменено',
  choice: 'решение',
  code: 'код участка в картотеке',
  codeBefore: 'прежний код',
  column: 'столбец',
  commentId: 'комментарий',
  count: 'сколько',
  date: 'день',
  days: 'дней до заседания',
  decisionId: 'решение',
  documentDigest: 'хеш документов',
  endorsers: 'визируют',
  electronicKopecks: 'вручённое электронно, коп.',
  error: 'ошибка',
  events: 'события',
  fileName: 'файл',
  files: 'файлы',
  finding: 'вывод',
  from: 'было',
  format: 'вид файла',
  furtherSheetElectronicKopecks: 'следующий лист электронно, коп.',
  furtherSheetPaperKopecks: 'следующий лист напечатанный, коп.',
  hashes: 'SHA-256 файлов',
  how: 'как',
  includedSheets: 'листов в цене',
  isChecked: 'сверено с источником',
  isCorrection: 'исправление',
  isOn: 'включено',
  isSent: 'отправлено',
  letterCount: 'писем',
  letterId: 'письмо',
  rowId: 'запись',
  caseNumber: 'номер дела',
  letters: 'письма',
  limit: 'предел',
  limitKopecks: 'сумма, коп.',
  login: 'логин',
  message: 'сообщение',
  name: 'имя',
  norms: 'нормы',
  noticeKopecks: 'уведомление о вручении, коп.',
  number: 'номер',
  officeIndex: 'индекс отделения',
  oldSecretHours: 'прежний секрет, часов',
  onBehalfOfId: 'за кого',
  operAttr: 'атрибут операции',
  operDate: 'время операции',
  operType: 'вид операции',
  order: 'заказ Почты',
  ordinal: 'часть',
  pageCount: 'страниц',
  pagesPerSheet: 'страниц на листе',
  paperKopecks: 'напечатанное, коп.',
  percent: 'процент',
  place: 'строка',
  questionId: 'вопрос об адресе',
  readingId: 'ответ кабинета',
  reason: 'причина',
  recoveryId: 'восстановление',
  remark: 'замечание',
  requestsPerMinute: 'запросов в минуту',
  revision: 'редакция',
  role: 'роль',
  runId: 'прогон',
  scopes: 'разрешения',
  settingsVersion: 'версия настроек',
  sha256: 'SHA-256 файла',
  joined: 'при соединении дел',
  shared: 'оставлено файлов',
  shpi: 'ШПИ',
  simpleKopecks: 'простое, коп.',
  siteId: 'участок',
  source: 'источник',
  task: 'задание',
  terms: 'электронно, на бумаге, простое',
  to: 'стало',
  toId: 'кому',
  total: 'всего',
  until: 'до',
  validHours: 'действует часов',
  vatPercent: 'НДС в цене, %',
  version: 'версия',
  was: 'прежнее значение',
  warnPercent: 'предупредить при, %',
  what: 'что',
  why: 'почему',
  wishId: 'просьба',
  words: 'слова',
  year: 'год',
};

/** The details of an entry in words, «причина: отпуск; участок: 50MS0095». A name that is not known stands as it is kept. */
export function detailWords(data: Readonly<Record<string, unknown>>): string {
  return Object.entries(data)
    .map(([field, value]) => `${FIELDS[field] ?? field}: ${valueWords(value)}`)
    .join('; ');
}

function valueWords(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'да' : 'нет';
  if (value === null || value === undefined) return 'нет';
  if (Array.isArray(value)) return value.map(valueWords).join(', ');
  return typeof value === 'object' ? `(${detailWords(value as Record<string, unknown>)})` : String(value);
}

/** Whether entries that keep something under this name are told in words. */
export function hasDetailWord(field: string): boolean {
  return field in FIELDS;
}
