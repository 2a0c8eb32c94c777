import { readLetters } from '#db/letters/letter-list.ts';
import type { EntityManager } from '#db/orm.ts';
import { listBatchProcesses } from '#db/processes/batch-processes.ts';
import { listLetterProcesses } from '#db/processes/letter-processes.ts';
import { listMessages, type MessageRow } from '#db/processes/process-messages.ts';
import { listPublicationProcesses } from '#db/processes/publication-processes.ts';
import type { ProcessListQuery, ProcessRow } from '#db/processes/process-query.ts';
import { listNoticeProcesses } from '#db/processes/notice-processes.ts';
import { listSiteNames } from '#db/settings/sites.ts';
import { caseNumberText } from '#domain/letters/case-number.ts';
import { letterStatusName } from '#domain/letters/letter-life.ts';
import { letterWorkflowId } from '#domain/letters/letter-process.ts';
import type { ProcessKind } from '#domain/processes/process-name.ts';
import { letterStateOf } from '#domain/processes/process-states.ts';
import { subjectWords } from '#domain/work/subject.ts';
import type { ProcessFilter, ProcessItem, ProcessPage } from '#views/engine/process-list.ts';
import { requireInstallationReader, type Actor } from '../actor.ts';
import { encodeCursor, pageLimit, placeOf } from '../http/cursor.ts';
import type { ListRequest } from '../routes/common-schemas.ts';
import type { ServiceDeps } from '../services/service-deps.ts';
import { engineItems, type EngineItems } from './engine-items.ts';
import { countsOf } from './process-counts.ts';
import { fits, idsOf, readTroubles, type Ids, type Troubles } from './process-troubles.ts';

export interface ProcessListService {
  /** Processes of every kind in one list, the newest first. Admin only. @throws ApplicationError `bad-request` */
  list(actor: Actor, filter: ProcessFilter & ListRequest): Promise<ProcessPage>;
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
  const query = (of: keyof Ids): ProcessListQuery => ({
    ...{ siteId: asked.siteId, state, before, after, limit: limit + 1 },
    ...(ids.only ? { only: ids.only[of] } : { but: ids.but[of] }),
  });
  const lists = [
    wants('letter') ? await listLetterProcesses(em, query('letter')) : [],
    wants('batch') ? await listBatchProcesses(em, query('batch')) : [],
    wants('publication') ? await listPublicationProcesses(em, query('publication')) : [],
    wants('notification') ? await listNoticeProcesses(em, query('notification')) : [],
    wants('message') ? await messagesOf(em, { ...asked, before }) : [],
  ];
  return { rows: lists.flat().toSorted(newestFirst) };
}

function newestFirst(one: ProcessRow, two: ProcessRow): number {
  const [a, b] = [BigInt(one.place_micros), BigInt(two.place_micros)];
  if (a !== b) return a < b ? 1 : -1;
  return one.id < two.id ? 1 : one.id > two.id ? -1 : 0;
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
          ...(wants('notification') ? await listNoticeProcesses(em, { ...query, number: caseNumberText(text) }) : []),
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
