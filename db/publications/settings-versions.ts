import type { EntityManager } from '@mikro-orm/postgresql';
import { wholeSettings, type PublicationSettings } from '#domain/publications/publication-settings.ts';
import { database } from '../statements/database.ts';
import { json } from '../statements/values.ts';
import { readPublicationSettings } from './settings.ts';

/** One version of a site's settings and who made it. */
export interface SettingsVersion {
  readonly version: number;
  readonly settings: PublicationSettings;
  readonly authorName: string;
  readonly createdAt: Date;
}

export interface NewSettings {
  readonly siteId: string;
  /** The version that its author saw; 0: none. */
  readonly base: number;
  readonly settings: PublicationSettings;
  readonly authorId: string;
}

/** Adds the next version and returns its number; null when what its author saw is not the newest any more. */
export async function addSettingsVersion(
  em: EntityManager,
  { siteId, base, settings, authorId }: NewSettings,
  now: Date,
): Promise<number | null> {
  const newest = await readPublicationSettings(em, siteId);
  if (newest.version !== base) return null;
  const added = await database(em)
    .insertInto('publication_settings')
    .values({ site_id: siteId, version: base + 1, settings: json(settings), author_id: authorId, created_at: now })
    .onConflict((conflict) => conflict.columns(['site_id', 'version']).doNothing())
    .returning('version')
    .executeTakeFirst();
  return added?.version ?? null;
}

/** The newest versions first, at most so many, before the named one. */
export async function listSettingsVersions(
  em: EntityManager,
  siteId: string,
  { before, limit }: { readonly before?: number | undefined; readonly limit: number },
): Promise<SettingsVersion[]> {
  const rows = await database(em)
    .selectFrom('publication_settings as s')
    .innerJoin('account as a', 'a.id', 's.author_id')
    .select(['s.version', 's.settings', 'a.full_name as authorName', 's.created_at as createdAt'])
    .where('s.site_id', '=', siteId)
    .$if(before !== undefined, (all) => all.where('s.version', '<', before ?? 0))
    .orderBy('s.version', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ ...row, settings: wholeSettings(row.settings) }));
}
