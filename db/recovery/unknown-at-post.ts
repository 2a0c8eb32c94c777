import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { UnknownAtPost } from '#domain/recovery/unknown-at-post.ts';
import { database } from '../statements/database.ts';

/**
 * Letters of the site that the Post has and that a copy made after this moment does not know, as far as nobody has taken them into account;
 * null: there are none.
 */
export async function findUnknownAtPost(
  em: EntityManager,
  siteId: string,
  madeAt: Date,
): Promise<UnknownAtPost | null> {
  return asFound(await unsettled(em).where('f.site_id', '=', siteId).where('r.copy_at', '>=', madeAt).execute());
}

/**
 * The same for a letter, null for one that has its number: by that the Post is asked about it. What was made of the row of a sheet, of a
 * mailing or of a letter to several is as old as that.
 */
export async function unknownAtPostOf(em: EntityManager, letterId: string): Promise<UnknownAtPost | null> {
  const madeAt = sql<Date>`(select min(made.at) from (
      select l.created_at as at
      union all select i.created_at from letter_import_row w join letter_import i on i.id = w.import_id
        where w.letter_id = l.id
      union all select m.created_at from case_mailing_row w join case_mailing m on m.id = w.mailing_id
        where w.letter_id = l.id
      union all select o.created_at from further_recipient w join letter o on o.id = w.letter_id
        where w.made_letter_id = l.id
    ) made)`;
  const found = unsettled(em)
    .innerJoin('letter as l', 'l.site_id', 'f.site_id')
    .where('l.id', '=', letterId)
    .where('l.number', 'is', null)
    .where('l.status', '=', 'draft')
    .where('r.copy_at', '>=', madeAt);
  return asFound(await found.execute());
}

function unsettled(em: EntityManager) {
  return database(em)
    .selectFrom('recovery_finding as f')
    .innerJoin('recovery as r', 'r.id', 'f.recovery_id')
    .innerJoin('site as s', 's.id', 'f.site_id')
    .select(['f.registration_number as registrationNumber', 'f.shpi', 'f.addressee'])
    .select(['r.copy_at as copyAt', 's.time_zone as timeZone'])
    .where('f.letter_id', 'is', null)
    .where('f.settled_at', 'is', null)
    .orderBy('r.copy_at', 'desc')
    .orderBy('f.registration_number');
}

type FoundRow = UnknownAtPost['letters'][number] & Pick<UnknownAtPost, 'copyAt' | 'timeZone'>;

function asFound(rows: readonly FoundRow[]): UnknownAtPost | null {
  const [first] = rows;
  if (first === undefined) return null;
  const letters = rows.map(({ registrationNumber, shpi, addressee }) => ({ registrationNumber, shpi, addressee }));
  return { copyAt: first.copyAt, timeZone: first.timeZone, letters };
}
