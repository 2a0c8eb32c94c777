import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { MessageOutcome } from '#domain/notifications/consent.ts';
import { database } from '../statements/database.ts';
import { anyOf } from '../statements/values.ts';

/** What came of messages that people were asked about, by message: once for each kind of end. Nobody was asked of the others. */
export async function listMessageOutcomes(
  em: EntityManager,
  siteId: string | null,
  messageIds: readonly string[],
): Promise<ReadonlyMap<string, readonly MessageOutcome[]>> {
  const rows = await database(em)
    .selectFrom('sms_incoming as m')
    .innerJoin('party_consent as c', (join) =>
      join
        .onRef('c.address', '=', 'm.phone')
        .onRef('c.entered_at', '<=', 'm.received_at')
        .on(({ or, eb, ref }) =>
          or([eb('c.withdrawn_at', 'is', null), eb('c.withdrawn_at', '>', ref('m.received_at'))]),
        ),
    )
    .innerJoin('task as t', (join) =>
      join
        .onRef('t.subject_id', '=', 'c.case_id')
        .onRef('t.created_at', '<=', 'm.received_at')
        .on(({ or, eb, ref }) => or([eb('t.closed_at', 'is', null), eb('t.closed_at', '>=', ref('m.received_at'))])),
    )
    .select(['m.id', 'c.withdrawn_at as withdrawnAt', 'c.withdrawn_how as withdrawnHow', 't.closed_at as closedAt'])
    .select(({ eb, ref }) =>
      eb('c.messages_judged_at', '>=', ref('m.received_at')).$castTo<boolean | null>().as('isKept'),
    )
    .where('m.id', '=', anyOf(messageIds))
    .where('m.is_stop', '=', false)
    .where('c.channel', '=', sql.lit('sms'))
    .where('t.subject_kind', '=', sql.lit('case'))
    .where('t.kind', '=', sql.lit('doubtful_message'))
    .$if(siteId !== null, (all) => all.where('c.site_id', '=', siteId ?? ''))
    .execute();
  const byMessage = Map.groupBy(rows, ({ id }) => id);
  return new Map([...byMessage].map(([id, own]) => [id, [...new Set(own.map(outcomeOf))]]));
}

interface Ended {
  readonly withdrawnAt: Date | null;
  readonly withdrawnHow: string | null;
  readonly closedAt: Date | null;
  /** It was answered of this consent that it stays. */
  readonly isKept: boolean | null;
}

/** Whoever has answered «no refusal» has answered, whatever became of the consent later. */
function outcomeOf({ withdrawnAt, withdrawnHow, closedAt, isKept }: Ended): MessageOutcome {
  const isAnswered = closedAt !== null && (withdrawnAt === null || withdrawnAt > closedAt);
  if (isKept === true || isAnswered) return 'kept';
  if (withdrawnAt === null) return 'asked';
  return withdrawnHow === 'stop_message' ? 'stopped' : 'withdrawn';
}
