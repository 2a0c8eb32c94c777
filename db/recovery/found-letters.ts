import type { EntityManager } from '@mikro-orm/postgresql';
import { sql, type NotNull } from 'kysely';
import type { ChannelName } from '#domain/post/channels.ts';
import type { BatchStatus } from '#domain/batches/batch-status.ts';
import type { LetterKind } from '#domain/letters/letter.ts';
import { FOUND_AT_POST_FROM } from '#domain/letters/letter-life.ts';
import type { FindingSource } from '#domain/recovery/recovery.ts';
import type { LetterStatus } from '#domain/letters/letter-status.ts';
import { EVERY_LETTER } from '../archive/every-letter.ts';
import { database } from '../statements/database.ts';
import { anyOf } from '../statements/values.ts';

/** Letters with a number that the copy does not know to be sent: any of them may have been sent since. */
export const UNSENT_STATUSES: readonly LetterStatus[] = FOUND_AT_POST_FROM;

/** A letter of the copy that the Post is asked about. */
export interface UnsentLetter {
  readonly id: string;
  readonly number: string;
  readonly siteId: string;
  readonly kind: LetterKind;
  readonly status: LetterStatus;
  readonly revision: number;
  readonly profileId: string;
  /** Of its open batch, else its own. */
  readonly channel: ChannelName;
  /** As it is chosen in the letter, else of its site: `channelOfLetter`. */
  readonly ownChannel: ChannelName;
  readonly batchId: string | null;
  readonly batchStatus: BatchStatus | null;
  readonly submittedAt: Date | null;
  readonly recallUntil: Date | null;
}

const OWN_CHANNEL = sql<ChannelName>`case l.way when 'paper' then 'paper' else s.channel end`;

/** The next of them in the order of their ids; those that other people's numbers name when they are given. */
export async function listUnsentLetters(
  em: EntityManager,
  {
    afterId,
    numbers,
    limit,
  }: { readonly afterId?: string | null; readonly numbers?: readonly string[]; readonly limit: number },
): Promise<readonly UnsentLetter[]> {
  const rows = await database(em)
    .selectFrom('letter as l')
    .innerJoin('site as s', 's.id', 'l.site_id')
    .leftJoin('batch as b', 'b.id', 'l.batch_id')
    .select([
      'l.id',
      'l.number',
      'l.site_id as siteId',
      'l.kind',
      'l.status',
      'l.revision',
      'l.profile_id as profileId',
    ])
    .select([
      'l.batch_id as batchId',
      'b.status as batchStatus',
      'b.submitted_at as submittedAt',
      'l.recall_until as recallUntil',
    ])
    .select(OWN_CHANNEL.as('ownChannel'))
    .select(sql<ChannelName>`coalesce(b.channel, ${OWN_CHANNEL})`.as('channel'))
    .where('l.number', 'is not', null)
    .where('l.status', '=', anyOf(UNSENT_STATUSES))
    .$if(afterId != null, (all) => all.where('l.id', '>', afterId ?? ''))
    .$if(numbers !== undefined, (all) => all.where('l.number', '=', anyOf(numbers ?? [])))
    .orderBy('l.id')
    .limit(limit)
    .$narrowType<{ number: NotNull }>()
    .execute();
  return rows;
}

/** A letter that the Post has. */
export interface NewFinding {
  readonly registrationNumber: string;
  readonly siteId: string;
  /** Null: the copy does not know it at all. */
  readonly letterId: string | null;
  readonly shpi: string | null;
  readonly uploadId: string | null;
  readonly addressee?: string | null;
  readonly source: FindingSource;
}

/** Keeps what was found; what is known already stays as it is. @returns how many are new */
export async function addFindings(
  em: EntityManager,
  recoveryId: string,
  findings: readonly NewFinding[],
  now: Date,
): Promise<number> {
  if (findings.length === 0) return 0;
  const added = await database(em)
    .insertInto('recovery_finding')
    .values(
      findings.map((found) => ({
        ...{ recovery_id: recoveryId, registration_number: found.registrationNumber, site_id: found.siteId },
        ...{ letter_id: found.letterId, shpi: found.shpi, upload_id: found.uploadId },
        ...{ addressee: found.addressee ?? null, source: found.source, found_at: now },
        // A letter that the copy knows is settled by being adopted; nobody has to look at it.
        settled_at: found.letterId === null ? null : now,
      })),
    )
    .onConflict((conflict) =>
      conflict
        .columns(['recovery_id', 'registration_number'])
        .doUpdateSet(({ ref }) => ({ letter_id: ref('excluded.letter_id'), settled_at: ref('excluded.settled_at') }))
        // A letter that a person's list named has turned out to be one of ours.
        .where(sql<boolean>`recovery_finding.letter_id is null and excluded.letter_id is not null`),
    )
    .returning('registration_number')
    .execute();
  return added.length;
}

/** Of these numbers, the ones that some letter of ours has. */
export async function ownNumbers(em: EntityManager, numbers: readonly string[]): Promise<ReadonlySet<string>> {
  const own = database(em).selectFrom(EVERY_LETTER).select('number').where('number', '=', anyOf(numbers));
  return new Set((await own.$narrowType<{ number: NotNull }>().execute()).map(({ number }) => number));
}

/** The letters of ours that this recovery has adopted. */
export async function listAdopted(em: EntityManager, recoveryId: string): Promise<readonly string[]> {
  const adopted = database(em)
    .selectFrom('recovery_finding')
    .select('letter_id as id')
    .where('recovery_id', '=', recoveryId)
    .where('letter_id', 'is not', null)
    .$narrowType<{ id: NotNull }>();
  return (await adopted.execute()).map(({ id }) => id);
}

/** Letters at the Post that nobody has looked at yet, by site. */
export async function countUnsettled(em: EntityManager, siteId: string): Promise<number> {
  const rows = await database(em)
    .selectFrom('recovery_finding')
    .select('registration_number')
    .where('site_id', '=', siteId)
    .where('settled_at', 'is', null)
    .execute();
  return rows.length;
}
