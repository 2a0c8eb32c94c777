import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { Gate } from '#domain/proof/gate.ts';
import { EVERY_LETTER } from '../archive/every-letter.ts';
import { isDestroyed } from '../keeping/destroyed.ts';
import { database, statements } from '../statements/database.ts';
import { anyOf, rowsGiven } from '../statements/values.ts';

/** A judgement as it is kept for lists. */
export interface NewLetterProof {
  readonly letterId: string;
  readonly siteId: string;
  readonly gate: Gate;
  readonly rule: string;
}

/** Takes wishes out of the queue; what another worker has taken is passed over. @returns letters, each once */
export async function takeProofWishes(em: EntityManager, limit: number): Promise<readonly string[]> {
  const { rows } = await sql<{ letterId: string }>`delete from proof_wish
    where id in (select id from proof_wish order by id limit ${limit} for update skip locked)
    returning letter_id as "letterId"`.execute(database(em));
  return [...new Set(rows.map(({ letterId }) => letterId))];
}

/** Letters judged by rules that are no longer those of the program; what was judged of a destroyed one stays as it is. */
export async function listJudgedOtherwise(em: EntityManager, rules: string, limit: number): Promise<readonly string[]> {
  const rows = await database(em)
    .selectFrom('letter_proof')
    .select('letter_id as letterId')
    .where(({ eb, or }) => or([eb('rules', '<', rules), eb('rules', '>', rules)]))
    .where(sql<boolean>`not ${isDestroyed(sql`letter_proof.letter_id`)}`)
    .limit(limit)
    .execute();
  return rows.map(({ letterId }) => letterId);
}

const GIVEN = { letterId: 'uuid', siteId: 'text', gate: 'text', rule: 'text' } as const;

/** Keeps the judgements; open pages hear of those whose gate has changed. */
export async function keepLetterProofs(
  em: EntityManager,
  proofs: readonly NewLetterProof[],
  { rules, now }: { readonly rules: string; readonly now: Date },
): Promise<void> {
  if (proofs.length === 0) return;
  const known = await database(em)
    .selectFrom('letter_proof')
    .select(['letter_id', 'gate'])
    .where('letter_id', '=', anyOf(proofs.map(({ letterId }) => letterId)))
    .execute();
  const gates = new Map(known.map(({ letter_id: letterId, gate }) => [letterId, gate]));
  await database(em)
    .insertInto('letter_proof')
    .columns(['letter_id', 'site_id', 'gate', 'rule', 'letter_created_at', 'rules', 'judged_at'])
    .expression(
      statements
        .selectFrom(rowsGiven('r', GIVEN, proofs))
        .innerJoin(EVERY_LETTER, 'l.id', 'r.letterId')
        .select(['r.letterId', 'r.siteId', 'r.gate', 'r.rule', 'l.created_at'])
        .select([sql<string>`${rules}::text`.as('rules'), sql<Date>`${now}::timestamptz`.as('judged_at')]),
    )
    .onConflict((conflict) =>
      conflict.column('letter_id').doUpdateSet(({ ref }) => ({
        gate: ref('excluded.gate'),
        rule: ref('excluded.rule'),
        rules: ref('excluded.rules'),
        judged_at: ref('excluded.judged_at'),
      })),
    )
    .execute();
  for (const { letterId, gate } of proofs) {
    if (gates.get(letterId) !== gate)
      await sql`select pg_notify('mask_subject', ${`letter:${letterId}`})`.execute(database(em));
  }
}

/** Forgets what was judged of letters that the Post has not taken after all; a destroyed one keeps the judgement of the day when it was whole. */
export async function dropLetterProofs(em: EntityManager, letterIds: readonly string[]): Promise<void> {
  if (letterIds.length === 0) return;
  await database(em)
    .deleteFrom('letter_proof')
    .where('letter_id', '=', anyOf(letterIds))
    .where(sql<boolean>`not ${isDestroyed(sql`letter_proof.letter_id`)}`)
    .execute();
}
