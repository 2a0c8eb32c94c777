/** What an entry of the journal keeps beside the act, by the name under which it is kept. */
const FIELDS: Readonly<Record<string, string>> = {
  answer: 'ответ',
  attempt: 'попытка',
  base: 'прежняя версия',
  batch: 'партия',
  batchId: 'партия',
  cause: 'причина',
  changed: 'изменено',
  choice: 'решение',
  column: 'столбец',
  commentId: 'комментарий',
  count: 'сколько',
  decisionId: 'решение',
  documentDigest: 'хеш документов',
  endorsers: 'визируют',
  events: 'события',
  fileName: 'файл',
  files: 'файлы',
  from: 'было',
  isCorrection: 'исправление',
  isSent: 'отправлено',
  letterCount: 'писем',
  letterId: 'письмо',
  letters: 'письма',
  limit: 'предел',
  login: 'логин',
  message: 'сообщение',
  name: 'имя',
  norms: 'нормы',
  number: 'номер',
  officeIndex: 'индекс отделения',
  oldSecretHours: 'прежний секрет, часов',
  order: 'заказ Почты',
  onBehalfOfId: 'за кого',
  operAttr: 'атрибут операции',
  operDate: 'время операции',
  operType: 'вид операции',
  pageCount: 'страниц',
  place: 'строка',
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
  shpi: 'ШПИ',
  siteId: 'участок',
  task: 'задание',
  to: 'стало',
  toId: 'кому',
  total: 'всего',
  until: 'до',
  validHours: 'действует часов',
  version: 'версия',
  what: 'что',
  wishId: 'просьба',
  words: 'слова',
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
