import type { EntityManager } from '@mikro-orm/postgresql';

/** What an open page needs to know of a changed letter. */
export interface ChangedLetter {
  readonly letterId: string;
  readonly siteId: string;
  readonly version: number;
  readonly status: string;
}

/** Letters by id, as they are now. */
export async function findChangedLetters(em: EntityManager, ids: readonly string[]): Promise<ChangedLetter[]> {
  if (ids.length === 0) return [];
  const rows = await em.execute<{ id: string; site_id: string; version: number; status: string }[]>(
    'select id, site_id, version, status from letter where id in (?)',
    [ids],
  );
  return rows.map((row) => ({ letterId: row.id, siteId: row.site_id, version: row.version, status: row.status }));
}
