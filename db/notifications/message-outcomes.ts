import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { isPutToPeople, type MessageOutcome } from '#domain/notifications/consent.ts';
import { database } from '../statements/database.ts';
import { anyOf } from '../statements/values.ts';
import { HAS_GONE, IS_ABOUT, IS_ASKED_OF, IS_UNANSWERED } from './asked-consents.ts';

/** What came of messages that people were asked about, by message: once for each kind of end. Nobody was asked of the others. */
export async function listMessageOutcomes(
  em: EntityManager,
  siteId: string | null,
  messageIds: readonly string[],
): Promise<ReadonlyMap<string, readonly MessageOutcome[]>> {
  const rows = await database(em)
    .selectFrom('sms_incoming as m')
    .innerJoin('party_consent as c', 'c.address', 'm.phone')
    .innerJoin('task as t', (join) =>
      join
        .onRef('t.subject_id', '=', 'c.case_id')
        .onRef('t.created_at', '<=', 'm.received_at')
        .on(({ or, eb, ref }) => or([eb('t.closed_at', 'is', null), eb('t.closed_at', '>=', ref('m.received_at'))])),
    )
    .select([
      'm.id',
      'm.body',
      'c.withdrawn_at as withdrawnAt',
      'c.withdrawn_how as withdrawnHow',
      't.closed_at as closedAt',
    ])
    .select(['c.stranger_said_at as strangerSaidAt', IS_ASKED_OF.as('isAskedOf'), IS_UNANSWERED.as('isUnanswered')])
    .where('m.id', '=', anyOf(messageIds))
    .where(IS_ABOUT)
    .where(({ or, eb, ref }) =>
      or([eb('c.withdrawn_at', 'is', null), eb('c.withdrawn_at', '>', ref('m.received_at')), HAS_GONE]),
    )
    .where('t.subject_kind', '=', sql.lit('case'))
    .where('t.kind', '=', sql.lit('doubtful_message'))
    .$if(siteId !== null, (all) => all.where('c.site_id', '=', siteId ?? ''))
    .execute();
  const asked = rows.filter(({ body }) => isPutToPeople(body));
  const byMessage = Map.groupBy(asked, ({ id }) => id);
  return new Map([...byMessage].map(([id, own]) => [id, [...new Set(own.map(outcomeOf))]]));
}

interface Ended {
  readonly withdrawnAt: Date | null;
  readonly withdrawnHow: string | null;
  readonly closedAt: Date | null;
  readonly strangerSaidAt: Date | null;
  readonly isAskedOf: boolean;
  readonly isUnanswered: boolean;
}

/** Whoever has answered has answered, whatever became of the consent later. */
function outcomeOf(ended: Ended): MessageOutcome {
  const { withdrawnAt, withdrawnHow, closedAt, strangerSaidAt, isAskedOf, isUnanswered } = ended;
  if (isUnanswered && isAskedOf && closedAt === null) return 'asked';
  if (!isUnanswered && strangerSaidAt !== null) return 'stranger';
  if (withdrawnAt === null || (closedAt !== null && withdrawnAt > closedAt)) return 'kept';
  if (!isUnanswered && !BY_ANSWER.has(withdrawnHow)) return 'own';
  return withdrawnHow === 'stop_message' ? 'stopped' : 'withdrawn';
}

const BY_ANSWER: ReadonlySet<string | null> = new Set(['refusal_message', 'message_judged']);
