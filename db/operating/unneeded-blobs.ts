import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { database } from '../statements/database.ts';
import { anyOf, milliseconds } from '../statements/values.ts';

/** Notes which files of a page nobody needs now. @returns those that have been noted for `keepMs` */
export async function noteUnneeded(
  em: EntityManager,
  page: { readonly needed: readonly string[]; readonly unneeded: readonly string[] },
  keepMs: number,
): Promise<readonly string[]> {
  const db = database(em);
  await db.deleteFrom('unneeded_blob').where('sha256', '=', anyOf(page.needed)).execute();
  if (page.unneeded.length === 0) return [];
  await db
    .insertInto('unneeded_blob')
    .values(page.unneeded.map((sha256) => ({ sha256 })))
    .onConflict((conflict) => conflict.column('sha256').doNothing())
    .execute();
  const due = db
    .selectFrom('unneeded_blob')
    .select('sha256')
    .where('sha256', '=', anyOf(page.unneeded))
    .where('seen_at', '<=', sql<Date>`now() - ${milliseconds(keepMs)}`);
  return (await due.execute()).map(({ sha256 }) => sha256);
}

export async function forgetUnneeded(em: EntityManager, hashes: readonly string[]): Promise<void> {
  await database(em).deleteFrom('unneeded_blob').where('sha256', '=', anyOf(hashes)).execute();
}

/**
 * Drops conversions that serve nobody: those of another version of the rules that a newer one has replaced, and those of a document that no
 * row names any more. A document that comes again is converted again.
 */
export async function dropUnneededConversions(em: EntityManager, keepMs: number): Promise<number> {
  const [dropped] = await database(em)
    .deleteFrom('conversion as c')
    .where('c.created_at', '<', sql<Date>`now() - ${milliseconds(keepMs)}`)
    .where(({ or, and, not, exists, selectFrom }) =>
      or([
        exists(
          selectFrom('conversion as n')
            .select('n.source_sha256')
            .whereRef('n.source_sha256', '=', 'c.source_sha256')
            .whereRef('n.created_at', '>', 'c.created_at'),
        ),
        and([
          not(exists(selectFrom('attachment as a').select('a.id').whereRef('a.sha256', '=', 'c.source_sha256'))),
          not(
            exists(
              selectFrom('conversion_wish as w')
                .select('w.attempts')
                .whereRef('w.source_sha256', '=', 'c.source_sha256'),
            ),
          ),
        ]),
      ]),
    )
    .execute();
  return Number(dropped?.numDeletedRows ?? 0);
}
