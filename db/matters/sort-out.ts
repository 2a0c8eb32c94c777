import type { EntityManager } from '@mikro-orm/postgresql';
import type { DeloFact, DeloObject } from './delo-facts.ts';
import { contradicting, placesOfAssignments, standingRevisions, type AssignmentPlace } from './delo-objects.ts';

/** `revision_reused`: the revision stands with another content. `other_card`: a report names another card than its assignment is on. */
export type Verdict = 'applied' | 'stale' | 'revision_reused' | 'other_card';

export interface Sorted {
  /** The events, each on the card where it belongs. */
  readonly facts: readonly DeloFact[];
  /** By the events' ids. */
  readonly verdicts: ReadonlyMap<string, Verdict>;
  /** Each object as its newest event left it, by our own id. */
  readonly latest: ReadonlyMap<string, DeloFact>;
}

interface Standing {
  readonly revisions: Map<string, number>;
  readonly contradicting: Set<string>;
  /** Where assignments are. */
  readonly places: Map<string, AssignmentPlace>;
  readonly latest: Map<string, DeloFact>;
}

/** Which events are newer than what stands when their turn comes. */
export async function sortOut(em: EntityManager, given: readonly DeloFact[]): Promise<Sorted> {
  const standing = await readStanding(em, given);
  const verdicts = new Map<string, Verdict>();
  const facts: DeloFact[] = [];
  for (const one of given) {
    const fact = placed(one, standing.places);
    facts.push(fact);
    const verdict = verdictOf(fact, standing);
    verdicts.set(fact.eventId, verdict);
    if (verdict !== 'applied') continue;
    const { id, revision, what, matterId } = fact.object;
    standing.revisions.set(id, revision);
    standing.latest.set(id, fact);
    if (what === 'assignment') standing.places.set(id, { matterId, occurredAt: fact.occurredAt });
  }
  return { facts, verdicts, latest: standing.latest };
}

/**
 * A report that happened before its assignment was moved names the card where that was then: it is late, not wrong, and goes where the
 * assignment is now.
 */
function placed(fact: DeloFact, places: ReadonlyMap<string, AssignmentPlace>): DeloFact {
  const { object, occurredAt } = fact;
  const place = object.what === 'report' ? places.get(object.facts.assignmentId) : undefined;
  const isLate = place !== undefined && place.matterId !== object.matterId && occurredAt < place.occurredAt;
  return isLate ? { ...fact, object: { ...object, matterId: place.matterId } } : fact;
}

async function readStanding(em: EntityManager, given: readonly DeloFact[]): Promise<Standing> {
  const reportedOn = given.flatMap(({ object }) => (object.what === 'report' ? [object.facts.assignmentId] : []));
  const places = new Map(await placesOfAssignments(em, reportedOn));
  const facts = given.map((fact) => placed(fact, places));
  const standing: Standing = { revisions: new Map(), contradicting: new Set(), places, latest: new Map() };
  for (const [what, own] of Map.groupBy(facts, ({ object }) => object.what)) {
    const ids = [...new Set(own.map(({ object }) => object.id))];
    for (const [id, revision] of await standingRevisions(em, what, ids)) standing.revisions.set(id, revision);
    for (const eventId of await contradicting(em, what, own)) standing.contradicting.add(eventId);
  }
  return standing;
}

function verdictOf(fact: DeloFact, { revisions, contradicting: isOther, places, latest }: Standing): Verdict {
  const { object, eventId } = fact;
  const stands = revisions.get(object.id) ?? 0;
  if (object.revision < stands) return 'stale';
  if (object.revision === stands) {
    const told = latest.get(object.id);
    const isReused = told ? contentOf(told.object) !== contentOf(object) : isOther.has(eventId);
    return isReused ? 'revision_reused' : 'stale';
  }
  const card = object.what === 'report' ? places.get(object.facts.assignmentId)?.matterId : undefined;
  return card === undefined || card === object.matterId ? 'applied' : 'other_card';
}

function contentOf({ matterId, facts }: DeloObject): string {
  return JSON.stringify([matterId, facts]);
}
