import type { EntityManager } from '@mikro-orm/postgresql';
import { DOCUMENT_KINDS } from '#domain/letters/letter.ts';
import { routeGapWords, type RouteGap } from '#domain/signing/route-gaps.ts';
import { INSTALLATION } from '#domain/work/subject.ts';
import { listEndorsers, namesOfAccounts } from '../people/accounts.ts';
import { closeIncident, openIncident } from '../work/incidents.ts';
import { listRouteVersions } from './approval-routes.ts';

/** Kinds whose letters nobody can send for approval, because the newest route names somebody who is not here any more. */
export async function listRouteGaps(em: EntityManager, siteId: string): Promise<RouteGap[]> {
  const [newest] = await listRouteVersions(em, siteId, 1);
  if (newest === undefined) return [];
  const able = new Set((await listEndorsers(em, siteId)).map(({ id }) => id));
  const gone = DOCUMENT_KINDS.flatMap((kind) => {
    const id = newest.endorsers[kind];
    return id === undefined || able.has(id) ? [] : [{ kind, id }];
  });
  const names = await namesOfAccounts(
    em,
    gone.map(({ id }) => id),
  );
  return gone.map(({ kind, id }) => ({ kind, fullName: names.get(id) ?? '' }));
}

/** A task for the site while its route has such a gap; after every change of people or of the route. */
export async function tellRouteGaps(em: EntityManager, siteId: string | null, now: Date): Promise<void> {
  if (siteId === null) return;
  const key = `route-gap ${siteId}`;
  const gaps = await listRouteGaps(em, siteId);
  if (gaps.length === 0) return closeIncident(em, key, now);
  const words = [routeGapWords(gaps.map(({ kind }) => kind))];
  await openIncident(em, { key, siteId, subject: INSTALLATION, details: { words } }, now, true);
}
