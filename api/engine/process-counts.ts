import { countByStatus } from '#db/letters/letter-tally.ts';
import type { EntityManager } from '#db/orm.ts';
import { countNoticeProcesses } from '#db/processes/notice-processes.ts';
import { countMessages } from '#db/processes/process-messages.ts';
import { countProcesses } from '#db/processes/stuck-subjects.ts';
import type { ProcessKind } from '#domain/processes/process-name.ts';
import {
  batchStatusesIn,
  letterStatusesIn,
  notificationStatusesIn,
  type ProcessState,
} from '#domain/processes/process-states.ts';
import type { ProcessCount, ProcessCounts } from '#views/engine/process-list.ts';
import type { EngineItems } from './engine-items.ts';
import {
  foundLetters,
  foundOthers,
  messagesWanted,
  MOST_OTHERS_FOUND,
  ROW_KINDS,
  rowsOfKind,
  type Narrowed,
  type RowKind,
} from './process-rows.ts';
import { idsOf, type IdsWanted } from './process-troubles.ts';

/** Where no tally knows the number, so many rows are read and no more. */
export const COUNTED_TO = 500;
/** The same of what a search finds. */
const FOUND_TO = 200;

const NONE: ProcessCount = { n: 0, isMore: false };

/**
 * How many the list would hold behind each state and each kind, the rest of its conditions as they are. A count is the list's own: of a
 * tally where one knows it, else of the very rows that would be shown, up to a bound.
 */
export async function countsOf(em: EntityManager, narrowed: Narrowed, engine: EngineItems): Promise<ProcessCounts> {
  const { filter } = narrowed;
  const count = once(await counterOf(em, narrowed));
  const kinds: [ProcessKind, ProcessCount | null][] = [];
  for (const kind of ROW_KINDS) {
    const isForeign = kind === 'message' && narrowed.siteId !== null;
    kinds.push([kind, isForeign ? null : await count(kind, filter.state)]);
  }
  for (const kind of ['schedule', 'round'] as const) kinds.push([kind, engine.count({ ...filter, kind })]);
  return {
    kinds: Object.fromEntries(kinds) as ProcessCounts['kinds'],
    states: filter.text === undefined ? await statesOf(narrowed, count, engine) : null,
  };
}

type Counter = (kind: RowKind, state: ProcessState) => Promise<ProcessCount>;

/** What a kind holds in the state that is shown is asked for with the kinds and with the states. */
function once(count: Counter): Counter {
  const known = new Map<string, Promise<ProcessCount>>();
  return (kind, state) => {
    const key = `${kind} ${state}`;
    const counted = known.get(key) ?? count(kind, state);
    known.set(key, counted);
    return counted;
  };
}

async function statesOf(
  { filter }: Narrowed,
  count: Counter,
  engine: EngineItems,
): Promise<NonNullable<ProcessCounts['states']>> {
  const kinds = ROW_KINDS.filter((kind) => filter.kind === undefined || filter.kind === kind);
  const ofState = async (state: ProcessState): Promise<ProcessCount> => {
    let sum = engine.count({ ...filter, state }) ?? NONE;
    for (const kind of kinds) sum = together(sum, await count(kind, state));
    return sum;
  };
  return {
    open: await ofState('open'),
    stuck: await ofState('stuck'),
    running: await ofState('running'),
    asleep: await ofState('asleep'),
  };
}

function together(one: ProcessCount, two: ProcessCount): ProcessCount {
  return { n: one.n + two.n, isMore: one.isMore || two.isMore };
}

async function counterOf(em: EntityManager, narrowed: Narrowed): Promise<Counter> {
  const { filter } = narrowed;
  const { text, error, minAttempts, olderThanHours } = filter;
  if (text !== undefined) return (kind) => countFound(em, narrowed, { kind, text });
  const isPlain = error === undefined && minAttempts === undefined && olderThanHours === undefined;
  const tally = isPlain ? await readTally(em, narrowed.siteId) : null;
  const idsAt = new Map<ProcessState, IdsWanted>();
  return async (kind, state) => {
    const asked = { ...narrowed, filter: { ...filter, kind, state } };
    if (kind === 'message') return countOfMessages(em, asked);
    const ids = idsAt.get(state) ?? (await idsOf(em, asked));
    idsAt.set(state, ids);
    const known = tally?.(kind, state);
    if (known === undefined) return countRows(em, asked, { kind, ids });
    return { n: known - (await countStuckIn(em, asked, { kind, ids })), isMore: false };
  };
}

async function countFound(
  em: EntityManager,
  narrowed: Narrowed,
  { kind, text }: { readonly kind: RowKind; readonly text: string },
): Promise<ProcessCount> {
  if (kind !== 'letter') return upTo(MOST_OTHERS_FOUND, await foundOthers(em, narrowed, { kind, text }));
  return upTo(FOUND_TO, (await foundLetters(em, { ...narrowed, limit: FOUND_TO }, text)).rows);
}

function upTo(most: number, rows: readonly unknown[]): ProcessCount {
  return { n: Math.min(rows.length, most), isMore: rows.length > most };
}

async function countOfMessages(em: EntityManager, narrowed: Narrowed): Promise<ProcessCount> {
  const wanted = messagesWanted(narrowed);
  return wanted === null ? NONE : { n: await countMessages(em, wanted), isMore: false };
}

/** Kinds whose rows are narrowed by ids. */
interface OfKind {
  readonly kind: Exclude<RowKind, 'message'>;
  readonly ids: IdsWanted;
}

async function countRows(em: EntityManager, narrowed: Narrowed, { kind, ids }: OfKind): Promise<ProcessCount> {
  // What is wanted by its ids alone is no more than they are.
  const most = ids.only ? ids.only[kind].length : COUNTED_TO;
  if (most === 0) return NONE;
  return upTo(most, await rowsOfKind(em, { ...narrowed, limit: most + 1 }, { kind, ids }));
}

/** Of those that a tally counts among what works or sleeps: the list leaves them out. */
async function countStuckIn(em: EntityManager, narrowed: Narrowed, { kind, ids: { but } }: OfKind): Promise<number> {
  if (but[kind].length === 0) return 0;
  const asked = { ...narrowed, limit: but[kind].length };
  return (await rowsOfKind(em, asked, { kind, ids: { only: but, but } })).length;
}

/** How many stand so by what is kept or quickly counted; undefined: nothing knows it. What is stuck is in none. */
type Tally = (kind: Exclude<RowKind, 'message'>, state: ProcessState) => number | undefined;

async function readTally(em: EntityManager, siteId: string | null): Promise<Tally> {
  const letters = await countByStatus(em, siteId);
  const { batches, publications } = await countProcesses(em, siteId);
  const notices = await countNoticeProcesses(em, siteId);
  return (kind, state) => {
    if (state === 'stuck') return undefined;
    if (kind === 'letter') return sumOf(letters, letterStatusesIn(state));
    if (kind === 'publication') return state === 'done' ? 0 : publicationsIn(publications, state);
    if (state === 'done') return undefined;
    return kind === 'batch' ? sumOf(batches, batchStatusesIn(state)) : sumOf(notices, notificationStatusesIn(state));
  };
}

function sumOf<Status extends string>(counts: ReadonlyMap<Status, number>, statuses: readonly Status[]): number {
  return statuses.reduce((sum, status) => sum + (counts.get(status) ?? 0), 0);
}

function publicationsIn(counts: ReadonlyMap<string, number>, state: 'open' | 'running' | 'asleep'): number {
  const all = [...counts.values()].reduce((sum, n) => sum + n, 0);
  const sending = counts.get('to_send') ?? 0;
  return state === 'open' ? all : state === 'running' ? sending : all - sending;
}
