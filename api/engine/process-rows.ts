import { readLetters } from '#db/letters/letter-list.ts';
import type { LetterListRow } from '#db/letters/letter-list-rows.ts';
import type { EntityManager } from '#db/orm.ts';
import { listBatchProcesses } from '#db/processes/batch-processes.ts';
import { listLetterProcesses } from '#db/processes/letter-processes.ts';
import { listNoticeProcesses } from '#db/processes/notice-processes.ts';
import { listMessages, type MessagesWanted } from '#db/processes/process-messages.ts';
import type { ProcessListQuery, ProcessRow } from '#db/processes/process-query.ts';
import { listPublicationProcesses } from '#db/processes/publication-processes.ts';
import { caseNumberText } from '#domain/letters/case-number.ts';
import { letterStatusName } from '#domain/letters/letter-life.ts';
import { letterWorkflowId } from '#domain/letters/letter-process.ts';
import type { ProcessKind } from '#domain/processes/process-name.ts';
import { letterStateOf } from '#domain/processes/process-states.ts';
import { subjectWords } from '#domain/work/subject.ts';
import type { ProcessFilter } from '#views/engine/process-list.ts';
import { idsOf, type IdsWanted, type Troubles } from './process-troubles.ts';

/** What a list is narrowed by, and what its answer depends on. */
export interface Narrowed {
  readonly siteId: string | null;
  readonly filter: ProcessFilter;
  readonly now: Date;
  readonly timeZone: string;
  readonly troubles: Troubles;
}

/** A page of it. */
export interface Asked extends Narrowed {
  readonly after?: { readonly micros: string; readonly id: string } | undefined;
  readonly limit: number;
}

export interface Found {
  readonly rows: readonly ProcessRow[];
  readonly searchedSince?: Date | undefined;
}

/** Kinds that the database has rows of. */
export const ROW_KINDS = ['letter', 'batch', 'publication', 'notification', 'message'] as const satisfies ProcessKind[];
export type RowKind = (typeof ROW_KINDS)[number];

/** One row more than a page holds of each kind: the merged list then has all that its page needs. */
export async function findProcesses(em: EntityManager, asked: Asked): Promise<Found> {
  const { filter, limit } = asked;
  const kinds = ROW_KINDS.filter((kind) => filter.kind === undefined || filter.kind === kind);
  if (filter.text !== undefined) return searched(em, asked, { kinds, text: filter.text });
  const ids = await idsOf(em, asked);
  const rows: ProcessRow[] = [];
  for (const kind of kinds) rows.push(...(await rowsOfKind(em, { ...asked, limit: limit + 1 }, { kind, ids })));
  return { rows: rows.toSorted(newestFirst) };
}

function newestFirst(one: ProcessRow, two: ProcessRow): number {
  const [a, b] = [BigInt(one.place_micros), BigInt(two.place_micros)];
  if (a !== b) return a < b ? 1 : -1;
  return one.id < two.id ? 1 : one.id > two.id ? -1 : 0;
}

const LISTS = {
  letter: listLetterProcesses,
  batch: listBatchProcesses,
  publication: listPublicationProcesses,
  notification: listNoticeProcesses,
};

/** Rows of one kind without a search, no more than `limit`, newest first. `ids`: as `idsOf` gives them for the same filter. */
export async function rowsOfKind(
  em: EntityManager,
  asked: Asked,
  { kind, ids }: { readonly kind: RowKind; readonly ids: IdsWanted },
): Promise<readonly ProcessRow[]> {
  const { siteId, after, limit, filter } = asked;
  if (kind === 'message') {
    const wanted = messagesWanted(asked);
    return wanted === null ? [] : listMessages(em, { ...wanted, after, limit });
  }
  const state = filter.state === 'stuck' ? 'open' : filter.state;
  const query: ProcessListQuery = {
    ...{ siteId, state, before: beforeOf(asked), after, limit },
    ...(ids.only ? { only: ids.only[kind] } : { but: ids.but[kind] }),
  };
  return LISTS[kind](em, query);
}

function beforeOf({ filter: { olderThanHours }, now }: Narrowed): Date | undefined {
  return olderThanHours === undefined ? undefined : new Date(now.getTime() - olderThanHours * 3_600_000);
}

/** Messages are of the whole installation; one that was tried in vain is stuck, the others are on their way. Null: none is wanted. */
export function messagesWanted(narrowed: Narrowed): MessagesWanted | null {
  const { siteId, filter } = narrowed;
  const { state, error, minAttempts } = filter;
  if (siteId !== null || state === 'done' || state === 'asleep') return null;
  const least = state === 'stuck' || error !== undefined ? Math.max(1, minAttempts ?? 1) : (minAttempts ?? 0);
  return { before: beforeOf(narrowed), minAttempts: least, isUntried: state === 'running', error };
}

/** What is found of each kind but letters, at most. */
export const MOST_OTHERS_FOUND = 20;

/** In any state: whoever knows a number wants the process that it names. */
async function searched(
  em: EntityManager,
  asked: Asked,
  { kinds, text }: { readonly kinds: readonly RowKind[]; readonly text: string },
): Promise<Found> {
  const letters: Found = kinds.includes('letter') ? await foundLetters(em, asked, text) : { rows: [] };
  if (asked.after !== undefined) return letters;
  const others: ProcessRow[] = [];
  for (const kind of kinds) others.push(...(await foundOthers(em, asked, { kind, text })).slice(0, MOST_OTHERS_FOUND));
  // What is not a letter stands on the first page, whatever its age: the places of the list are the letters'.
  return { ...letters, rows: [...others, ...letters.rows] };
}

/** Letters that a search finds, one more than `limit`, and how far it went. */
export async function foundLetters(
  em: EntityManager,
  { siteId, after, limit, timeZone }: Asked,
  text: string,
): Promise<Found> {
  const part = await readLetters(em, { siteId, text, after, limit: limit + 1, timeZone });
  return { rows: part.rows.map(letterRow), searchedSince: part.searchedSince };
}

/** The others of one kind that a search finds: one more than are shown. */
export async function foundOthers(
  em: EntityManager,
  { siteId }: Narrowed,
  { kind, text }: { readonly kind: RowKind; readonly text: string },
): Promise<readonly ProcessRow[]> {
  const query = { siteId, state: 'open' as const, limit: MOST_OTHERS_FOUND + 1, number: text };
  if (kind === 'batch') return listBatchProcesses(em, query);
  if (kind === 'publication') return listPublicationProcesses(em, query);
  if (kind === 'notification') return listNoticeProcesses(em, { ...query, number: caseNumberText(text) });
  return [];
}

function letterRow({ id, number, site_id, status, status_since, place_micros }: LetterListRow): ProcessRow {
  return {
    ...{ kind: 'letter', workflowId: letterWorkflowId(id), siteId: site_id, since: status_since, place_micros, id },
    words: number === null ? 'письмо без номера' : subjectWords('letter', number),
    ...{ status: letterStatusName(status), state: letterStateOf(status) },
  };
}
