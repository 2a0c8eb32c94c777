import { dayWords } from '../work/plain-text.ts';
import { BATCH_WORKFLOW } from '../batches/batch-process.ts';
import { LETTER_WORKFLOW } from '../letters/letter-process.ts';
import { NOTIFICATION_WORKFLOW } from '../notifications/notification-process.ts';
import { PUBLICATION_WORKFLOW } from '../publications/publication-process.ts';
import { ADOPTION_WORKFLOW } from '../work/adoption-process.ts';

/** What a process leads: a thing of the court, or a round that the program goes by itself. */
export const PROCESS_KINDS = {
  letter: 'Письма',
  batch: 'Партии',
  publication: 'Публикации',
  notification: 'Уведомления',
  schedule: 'Расписания',
  round: 'Обходы',
  message: 'Исходящие',
} as const;
export type ProcessKind = keyof typeof PROCESS_KINDS;

/** Rounds, by what their workflow ids begin with. */
const ROUNDS: Readonly<Record<string, string>> = {
  'tracking-sweep': 'Обход отслеживания',
  'mailbox-sweep': 'Обход ящика обмена',
  reconcile: 'Сверка сторон',
  'check-journal': 'Проверка журнала',
  'check-signed-files': 'Проверка подписанных файлов',
  'archive-letters': 'Перевод старых писем в архив',
  'make-statistics': 'Отчёты',
  'stamp-journal': 'Корень журнала и метка времени',
  'trust-sweep': 'Получение списков отозванных',
  'case-register-sync': 'Чтение картотеки дел',
  'notification-reminders': 'Напоминания о заседаниях',
  'cut-off': 'Закрытие партии',
  preview: 'Преобразование впрок',
  [ADOPTION_WORKFLOW]: 'Продолжение потерянных процессов',
};

/** A workflow's id taken apart. `id`: of the subject's row, where the id holds it. */
export interface ProcessName {
  readonly kind: Exclude<ProcessKind, 'schedule' | 'message'>;
  /** What it is called where nothing better is known: «партия 50MS0095 от 24.11.2026 № 1». */
  readonly words: string;
  readonly id: string | null;
}

/** Null: no process of ours is called so. */
export function processNameOf(workflowId: string): ProcessName | null {
  const [head = '', ...rest] = workflowId.split('/');
  const tail = rest.join('/');
  if (head === LETTER_WORKFLOW && tail !== '') return { kind: 'letter', words: 'письмо', id: tail };
  if (head === PUBLICATION_WORKFLOW && tail !== '') return { kind: 'publication', words: 'публикация', id: tail };
  if (head === NOTIFICATION_WORKFLOW && tail !== '') return { kind: 'notification', words: 'уведомление', id: tail };
  if (head === BATCH_WORKFLOW && rest.length === 3) return { kind: 'batch', words: batchWords(rest), id: null };
  const round = Object.keys(ROUNDS).find((name) => head === name || head.startsWith(`${name}-`));
  if (round === undefined) return null;
  const site = round === 'cut-off' && tail !== '' ? ` ${tail.slice(0, 8)}` : '';
  return { kind: 'round', words: `${ROUNDS[round] ?? round}${site}`, id: null };
}

/** A schedule in words. */
export function scheduleWords(scheduleId: string): string {
  return processNameOf(scheduleId)?.words ?? scheduleId;
}

function batchWords([siteId = '', day = '', ordinal = '']: readonly string[]): string {
  return `партия ${siteId} от ${dayWords(day)} № ${ordinal}`;
}

/** What a batch's id is made of; null: it is no batch's. */
export function batchOfWorkflow(
  workflowId: string,
): { readonly siteId: string; readonly batchDate: string; readonly ordinal: number } | null {
  const [, siteId, batchDate, ordinal] = /^batch\/([^/]+)\/(\d{4}-\d\d-\d\d)\/(\d{1,6})$/.exec(workflowId) ?? [];
  return siteId === undefined || batchDate === undefined ? null : { siteId, batchDate, ordinal: Number(ordinal) };
}
