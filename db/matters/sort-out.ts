import type { EntityManager } from '@mikro-orm/postgresql';
import { isUnderItself } from '#domain/matters/assignment-tree.ts';
import type { DeloFact, DeloObject } from './delo-facts.ts';
import {
  contradicting,
  parentsAbove,
  placesBelow,
  placesOfAssignments,
  standingRevisions,
  type AssignmentPlace,
  type PlaceBelow,
} from './delo-objects.ts';

/**
 * `revision_reused`: the revision stands with another content. `other_card`: a report names another card than its assignment is on, or an
 * assignment another one than the assignment it is given under. `below_elsewhere`: the same, told of the one above after the one below.
 * `circle`: an assignment would be given under itself.
 */
export type Verdict = 'applied' | 'stale' | 'revision_reused' | 'other_card' | 'below_elsewhere' | 'circle';

export interface Sorted {
  /** The events, each on the card where it belongs. */
  readonly facts: readonly DeloFact[];
  /** By the events' ids. */
  readonly verdicts: ReadonlyMap<string, Verdict>;
  /** Each object as its newest event left it, by our own id. */
  readonly latest: ReadonlyMap<string, DeloFact>;
}

/** What the tables hold before the events. */
interface Before {
  readonly revisions: ReadonlyMap<string, number>;
  readonly contradicting: ReadonlySet<string>;
  /** Where assignments are. */
  readonly places: ReadonlyMap<string, AssignmentPlace>;
  /** Under what each assignment is given, as far up as the events lead. */
  readonly parents: ReadonlyMap<string, string | null>;
  /** What is given under assignments that are not known yet, by its own id. */
  readonly below: ReadonlyMap<string, PlaceBelow>;
}

/** The same when the turn of an event has come. */
interface Standing extends Pick<Before, 'contradicting'> {
  readonly revisions: Map<string, number>;
  readonly places: Map<string, AssignmentPlace>;
  readonly below: Map<string, PlaceBelow>;
  readonly latest: Map<string, DeloFact>;
  /** Events that would close a circle. */
  readonly circles: ReadonlySet<string>;
}

/** Which events are newer than what stands when their turn comes. A circle is looked for in what all of them leave: between two of them there may be one. */
export async function sortOut(em: EntityManager, given: readonly DeloFact[]): Promise<Sorted> {
  const before = await readStanding(em, given);
  const circles = new Set<string>();
  for (;;) {
    const sorted = judgeInTurn(given, before, circles);
    const closing = lastInCircle(sorted, before);
    if (closing === null) return sorted;
    circles.add(closing);
  }
}

function judgeInTurn(given: readonly DeloFact[], before: Before, circles: ReadonlySet<string>): Sorted {
  const standing: Standing = {
    ...{ revisions: new Map(before.revisions), places: new Map(before.places), latest: new Map() },
    ...{ below: new Map(before.below), contradicting: before.contradicting, circles },
  };
  const verdicts = new Map<string, Verdict>();
  const facts: DeloFact[] = [];
  for (const one of given) {
    const fact = placed(one, standing.places);
    facts.push(fact);
    const verdict = verdictOf(fact, standing);
    verdicts.set(fact.eventId, verdict);
    if (verdict !== 'applied') continue;
    takeIn(fact, standing);
  }
  return { facts, verdicts, latest: standing.latest };
}

function takeIn(fact: DeloFact, { revisions, latest, places, below }: Standing): void {
  const { object, occurredAt } = fact;
  const { id, revision, matterId } = object;
  revisions.set(id, revision);
  latest.set(id, fact);
  if (object.what !== 'assignment') return;
  places.set(id, { matterId, occurredAt });
  below.set(id, { parentId: object.facts.parentId, matterId });
}

/** The event, of those that are taken, that was told last of a circle; null: there is none. */
function lastInCircle({ facts, latest }: Sorted, { parents }: Before): string | null {
  const parentOf = (id: string): string | null | undefined => {
    const told = latest.get(id)?.object;
    return told?.what === 'assignment' ? told.facts.parentId : parents.get(id);
  };
  const isClosing = (fact: DeloFact): boolean =>
    latest.get(fact.object.id) === fact && isUnderItself(fact.object.id, parentOf);
  return facts.findLast((fact) => fact.object.what === 'assignment' && isClosing(fact))?.eventId ?? null;
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

async function readStanding(em: EntityManager, given: readonly DeloFact[]): Promise<Before> {
  const told = given.flatMap(({ object }) => (object.what === 'assignment' ? [object] : []));
  const above = [...new Set(told.flatMap(({ facts }) => facts.parentId ?? []))];
  const reportedOn = given.flatMap(({ object }) => (object.what === 'report' ? [object.facts.assignmentId] : []));
  const places = await placesOfAssignments(em, [...reportedOn, ...above, ...told.map(({ id }) => id)]);
  const below = await placesBelow(
    em,
    told.flatMap(({ id }) => (places.has(id) ? [] : [id])),
  );
  const facts = given.map((fact) => placed(fact, places));
  const parents = await parentsAbove(em, above);
  const [revisions, contrary] = [new Map<string, number>(), new Set<string>()];
  for (const [what, own] of Map.groupBy(facts, ({ object }) => object.what)) {
    const ids = [...new Set(own.map(({ object }) => object.id))];
    for (const [id, revision] of await standingRevisions(em, what, ids)) revisions.set(id, revision);
    for (const eventId of await contradicting(em, what, own)) contrary.add(eventId);
  }
  return { revisions, contradicting: contrary, places, parents, below };
}

function verdictOf(fact: DeloFact, standing: Standing): Verdict {
  const { revisions, contradicting: isOther, latest, circles } = standing;
  const { object, eventId } = fact;
  const stands = revisions.get(object.id) ?? 0;
  if (object.revision < stands) return 'stale';
  if (object.revision === stands) {
    const told = latest.get(object.id);
    const isReused = told ? contentOf(told.object) !== contentOf(object) : isOther.has(eventId);
    return isReused ? 'revision_reused' : 'stale';
  }
  if (circles.has(eventId)) return 'circle';
  return elsewhere(object, standing) ?? 'applied';
}

/**
 * One tree of assignments with its reports is on one card. One that is moved goes before what is under it, which names the new card when it
 * is told next.
 */
function elsewhere(object: DeloObject, { places, below }: Standing): Verdict | null {
  if (object.what === 'card') return null;
  const { id, matterId } = object;
  const above = object.what === 'report' ? object.facts.assignmentId : object.facts.parentId;
  const place = above === null ? undefined : places.get(above);
  if (place !== undefined && place.matterId !== matterId) return 'other_card';
  if (object.what === 'report' || places.has(id)) return null;
  const isApart = (one: PlaceBelow): boolean => one.parentId === id && one.matterId !== matterId;
  return [...below.values()].some(isApart) ? 'below_elsewhere' : null;
}

function contentOf({ matterId, facts }: DeloObject): string {
  return JSON.stringify([matterId, facts]);
}
