/** Parts whose absence is kept in the journal of outages, in words. A code stands in the database. */
export const OUTAGE_PARTS = {
  site: 'Сайт',
  database: 'База данных',
  engine: 'Сервер процессов',
  worker: 'Исполнитель',
  disk: 'Место на диске',
  files: 'Хранилище файлов',
  post: 'Приём партий Почтой',
  tracking: 'Отслеживание Почты',
  mail: 'Почтовый сервер',
  mailbox: 'Ящик обмена',
  case_register: 'Картотека дел (АМИРС)',
  sms: 'Шлюз СМС',
} as const;
export type OutagePart = keyof typeof OUTAGE_PARTS;

export const OUTAGE_PART_CODES = Object.keys(OUTAGE_PARTS) as OutagePart[];

/** Incidents that say that something outside is away, by what their keys begin with. */
const INCIDENTS: readonly (readonly [keyPrefix: string, part: OutagePart])[] = [
  ['post-channel/', 'post'],
  ['post-tracking/', 'tracking'],
  ['tracking-errors/', 'tracking'],
  ['publication-mail/', 'mail'],
  ['notification-mail/', 'mail'],
  ['notification-sms/', 'sms'],
  ['exchange-mailbox', 'mailbox'],
  ['case-register/', 'case_register'],
];

/** The part that an incident is about; null: it is no outage. */
export function outageOfIncident(key: string): OutagePart | null {
  return INCIDENTS.find(([prefix]) => key.startsWith(prefix))?.[1] ?? null;
}
