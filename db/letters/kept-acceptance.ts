import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { isCarriedByPerson, CHANNEL_NAMES } from '#domain/post/channels.ts';
import type { KeptAcceptance } from '#domain/post/acceptance-source.ts';
import { EVERY_LETTER } from '../archive/every-letter.ts';
import { database } from '../statements/database.ts';

const CARRIED = sql.join(CHANNEL_NAMES.filter(isCarriedByPerson).map((channel) => sql.lit(channel)));

/** What `accepted_at` of the letter `l` is: a letter that people have carried has the hour of the upload, wherever it went from there. */
export const KEPT_ACCEPTANCE = sql<KeptAcceptance>`case
  when not exists (select from batch b where b.id = l.batch_id and b.channel in (${CARRIED})) then 'answer'
  when exists (select from cabinet_fault f where f.batch_id = l.batch_id and f.letter_id = l.id) then 'not_before'
  else 'clerk' end`;

export async function readKeptAcceptance(em: EntityManager, letterId: string): Promise<KeptAcceptance> {
  const { kept } = await database(em)
    .selectFrom(EVERY_LETTER)
    .select(KEPT_ACCEPTANCE.as('kept'))
    .where('l.id', '=', letterId)
    .executeTakeFirstOrThrow();
  return kept;
}
