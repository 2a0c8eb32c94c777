import type { EntityManager } from '@mikro-orm/postgresql';
import { database } from '../statements/database.ts';
import { json } from '../statements/values.ts';

export interface SavedViewRow {
  readonly id: string;
  readonly siteId: string | null;
  readonly ownerId: string;
  readonly ownerName: string;
  readonly name: string;
  readonly isShared: boolean;
  readonly settings: unknown;
}

/** A person's own views and those that his site shares, by name. */
export function listSavedViews(
  em: EntityManager,
  { ownerId, siteId }: Pick<SavedViewRow, 'ownerId' | 'siteId'>,
): Promise<SavedViewRow[]> {
  return database(em)
    .selectFrom('saved_view as v')
    .innerJoin('account as a', 'a.id', 'v.owner_id')
    .select(['v.id', 'v.site_id as siteId', 'v.owner_id as ownerId', 'a.full_name as ownerName'])
    .select(['v.name', 'v.is_shared as isShared', 'v.settings'])
    .where(({ eb, or, and }) =>
      or([
        eb('v.owner_id', '=', ownerId),
        and([
          eb('v.is_shared', '=', true),
          siteId === null ? eb('v.site_id', 'is', null) : eb('v.site_id', '=', siteId),
        ]),
      ]),
    )
    .orderBy('v.name')
    .orderBy('v.id')
    .execute();
}

export interface KeptView extends Omit<SavedViewRow, 'ownerName'> {
  readonly createdAt: Date;
}

/** Keeps it under its name; the same name of the same person is kept anew under the id it had. @returns the id */
export async function keepSavedView(em: EntityManager, view: KeptView): Promise<string> {
  const { id, siteId, ownerId, name, isShared, settings, createdAt } = view;
  const row = { id, site_id: siteId, owner_id: ownerId, name, is_shared: isShared, created_at: createdAt };
  const kept = await database(em)
    .insertInto('saved_view')
    .values({ ...row, settings: json(settings) })
    .onConflict((conflict) =>
      conflict.columns(['owner_id', 'name']).doUpdateSet({ is_shared: isShared, settings: json(settings) }),
    )
    .returning('id')
    .executeTakeFirstOrThrow();
  return kept.id;
}

export async function removeSavedView(em: EntityManager, id: string): Promise<void> {
  await database(em).deleteFrom('saved_view').where('id', '=', id).execute();
}

/** How many views a person keeps. */
export async function countSavedViews(em: EntityManager, ownerId: string): Promise<number> {
  const rows = await database(em).selectFrom('saved_view').select('id').where('owner_id', '=', ownerId).execute();
  return rows.length;
}
