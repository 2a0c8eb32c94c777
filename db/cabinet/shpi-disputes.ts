import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { disputesOf } from '#domain/cabinet/disputed-shpis.ts';
import { EVERY_LETTER } from '../archive/every-letter.ts';
import { database } from '../statements/database.ts';
import { anyOf, constant } from '../statements/values.ts';
import { REUSED_AFTER_MS } from './asked-letters.ts';
import { listAnswerClaims, listFormClaims } from './shpi-claims.ts';

/** Of these letters, live and of the archive: what papers of the Post say against the ШПИ of each, in words; those that nothing is said against are not there. */
export async function listShpiDisputes(
  em: EntityManager,
  letterIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const holders = await holdersOf(em, letterIds);
  if (holders.length === 0) return new Map();
  const asked = {
    batchIds: [...new Set(holders.flatMap(({ batchId }) => batchId ?? []))],
    letterIds: holders.map(({ letterId }) => letterId),
    shpis: holders.map(({ shpi }) => shpi),
  };
  const [ofForms, ofAnswers] = [await listFormClaims(em, asked), await listAnswerClaims(em, asked)];
  return new Map(
    holders.flatMap((holder) => {
      const until = holder.acceptedAt.getTime() + REUSED_AFTER_MS;
      const own = ofAnswers.filter(({ letterId, readAt }) => letterId === holder.letterId || readAt.getTime() < until);
      const disputes = disputesOf(holder, [...ofForms, ...own]);
      return disputes.length === 0 ? [] : [[holder.letterId, disputes] as const];
    }),
  );
}

function holdersOf(em: EntityManager, letterIds: readonly string[]) {
  return database(em)
    .selectFrom(EVERY_LETTER)
    .leftJoin('batch_letter as e', (join) =>
      join.onRef('e.letter_id', '=', 'l.id').on('e.result', '=', constant('accepted')),
    )
    .select(['l.id as letterId', 'e.batch_id as batchId'])
    .select(sql<string>`l.shpi`.as('shpi'))
    .select(sql<Date>`l.accepted_at`.as('acceptedAt'))
    .where('l.id', '=', anyOf(letterIds))
    .where('l.shpi', 'is not', null)
    .where('l.accepted_at', 'is not', null)
    .execute();
}
