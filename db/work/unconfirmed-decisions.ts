import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { Subject, SubjectKind } from '#domain/work/subject.ts';
import { database } from '../statements/database.ts';
import { rowsGiven } from '../statements/values.ts';

/** A decision whose maker is told that nobody knows whether it was taken. */
export interface UnconfirmedDecision {
  readonly decisionId: string;
  readonly actorId: string;
  readonly requestKey: string;
  readonly subject: Subject;
  /** By its operation's name, such as `decisions.approve`. */
  readonly decision: string;
}

/** Notes what was told; the same again changes nothing. */
export async function noteUnconfirmed(em: EntityManager, told: UnconfirmedDecision, now: Date): Promise<void> {
  const { decisionId, actorId, requestKey, subject, decision } = told;
  await database(em)
    .insertInto('unconfirmed_decision')
    .values({
      ...{ decision_id: decisionId, actor_id: actorId, decision, told_at: now },
      ...{ request_key: requestKey, subject_kind: subject.kind, subject_id: subject.id },
    })
    .onConflict((conflict) => conflict.column('decision_id').doNothing())
    .execute();
}

/** One of them that was carried out after all. */
export interface LateDecision {
  readonly decisionId: string;
  readonly subjectKind: SubjectKind;
  readonly subjectId: string;
  readonly decision: string;
  readonly toldAt: Date;
  /** When it was carried out. */
  readonly at: Date;
  readonly actorName: string | null;
}

/** Of these subjects, oldest first. */
export function listLateDecisions(em: EntityManager, subjects: readonly Subject[]): Promise<LateDecision[]> {
  return late(em)
    .innerJoin(rowsGiven('s', { kind: 'text', id: 'uuid' }, subjects), (join) =>
      join.onRef('s.kind', '=', 'd.subject_kind').onRef('s.id', '=', 'd.subject_id'),
    )
    .execute();
}

/** The oldest of this person's that he has not been shown and that no answer to his own repeat has told him; null: there is none. */
export async function findUnseenLateDecision(em: EntityManager, actorId: string): Promise<LateDecision | null> {
  const unseen = late(em)
    .where('d.actor_id', '=', actorId)
    .where('d.seen_at', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('idempotency_key as k')
            .select('k.key')
            .whereRef('k.actor_id', '=', 'd.actor_id')
            .whereRef('k.key', '=', 'd.request_key'),
        ),
      ),
    )
    .limit(1);
  return (await unseen.executeTakeFirst()) ?? null;
}

export async function noteLateDecisionSeen(em: EntityManager, decisionId: string, now: Date): Promise<void> {
  await database(em)
    .updateTable('unconfirmed_decision')
    .set({ seen_at: now })
    .where('decision_id', '=', decisionId)
    .where('seen_at', 'is', null)
    .execute();
}

/** Who carries a decision out writes its id: with the message that tells it again, with the journal's entry, or with the publication's line. */
function late(em: EntityManager) {
  const at = sql<Date>`coalesce(
    (select o.created_at from outbox o where o.dedupe_key = d.decision_id),
    (select t.at from timeline t where t.subject_kind = d.subject_kind and t.subject_id = d.subject_id
       and t.event_key = 'resend:' || d.decision_id),
    (select min(a.at) from audit a where a.subject_id = d.subject_id::text and a.data ->> 'decisionId' = d.decision_id))`;
  return database(em)
    .selectFrom('unconfirmed_decision as d')
    .leftJoin('account as w', 'w.id', 'd.actor_id')
    .select(['d.decision_id as decisionId', 'd.subject_id as subjectId', 'd.decision', 'd.told_at as toldAt'])
    .select([sql<SubjectKind>`d.subject_kind`.as('subjectKind'), 'w.full_name as actorName', at.as('at')])
    .where(at, 'is not', null)
    .orderBy('d.told_at');
}
