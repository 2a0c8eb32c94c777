import { BATCH_LIFE } from '../batches/batch-life.ts';
import { BATCH_STATUSES, type BatchStatus } from '../batches/batch-status.ts';
import { isOpen, LETTER_LIFE, LETTER_PHASES, statusesOfPhase, type LetterPhase } from '../letters/letter-life.ts';
import type { LetterStatus } from '../letters/letter-status.ts';

/** A place in a life, and where it may go from there. */
export interface LifePlace {
  readonly code: string;
  readonly name: string;
  readonly next: readonly string[];
}

/** Places that are drawn together under one heading; an empty name is no heading. */
export interface LifeColumn {
  readonly name: string;
  readonly places: readonly LifePlace[];
}

/** A life as it is drawn: read off the one table that says which moves are lawful. */
export interface LifeMap {
  readonly columns: readonly LifeColumn[];
}

const PHASES = Object.keys(LETTER_PHASES) as LetterPhase[];

/** The life of a letter by its phases. */
export const LETTER_MAP: LifeMap = {
  columns: PHASES.map((phase) => ({
    name: LETTER_PHASES[phase],
    places: statusesOfPhase(phase).map((code) => placeOf(code, LETTER_LIFE[code])),
  })),
};

/** Nothing comes to this any more: it is drawn only where a batch stands there. */
const LEFT: readonly BatchStatus[] = ['refused'];

/** The life of a batch, a column a status. */
export function batchMap(at: BatchStatus): LifeMap {
  const shown = BATCH_STATUSES.filter((code) => code === at || !LEFT.includes(code));
  return { columns: shown.map((code) => ({ name: '', places: [placeOf(code, BATCH_LIFE[code])] })) };
}

function placeOf(code: string, { name, next }: { readonly name: string; readonly next: readonly string[] }): LifePlace {
  return { code, name, next: next.filter((one) => one !== code) };
}

/** Where it may go from a place, in words; nothing when its life has ended. */
export function nextNames({ columns }: LifeMap, code: string): readonly string[] {
  const places = columns.flatMap((column) => column.places);
  const next = places.find((place) => place.code === code)?.next ?? [];
  return places.filter((place) => next.includes(place.code)).map(({ name }) => name);
}

/** Moves between columns, each once: what the arrows show. */
export function columnMoves({ columns }: LifeMap): readonly (readonly [from: number, to: number])[] {
  const columnOf = new Map(columns.flatMap(({ places }, at) => places.map(({ code }) => [code, at] as const)));
  const moves = columns.flatMap(({ places }, from) =>
    places.flatMap(({ next }) => next.map((code) => [from, columnOf.get(code) ?? from] as const)),
  );
  const known = new Map(moves.filter(([from, to]) => from !== to).map((move) => [move.join(), move]));
  return [...known.values()];
}

/** Statuses of a letter that has a process going on. */
export function isProcessOpen(status: LetterStatus): boolean {
  return status !== 'draft' && isOpen(status);
}

/** Which place of a letter's life a line of its course proves. */
const PROVEN_BY: Readonly<Record<string, LetterStatus>> = {
  created: 'draft',
  submitted: 'preparing',
  resubmitted: 'preparing',
  reassigned: 'preparing',
  faulty: 'needs_fix',
  rejected: 'needs_fix',
  voided: 'needs_fix',
  prepared: 'awaiting_signature',
  sent_back: 'returned',
  signed: 'signed',
  queued: 'queued',
  requeued: 'queued',
  submitting: 'submitting',
  ordered: 'submitting',
  asked_first: 'unknown',
  asked_after_word: 'unknown',
  unclear: 'unknown',
  accepted: 'accepted',
  found_at_post: 'accepted',
  dispatched: 'accepted',
  delivered: 'delivered',
  returned_to_court: 'returned_to_court',
  lost: 'lost',
  cancelled: 'cancelled',
  filed: 'filed',
};

/** Places that a letter has passed, by the kinds of its course's lines. */
export function placesPassed(lineKinds: readonly string[]): readonly LetterStatus[] {
  return [
    ...new Set(lineKinds.flatMap((kind) => (Object.hasOwn(PROVEN_BY, kind) ? [PROVEN_BY[kind] as LetterStatus] : []))),
  ];
}

/** Places that a batch has passed: its life has one way, but for what is unclear. */
export function batchPlacesPassed(status: BatchStatus, wasUnclear: boolean): readonly BatchStatus[] {
  const before = BATCH_STATUSES.slice(0, BATCH_STATUSES.indexOf(status));
  return before.filter((code) => !LEFT.includes(code) && (code !== 'unknown' || wasUnclear));
}
