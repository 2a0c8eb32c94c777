import { readLetters } from '#db/letters/letter-list.ts';
import { countByStatus } from '#db/letters/letter-tally.ts';
import type { EntityManager } from '#db/orm.ts';
import { listFailingSteps, type FailingStepRow } from '#db/processes/failing-steps.ts';
import {
  listBatchProcesses,
  listLetterProcesses,
  listMessages,
  listPublicationProcesses,
  type MessageRow,
  type ProcessListQuery,
  type ProcessRow,
} from '#db/processes/process-list.ts';
import { listPaused } from '#db/processes/paused.ts';
import { countProcesses, listStuckSubjects, MOST_STUCK } from '#db/processes/stuck-subjects.ts';
import { findBatchOfProcess } from '#db/processes/process-subject.ts';
import { listSiteNames } from '#db/settings/sites.ts';
import { letterStatusName } from '#domain/letters/letter-life.ts';
import { letterWorkflowId } from '#domain/letters/letter-process.ts';
import { processNameOf, type ProcessKind } from '#domain/processes/process-name.ts';
import { batchStatusesIn, letterStateOf, letterStatusesIn } from '#domain/processes/process-states.ts';
import { subjectWords, type Subject } from '#domain/work/subject.ts';
import type { ProcessCounts, ProcessFilter, ProcessItem, ProcessPage } from '#views/engine/process-list.ts';
import { requireInstallationReader, type Actor } from '../actor.ts';
import { encodeCursor, pageLimit, placeOf } from '../http/cursor.ts';
import type { ListRequest } from '../routes/common-schemas.ts';
import type { ServiceDeps } from '../services/service-deps.ts';
import { engineItems, type EngineItems } from './engine-items.ts';

export interface ProcessListService {
  /** Processes of every kind in one list, the newest first. Admin only. @throws ApplicationError `bad-request` */
  list(actor: Actor, filter: ProcessFilter & ListRequest): Promise<ProcessPage>;
}

/** What is wrong now, by what it is wrong with. */
interface Troubles {
  /** Workflows that an administrator paused. */
  readonly paused: ReadonlySet<string>;
  readonly failing: ReadonlyMap<string, FailingStepRow>;
  readonly stuck: readonly Subject[];
  readonly stuckMessages: readonly MessageRow[];
}

/** The rows of the projection, and of the engine's own lists only what is open or has failed. */
export function createProcessList(deps: ServiceDeps): ProcessListService {
  const { database, clock, gateway } = deps;
  return {
    list: async (actor, { cursor, limit: asked, ...filter }) => {
      requireInstallationReader(actor);
      const siteId = actor.siteId ?? filter.siteId ?? null;
      const page = { siteId, after: placeOf(cursor), limit: pageLimit({ limit: asked }) };
      const engine = await engineItems(gateway, { filter, isWhole: siteId === null });
      return database.read(async (em) => {
        const now = await clock(em);
        const troubles = await readTroubles(em, siteId);
        const found = await rowsOf(em, { ...page, filter, now, timeZone: actor.timeZone, troubles });
        const counts = await countsOf(em, siteId, troubles, engine);
        const sites = actor.siteId === null ? await listSiteNames(em) : [];
        return {
          ...pageOf(found.rows, page, troubles, engine),
          searchedSince: found.searchedSince?.toISOString(),
          counts,
          sites,
          asOf: now.toISOString(),
          engineNow: new Date().toISOString(),
        };
      });
    },
  };
}

async function readTroubles(em: EntityManager, siteId: string | null): Promise<Troubles> {
  const failing = await listFailingSteps(em, { limit: MOST_STUCK });
  const paused = await listPaused(em);
  const stuck = [...(await listStuckSubjects(em, siteId)), ...(await subjectsOf(em, paused))];
  const stuckMessages = siteId === null ? await listMessages(em, { limit: MOST_STUCK, minAttempts: 1 }) : [];
  return {
    ...{ failing: new Map(failing.map((row) => [row.workflowId, row])), stuck, stuckMessages },
    paused: new Set(paused.map(({ workflowId }) => workflowId)),
  };
}

interface Asked {
  readonly siteId: string | null;
  readonly after?: { readonly micros: string; readonly id: string } | undefined;
  readonly limit: number;
  readonly filter: ProcessFilter;
  readonly now: Date;
  readonly timeZone: string;
  readonly troubles: Troubles;
}

interface Found {
  readonly rows: readonly ProcessRow[];
  readonly searchedSince?: Date | undefined;
}

/** One row more than a page holds of each kind: the merged list then has all that its page needs. */
async function rowsOf(em: EntityManager, asked: Asked): Promise<Found> {
  const { filter, limit, after, now } = asked;
  if (filter.text !== undefined) return searched(em, asked, filter.text);
  const { kind, olderThanHours } = filter;
  const wants = (one: ProcessKind): boolean => kind === undefined || kind === one;
  const ids = await idsOf(em, asked);
  const before = olderThanHours === undefined ? undefined : new Date(now.getTime() - olderThanHours * 3_600_000);
  const state = filter.state === 'stuck' ? 'open' : filter.state;
  const query = (of: 'letter' | 'batch' | 'publication'): ProcessListQuery => ({
    ...{ siteId: asked.siteId, state, before, after, limit: limit + 1 },
    ...(ids.only ? { only: ids.only[of] } : { but: ids.but[of] }),
  });
  const lists = [
    wants('letter') ? await listLetterProcesses(em, query('letter')) : [],
    wants('batch') ? await listBatchProcesses(em, query('batch')) : [],
    wants('publication') ? await listPublicationProcesses(em, query('publication')) : [],
    wants('message') ? await messagesOf(em, { ...asked, before }) : [],
  ];
  return { rows: lists.flat().toSorted(newestFirst) };
}

function newestFirst(one: ProcessRow, two: ProcessRow): number {
  const [a, b] = [BigInt(one.place_micros), BigInt(two.place_micros)];
  if (a !== b) return a < b ? 1 : -1;
  return one.id < two.id ? 1 : one.id > two.id ? -1 : 0;
}

type Ids = Readonly<Record<'letter' | 'batch' | 'publication', readonly string[]>>;

/** Which ids alone are wanted, when something wrong is looked for; which are not, when what is in order is. */
async function idsOf(
  em: EntityManager,
  { filter, troubles }: Asked,
): Promise<{ readonly only?: Ids; readonly but: Ids }> {
  const { error, minAttempts, state } = filter;
  const isByFailure = error !== undefined || minAttempts !== undefined;
  const failing = [...troubles.failing.values()].filter((row) => fits(row.errorType, row.attempts, filter));
  const failed = await subjectsOf(em, failing);
  const stuck = groupOf([...failed, ...(isByFailure ? [] : troubles.stuck)]);
  if (isByFailure || state === 'stuck') return { only: stuck, but: groupOf([]) };
  return { but: state === 'running' || state === 'asleep' ? stuck : groupOf([]) };
}

function fits(errorType: string, attempts: number, { error, minAttempts = 0 }: ProcessFilter): boolean {
  return attempts >= minAttempts && (error === undefined || errorType.toLowerCase().includes(error.toLowerCase()));
}

function groupOf(subjects: readonly Subject[]): Ids {
  const of = (kind: string): string[] => [...new Set(subjects.filter((one) => one.kind === kind).map(({ id }) => id))];
  return { letter: of('letter'), batch: of('batch'), publication: of('publication') };
}

/** A batch's workflow is not named by its id: the row tells it. */
async function subjectsOf(
  em: EntityManager,
  processes: readonly { readonly workflowId: string }[],
): Promise<readonly Subject[]> {
  const subjects: Subject[] = [];
  for (const { workflowId } of processes) {
    const name = processNameOf(workflowId);
    if (name?.kind === 'batch') {
      const batch = await findBatchOfProcess(em, workflowId);
      if (batch) subjects.push({ kind: 'batch', id: batch.subject.id });
    } else if (name?.id != null) subjects.push({ kind: name.kind as 'letter', id: name.id });
  }
  return subjects;
}

/** Messages are of the whole installation; one that was tried in vain is stuck, the others are on their way. */
async function messagesOf(
  em: EntityManager,
  { filter, siteId, after, limit, before }: Asked & { readonly before: Date | undefined },
): Promise<readonly ProcessRow[]> {
  const { state, error, minAttempts } = filter;
  if (siteId !== null || state === 'done' || state === 'asleep') return [];
  const least = state === 'stuck' || error !== undefined ? Math.max(1, minAttempts ?? 1) : (minAttempts ?? 0);
  const rows = await listMessages(em, { before, after, limit: limit + 1, minAttempts: least });
  return rows.filter(({ lastError, attempts }) =>
    state === 'running' ? attempts === 0 : error === undefined || fits(lastError ?? '', attempts, filter),
  );
}

/** In any state: whoever knows a number wants the process that it names. */
async function searched(
  em: EntityManager,
  { siteId, after, limit, filter, timeZone }: Asked,
  text: string,
): Promise<Found> {
  const wants = (kind: ProcessKind): boolean => filter.kind === undefined || filter.kind === kind;
  const letters = wants('letter')
    ? await readLetters(em, { siteId, text, after, limit: limit + 1, timeZone })
    : { rows: [] };
  const query = { siteId, state: 'open' as const, limit: 20, number: text };
  const others =
    after !== undefined
      ? []
      : [
          ...(wants('batch') ? await listBatchProcesses(em, query) : []),
          ...(wants('publication') ? await listPublicationProcesses(em, query) : []),
        ];
  const found = letters.rows.map(({ id, number, site_id, status, status_since, place_micros }): ProcessRow => ({
    ...{ kind: 'letter', workflowId: letterWorkflowId(id), siteId: site_id, since: status_since, place_micros, id },
    ...{
      words: number === null ? 'письмо без номера' : subjectWords('letter', number),
      status: letterStatusName(status),
    },
    state: letterStateOf(status),
  }));
  // What is not a letter stands on the first page, whatever its age: the places of the list are the letters'.
  return { rows: [...others, ...found], searchedSince: 'searchedSince' in letters ? letters.searchedSince : undefined };
}

function pageOf(
  rows: readonly ProcessRow[],
  { limit, after }: Pick<Asked, 'limit' | 'after'>,
  troubles: Troubles,
  engine: EngineItems,
): Pick<ProcessPage, 'items' | 'nextCursor' | 'isEngineHeard'> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const nextCursor = rows.length > limit && last ? encodeCursor([last.place_micros, last.id]) : null;
  const own = shown.map((row) => itemOf(row, troubles));
  const items = after === undefined ? [...engine.items, ...own] : own;
  return { items, nextCursor, isEngineHeard: engine.isHeard };
}

function itemOf(row: ProcessRow, { failing, stuck, paused }: Troubles): ProcessItem {
  const { kind, workflowId, words, siteId, status, since, id } = row;
  const isMessage = kind === 'message';
  const own = failing.get(workflowId);
  const attempts = isMessage ? (row as MessageRow).attempts : (own?.attempts ?? null);
  const isStuck =
    own !== undefined || (isMessage && (attempts ?? 0) > 0) || stuck.some((one) => one.kind === kind && one.id === id);
  return {
    ...{ kind, name: workflowId, words, siteId, since: since.toISOString() },
    status: paused.has(workflowId) ? `${status}; приостановлен` : status,
    state: isStuck ? 'stuck' : row.state,
    attempts,
    error: isMessage ? (row as MessageRow).lastError : (own?.errorType ?? null),
    step: own?.step ?? null,
    workflowId: isMessage ? (row as MessageRow).toWorkflowId : workflowId,
  };
}

async function countsOf(
  em: EntityManager,
  siteId: string | null,
  troubles: Troubles,
  engine: EngineItems,
): Promise<ProcessCounts> {
  const letters = await countByStatus(em, siteId);
  const { batches, publications, messages } = await countProcesses(em, siteId);
  const lettersIn = (state: 'open' | 'running' | 'asleep'): number =>
    letterStatusesIn(state).reduce((sum, status) => sum + (letters.get(status) ?? 0), 0);
  const batchesIn = (state: 'open' | 'running' | 'asleep'): number =>
    batchStatusesIn(state).reduce((sum, status) => sum + (batches.get(status) ?? 0), 0);
  const sending = publications.get('to_send') ?? 0;
  const published = [...publications.values()].reduce((sum, n) => sum + n, 0);
  const stuck = new Set([
    ...troubles.stuck.map(({ kind, id }) => `${kind}:${id}`),
    ...[...troubles.failing.keys()].map((id) => id.replace('/', ':')),
  ]);
  return {
    states: {
      stuck: stuck.size + troubles.stuckMessages.length,
      running: lettersIn('running') + batchesIn('running') + sending,
      asleep: lettersIn('asleep') + batchesIn('asleep') + published - sending,
    },
    kinds: {
      ...{
        letter: lettersIn('open'),
        batch: batchesIn('open'),
        publication: published,
        message: siteId === null ? messages : null,
      },
      ...{ schedule: engine.schedules, round: engine.rounds },
    },
  };
}
