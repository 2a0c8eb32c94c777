import type { EntityManager } from '@mikro-orm/postgresql';
import { SHIPPED_NOMENCLATURE, type Nomenclature } from '#domain/keeping/storage-term.ts';
import { database } from '../statements/database.ts';
import { json } from '../statements/values.ts';

/** A site's nomenclature as somebody has saved it; version 0 is the shipped one, which nobody has. */
export interface NomenclatureRow extends Nomenclature {
  readonly version: number;
  readonly reason: string;
  readonly savedByName: string | null;
  readonly savedAt: Date | null;
}

const SHIPPED: NomenclatureRow = { ...SHIPPED_NOMENCLATURE, version: 0, reason: '', savedByName: null, savedAt: null };

/** The one in force. */
export async function readNomenclature(em: EntityManager, siteId: string): Promise<NomenclatureRow> {
  const [newest] = await listNomenclature(em, siteId, 1);
  return newest ?? SHIPPED;
}

/** Newest first. */
export async function listNomenclature(
  em: EntityManager,
  siteId: string,
  limit: number,
): Promise<readonly NomenclatureRow[]> {
  const rows = await database(em)
    .selectFrom('nomenclature_version as v')
    .leftJoin('account as a', 'a.id', 'v.saved_by_id')
    .select(['v.version', 'v.content', 'v.reason', 'a.full_name as savedByName', 'v.saved_at as savedAt'])
    .where('v.site_id', '=', siteId)
    .orderBy('v.version', 'desc')
    .limit(limit)
    .execute();
  return rows.map(({ content, ...row }) => ({ ...content, ...row }));
}

interface NewVersion {
  readonly siteId: string;
  readonly base: number;
  readonly content: Nomenclature;
  readonly reason: string;
  readonly byId: string;
}

/** @returns its number; null: somebody has saved another one on top of `base` */
export async function saveNomenclature(em: EntityManager, saved: NewVersion, now: Date): Promise<number | null> {
  const { siteId, base, content, reason, byId } = saved;
  if ((await readNomenclature(em, siteId)).version !== base) return null;
  const version = base + 1;
  const kept = await database(em)
    .insertInto('nomenclature_version')
    .values({ site_id: siteId, version, content: json(content), reason, saved_by_id: byId, saved_at: now })
    .onConflict((conflict) => conflict.columns(['site_id', 'version']).doNothing())
    .executeTakeFirst();
  return (kept.numInsertedOrUpdatedRows ?? 0n) > 0n ? version : null;
}
