import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { isTrigger } from '#domain/matters/matter-event.ts';
import { assignmentSubject, matterSubject } from '#domain/matters/subjects.ts';
import { noteChanges } from '../publications/note-change.ts';
import { database } from '../statements/database.ts';
import { anyOf, rowsGiven } from '../statements/values.ts';
import { appendTimelineEntries, type NewTimelineEntry } from '../work/timeline.ts';
import type { DeloFact, DeloObject, LatestOf } from './delo-facts.ts';
import { keepRevisions, putAssignments, putCards, putReports } from './delo-objects.ts';
import { sortOut, type Sorted, type Verdict } from './sort-out.ts';
import { touchMatters } from './matters.ts';

/** What came of each event, by its id. `other_content`: the id was used for something else. */
export type DeloOutcome = Verdict | 'repeated' | 'other_content';

/**
 * Takes what ДЕЛО tells of one site, in the caller's transaction: one batch of a site after another, so that an event is taken once.
 * Each object ends as its highest revision says, whatever the order; late events change nothing, but a late revision of a card is kept. What is refused leaves no trace: told anew, it is judged anew.
 * @param facts no two with one id
 */
export async function applyDeloEvents(
  em: EntityManager,
  siteId: string,
  facts: readonly DeloFact[],
  now: Date,
): Promise<ReadonlyMap<string, DeloOutcome>> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${JSON.stringify(['delo', siteId])}, 0))`.execute(
    database(em),
  );
  const outcomes = new Map<string, DeloOutcome>();
  const known = await knownHashes(em, siteId, facts);
  for (const { eventId, requestHash } of facts) {
    const hash = known.get(eventId);
    if (hash !== undefined) outcomes.set(eventId, hash === requestHash ? 'repeated' : 'other_content');
  }
  const unknown = facts.filter(({ eventId }) => !known.has(eventId));
  const { facts: placed, verdicts, latest } = await sortOut(em, unknown);
  for (const [eventId, verdict] of verdicts) outcomes.set(eventId, verdict);
  const isOf = (verdict: Verdict) => (fact: DeloFact) => verdicts.get(fact.eventId) === verdict;
  const applied = new Set(placed.filter(isOf('applied')).map(({ eventId }) => eventId));
  const fresh = placed.filter((fact) => isOf('applied')(fact) || isOf('stale')(fact));
  const left = await leftCards(em, latest);
  await putCards(em, siteId, newestOf(latest, 'card'), now);
  await keepRevisions(em, toldOf(fresh, 'card'));
  await putAssignments(em, siteId, newestOf(latest, 'assignment'), now);
  await putReports(em, siteId, newestOf(latest, 'report'), now);
  await tellOf(em, siteId, fresh, { applied, left }, now);
  return outcomes;
}

async function knownHashes(
  em: EntityManager,
  siteId: string,
  facts: readonly DeloFact[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await database(em)
    .selectFrom('delo_event')
    .select(['event_id', 'request_hash'])
    .where('site_id', '=', siteId)
    .where('event_id', '=', anyOf(facts.map(({ eventId }) => eventId)))
    .execute();
  return new Map(rows.map(({ event_id, request_hash }) => [event_id, request_hash]));
}

/** In the order of ids: two transactions never wait for one another crosswise. */
function newestOf<What extends DeloObject['what']>(latest: Sorted['latest'], what: What): LatestOf<What>[] {
  const facts = [...latest].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, fact]) => fact);
  return toldOf(facts, what);
}

function toldOf<What extends DeloObject['what']>(facts: readonly DeloFact[], what: What): LatestOf<What>[] {
  return facts.flatMap(({ object, occurredAt }) =>
    object.what === what ? [{ object, occurredAt } as unknown as LatestOf<What>] : [],
  );
}

/** A change of a card by what hangs on it, or hung. */
type CardChange = Pick<DeloFact, 'kind' | 'occurredAt'> & { readonly matterId: string };

/** Cards from which an assignment or a report goes to another: their pictures lose it. */
async function leftCards(em: EntityManager, latest: Sorted['latest']): Promise<readonly CardChange[]> {
  const hanging = [...latest.values()].filter(({ object }) => object.what !== 'card');
  const ids = hanging.map(({ object }) => object.id);
  if (ids.length === 0) return [];
  const placed = await database(em)
    .selectFrom('assignment')
    .select(['id', 'matter_id'])
    .where('id', '=', anyOf(ids))
    .unionAll(database(em).selectFrom('report').select(['id', 'matter_id']).where('id', '=', anyOf(ids)))
    .execute();
  const before = new Map(placed.map(({ id, matter_id }) => [id, matter_id]));
  return hanging.flatMap(({ kind, occurredAt, object }) => {
    const matterId = before.get(object.id) ?? object.matterId;
    return matterId === object.matterId ? [] : [{ kind, occurredAt, matterId }];
  });
}

/** Notes the events, and tells publications, timelines and open pages of them. */
async function tellOf(
  em: EntityManager,
  siteId: string,
  facts: readonly DeloFact[],
  { applied, left }: { readonly applied: ReadonlySet<string>; readonly left: readonly CardChange[] },
  now: Date,
): Promise<void> {
  if (facts.length === 0) return;
  await noteEvents(em, siteId, facts, applied, now);
  await appendTimelineEntries(em, facts.filter(({ eventId }) => applied.has(eventId)).map(lineOf));
  const told = facts.map(({ kind, occurredAt, object }) => ({ kind, occurredAt, matterId: object.matterId }));
  const changes = [...told, ...left];
  const hanging = changes.filter(({ kind }) => isTrigger(kind)).map(({ matterId }) => matterId);
  await touchMatters(em, [...new Set(hanging)].sort(), now);
  await noteChanges(em, siteId, changes, now);
}

async function noteEvents(
  em: EntityManager,
  siteId: string,
  facts: readonly DeloFact[],
  applied: ReadonlySet<string>,
  now: Date,
): Promise<void> {
  const kinds = {
    event_id: 'text',
    request_hash: 'text',
    kind: 'text',
    occurred_at: 'timestamptz',
    applied: 'int',
  } as const;
  const rows = facts.map(({ eventId, requestHash, kind, occurredAt }) => ({
    ...{ event_id: eventId, request_hash: requestHash, kind, occurred_at: occurredAt },
    applied: applied.has(eventId) ? 1 : 0,
  }));
  await sql`insert into delo_event (site_id, event_id, request_hash, kind, occurred_at, received_at, is_applied)
    select ${siteId}::text, event_id, request_hash, kind, occurred_at, ${now}::timestamptz, applied = 1
    from ${rowsGiven('r', kinds, rows)}`.execute(database(em));
}

function lineOf({ eventId, kind, occurredAt, object }: DeloFact): NewTimelineEntry {
  const told = { eventKey: `delo:${eventId}`.slice(0, 200), at: occurredAt };
  switch (object.what) {
    case 'card':
      return { ...told, subject: matterSubject(object.id), kind: kind === 'card.registered' ? 'registered' : 'edited' };
    case 'assignment': {
      const line = kind === 'assignment.created' ? 'assigned' : 'assignment_edited';
      return { ...told, subject: assignmentSubject(object.id), kind: line };
    }
    case 'report': {
      const { assignmentId, state } = object.facts;
      const line =
        kind === 'report.created' ? 'report_submitted' : state === 'accepted' ? 'report_accepted' : 'report_edited';
      return { ...told, subject: assignmentSubject(assignmentId), kind: line };
    }
  }
}
