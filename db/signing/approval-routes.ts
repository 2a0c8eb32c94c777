import type { EntityManager } from '@mikro-orm/postgresql';
import { DOCUMENT_KINDS, type DocumentKind } from '#domain/letters/letter.ts';
import { database } from '../statements/database.ts';
import { json } from '../statements/values.ts';

/** Whose visa letters of a kind need, by kind; a kind that is not there needs nobody's. */
export type Endorsers = Readonly<Partial<Record<DocumentKind, string>>>;

export interface RouteVersion {
  readonly version: number;
  readonly endorsers: Endorsers;
  readonly savedByName: string;
  readonly savedAt: Date;
}

/** Versions of a site's route, the newest first. */
export function listRouteVersions(em: EntityManager, siteId: string, limit: number): Promise<RouteVersion[]> {
  return database(em)
    .selectFrom('approval_route as r')
    .innerJoin('account as a', 'a.id', 'r.saved_by_id')
    .select(['r.version', 'r.endorsers', 'r.saved_at as savedAt', 'a.full_name as savedByName'])
    .where('r.site_id', '=', siteId)
    .orderBy('r.version', 'desc')
    .limit(limit)
    .execute() as Promise<RouteVersion[]>;
}

/** Whose visa a letter of this kind needs now; null: nobody's. */
export async function endorserOf(em: EntityManager, siteId: string, kind: DocumentKind): Promise<string | null> {
  const [newest] = await listRouteVersions(em, siteId, 1);
  return newest?.endorsers[kind] ?? null;
}

/** Kinds whose visa this person gives at the site now. */
export async function kindsEndorsedBy(em: EntityManager, siteId: string, accountId: string): Promise<DocumentKind[]> {
  const [newest] = await listRouteVersions(em, siteId, 1);
  return DOCUMENT_KINDS.filter((kind) => newest?.endorsers[kind] === accountId);
}

/** Saves the next version; false when somebody else saved one meanwhile. */
export async function saveRoute(
  em: EntityManager,
  route: { readonly siteId: string; readonly after: number; readonly endorsers: Endorsers; readonly byId: string },
  at: Date,
): Promise<boolean> {
  const [newest] = await listRouteVersions(em, route.siteId, 1);
  if ((newest?.version ?? 0) !== route.after) return false;
  const saved = await database(em)
    .insertInto('approval_route')
    .values({
      ...{ site_id: route.siteId, version: route.after + 1, endorsers: json(route.endorsers) },
      ...{ saved_by_id: route.byId, saved_at: at },
    })
    .onConflict((conflict) => conflict.columns(['site_id', 'version']).doNothing())
    .returning('version')
    .executeTakeFirst();
  return saved !== undefined;
}
