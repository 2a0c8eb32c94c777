import type { MessageRow } from '#db/processes/process-messages.ts';
import type { ProcessRow } from '#db/processes/process-query.ts';
import { listSiteNames } from '#db/settings/sites.ts';
import type { ProcessFilter, ProcessItem, ProcessPage } from '#views/engine/process-list.ts';
import { requireInstallationReader, type Actor } from '../actor.ts';
import { encodeCursor, pageLimit, placeOf } from '../http/cursor.ts';
import type { ListRequest } from '../routes/common-schemas.ts';
import type { ServiceDeps } from '../services/service-deps.ts';
import { engineItems, type EngineItems } from './engine-items.ts';
import { countsOf } from './process-counts.ts';
import { findProcesses, type Asked } from './process-rows.ts';
import { readTroubles, type Troubles } from './process-troubles.ts';

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
        const found = await findProcesses(em, { ...page, filter, now, timeZone: actor.timeZone, troubles });
        const counts = await countsOf(em, { siteId, filter, now, timeZone: actor.timeZone, troubles }, engine);
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
