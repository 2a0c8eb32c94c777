import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { PaperLetter } from '#domain/paper/paper-letter.ts';
import { postName, postText } from '#domain/post/post-text.ts';
import { database } from '../statements/database.ts';

/**
 * What orders for the batch's letters are made of, by letter. A letter counts as handed over before when an attempt with it was begun, in
 * whatever batch, of which it is not certain that nothing left.
 */
export async function findPaperLetters(em: EntityManager, batchId: string): Promise<ReadonlyMap<string, PaperLetter>> {
  const rows = await database(em)
    .selectFrom('batch_letter as b')
    .innerJoin('letter as l', 'l.id', 'b.letter_id')
    .innerJoin('site as s', 's.id', 'l.site_id')
    .select(['l.id', 'l.recipient_type as recipientType', 'l.recipient_name as name', 'l.recipient_address as address'])
    .select(sql<number>`coalesce(l.page_count, 1)`.as('pageCount'))
    .select('s.paper_office as office')
    .select(
      sql<boolean>`exists (select from submission_intent i join batch_letter e on e.batch_id = i.batch_id
        where e.letter_id = l.id and i.outcome is distinct from 'not_sent')`.as('mayBeThere'),
    )
    .where('b.batch_id', '=', batchId)
    .execute();
  return new Map(
    rows.map(({ id, recipientType, name, address, pageCount, office, mayBeThere }) => {
      const place = { address: postText(address), officeIndex: office ?? undefined };
      return [id, { recipientType, recipientName: postName(name), pageCount, mayBeThere, ...place }];
    }),
  );
}
