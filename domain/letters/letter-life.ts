import type { LetterStage } from './letter-process.ts';
import {
  LETTER_OUTCOME_NAMES,
  LETTER_STATUSES,
  POSTAL_STATUSES,
  TRACKED_OUTCOMES,
  type LetterOutcome,
  type LetterStatus,
} from './letter-status.ts';

/** Parts of a letter's life; also the folders of the office's list. */
export const LETTER_PHASES = {
  draft: 'Черновики',
  to_mend: 'На исправлении',
  approval: 'На подписи',
  to_send: 'К отправке',
  with_post: 'В пути',
  undelivered: 'Не вручено',
  done: 'Завершено',
  cancelled: 'Отозвано',
} as const;

export type LetterPhase = keyof typeof LETTER_PHASES;

interface StatusOfLife {
  /** Words for the screen. */
  readonly name: string;
  readonly phase: LetterPhase;
  /** Whose step is next; null: nobody's. */
  readonly waitsFor: 'person' | 'program' | 'batch' | 'post' | null;
  /** Where a letter may go from here; its own name where the same step may be taken again. Nothing: its life has ended. */
  readonly next: readonly LetterStatus[];
}

/** Any of these may follow any other that the Post drives, in whatever order its operations are read. */
const UNDER_WAY = [...POSTAL_STATUSES, ...TRACKED_OUTCOMES] as const;

/**
 * The life of a letter. Moves that look odd are those of steps that were broken off and taken again: a try of preparing that gave up after
 * an earlier one had succeeded (`awaiting_signature` → `needs_fix`), or the other way round; preparing that gave up before it began
 * (`returned` → `needs_fix`).
 */
export const LETTER_LIFE: Readonly<Record<LetterStatus, StatusOfLife>> = {
  draft: { name: 'Черновик', phase: 'draft', waitsFor: 'person', next: ['preparing', 'cancelled'] },
  preparing: {
    name: 'Подготовка',
    phase: 'approval',
    waitsFor: 'program',
    next: ['preparing', 'needs_fix', 'awaiting_visa', 'awaiting_signature', 'cancelled'],
  },
  needs_fix: {
    name: 'На исправлении',
    phase: 'to_mend',
    waitsFor: 'person',
    next: ['preparing', 'needs_fix', 'awaiting_visa', 'awaiting_signature', 'cancelled'],
  },
  awaiting_visa: {
    name: 'На визе',
    phase: 'approval',
    waitsFor: 'person',
    next: ['preparing', 'needs_fix', 'awaiting_visa', 'awaiting_signature', 'returned', 'cancelled'],
  },
  awaiting_signature: {
    name: 'На подписи',
    phase: 'approval',
    waitsFor: 'person',
    next: ['preparing', 'needs_fix', 'awaiting_signature', 'returned', 'signed', 'cancelled'],
  },
  returned: {
    name: 'Возвращено с замечанием',
    phase: 'to_mend',
    waitsFor: 'person',
    next: ['preparing', 'needs_fix', 'returned', 'cancelled'],
  },
  signed: { name: 'Подписано', phase: 'to_send', waitsFor: 'batch', next: ['queued', 'needs_fix', 'cancelled'] },
  queued: {
    name: 'Ожидает партии',
    phase: 'to_send',
    waitsFor: 'batch',
    next: ['queued', 'submitting', 'needs_fix', 'cancelled'],
  },
  submitting: {
    name: 'Передаётся',
    phase: 'to_send',
    waitsFor: 'program',
    next: ['submitting', 'unknown', 'accepted', 'needs_fix', 'queued'],
  },
  unknown: {
    name: 'Ответ Почты не определён',
    phase: 'to_send',
    waitsFor: 'post',
    next: ['unknown', 'submitting', 'accepted', 'needs_fix', 'queued'],
  },
  // A simple letter has no ШПИ and nothing is heard of it: it is filed as it was accepted.
  accepted: { name: 'Принято Почтой', phase: 'with_post', waitsFor: 'post', next: [...UNDER_WAY, 'filed'] },
  delivered_to_cabinet: { name: 'Доставлено в личный кабинет', phase: 'with_post', waitsFor: 'post', next: UNDER_WAY },
  printing: { name: 'Печатается', phase: 'with_post', waitsFor: 'post', next: UNDER_WAY },
  in_transit: { name: 'В пути', phase: 'with_post', waitsFor: 'post', next: UNDER_WAY },
  at_office: { name: 'Ожидает в отделении', phase: 'with_post', waitsFor: 'post', next: UNDER_WAY },
  attempted: { name: 'Неудачная попытка вручения', phase: 'with_post', waitsFor: 'post', next: UNDER_WAY },
  returning: { name: 'Возвращается', phase: 'with_post', waitsFor: 'post', next: UNDER_WAY },
  delivered: { name: 'Вручено', phase: 'done', waitsFor: 'post', next: ['filed'] },
  // Their own names: a person is asked, and what the letter waits for is written.
  returned_to_court: {
    name: 'Возвращено в суд',
    phase: 'undelivered',
    waitsFor: 'person',
    next: ['returned_to_court', 'filed'],
  },
  lost: { name: 'Утрачено', phase: 'undelivered', waitsFor: 'person', next: ['lost', 'filed'] },
  cancelled: { name: 'Отозвано', phase: 'cancelled', waitsFor: null, next: [] },
  filed: { name: 'В деле', phase: 'done', waitsFor: null, next: [] },
};

/**
 * Where a letter may stand when the Post's own book, asked after an older copy was put back, says that it was sent: it goes from there to
 * `accepted`. In the ordinary course of things none of these moves is lawful but the last two.
 */
export const FOUND_AT_POST_FROM: readonly LetterStatus[] = [
  'preparing',
  'needs_fix',
  'awaiting_visa',
  'awaiting_signature',
  'returned',
  'signed',
  'queued',
  'submitting',
  'unknown',
];

/** The status in words. */
export function letterStatusName(status: LetterStatus): string {
  return LETTER_LIFE[status].name;
}

/** The same with the outcome of a letter that has been filed: that is what a clerk looks for. */
export function letterStateText(status: LetterStatus, outcome: LetterOutcome | null): string {
  const name = letterStatusName(status);
  return status === 'filed' && outcome !== null ? `${name} · ${LETTER_OUTCOME_NAMES[outcome].toLowerCase()}` : name;
}

export function statusesOfPhase(...phases: readonly LetterPhase[]): readonly LetterStatus[] {
  return LETTER_STATUSES.filter((status) => phases.includes(LETTER_LIFE[status].phase));
}

/** Every status from which a letter may lawfully come to this one. */
export function statusesBefore(status: LetterStatus): readonly LetterStatus[] {
  return LETTER_STATUSES.filter((before) => LETTER_LIFE[before].next.includes(status));
}

/** True while the letter still has something to wait for. */
export function isOpen(status: LetterStatus): boolean {
  return LETTER_LIFE[status].next.length > 0;
}

/** True once the Post has taken the letter, to its end. */
export function isTakenByPost(status: LetterStatus): boolean {
  return ['with_post', 'undelivered', 'done'].includes(LETTER_LIFE[status].phase);
}

/** True once a supervisor has signed the letter and it has not come back to anybody. */
export function isSigned(status: LetterStatus): boolean {
  return LETTER_LIFE[status].phase === 'to_send' || isTakenByPost(status);
}

/** Signed, in no batch's hands or in those of the next one: what a batch takes, or an administrator counts as ready. */
export const READY_STATUSES = ['signed', 'queued'] as const satisfies readonly LetterStatus[];

const STAGE_NAMES: Readonly<Record<LetterStage, string>> = {
  preparing: 'подготовка документа',
  mending: 'исправление',
  visa: 'визирование',
  approval: 'подписание',
  signing: 'проверка подписи',
  awaiting_submission: 'ожидание партии',
  with_post: 'у Почты',
  missing_notice: 'поиск уведомления',
  undelivered: 'решение о невручённом письме',
  filed: 'в деле',
  cancelled: 'отозвано',
};

/** Where the process stands, in words; a stage of another version as it is called there. */
export function letterStageName(stage: string): string {
  return Object.hasOwn(STAGE_NAMES, stage) ? STAGE_NAMES[stage as LetterStage] : stage;
}

/** Where a row may stand while its process stands there and moves nothing. */
export const STAGE_STATUSES: Readonly<Record<LetterStage, readonly LetterStatus[]>> = {
  preparing: ['preparing'],
  mending: ['needs_fix', 'returned'],
  visa: ['awaiting_visa'],
  approval: ['awaiting_signature'],
  signing: ['awaiting_signature'],
  awaiting_submission: ['signed', 'queued', 'submitting', 'unknown'],
  // A delivered letter waits for its notice.
  with_post: [...POSTAL_STATUSES, 'delivered'],
  missing_notice: ['delivered'],
  undelivered: ['returned_to_court', 'lost'],
  filed: ['filed'],
  cancelled: ['cancelled'],
};
