/** Status codes of a letter, the Russian words for them, and which moves are lawful. Source: docs/architecture.md, «Жизнь письма». */
export const LETTER_STATUSES = [
  'draft',
  'preparing',
  'needs_fix',
  'awaiting_signature',
  'returned',
  'signed',
  'queued',
  'submitting',
  'unknown',
  'accepted',
  'delivered_to_cabinet',
  'printing',
  'in_transit',
  'at_office',
  'attempted',
  'returning',
  'delivered',
  'returned_to_court',
  'lost',
  'cancelled',
  'filed',
] as const;

export type LetterStatus = (typeof LETTER_STATUSES)[number];

/** Words for the screen. */
export const LETTER_STATUS_NAMES: Readonly<Record<LetterStatus, string>> = {
  draft: 'Черновик',
  preparing: 'Подготовка',
  needs_fix: 'На исправлении',
  awaiting_signature: 'На подписи',
  returned: 'Возвращено с замечанием',
  signed: 'Подписано',
  queued: 'Ожидает партии',
  submitting: 'Передаётся',
  unknown: 'Ответ Почты не определён',
  accepted: 'Принято Почтой',
  delivered_to_cabinet: 'Доставлено в личный кабинет',
  printing: 'Печатается',
  in_transit: 'В пути',
  at_office: 'Ожидает в отделении',
  attempted: 'Неудачная попытка вручения',
  returning: 'Возвращается',
  delivered: 'Вручено',
  returned_to_court: 'Возвращено в суд',
  lost: 'Утрачено',
  cancelled: 'Отозвано',
  filed: 'В деле',
};

/** The part of a letter's life that the Post drives; any of these may follow any other. */
export const POSTAL_STATUSES = [
  'accepted',
  'delivered_to_cabinet',
  'printing',
  'in_transit',
  'at_office',
  'attempted',
  'returning',
] as const satisfies readonly LetterStatus[];

/** How a letter ended at the Post. */
export const LETTER_OUTCOMES = ['delivered', 'returned_to_court', 'lost', 'dispatched'] as const;
export type LetterOutcome = (typeof LETTER_OUTCOMES)[number];

/** Words for an outcome; `dispatched` ends a simple letter, which has no ШПИ and is not tracked. */
export const LETTER_OUTCOME_NAMES: Readonly<Record<LetterOutcome, string>> = {
  delivered: 'Вручено',
  returned_to_court: 'Возвращено',
  lost: 'Утрачено',
  dispatched: 'Отправлено (простое письмо)',
};

const OPEN_STATUSES: ReadonlySet<LetterStatus> = new Set(
  LETTER_STATUSES.filter((status) => status !== 'filed' && status !== 'cancelled'),
);

/** True while the letter still has something to wait for. */
export function isOpen(status: LetterStatus): boolean {
  return OPEN_STATUSES.has(status);
}
