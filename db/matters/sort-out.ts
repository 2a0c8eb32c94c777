import type { EntityManager } from '@mikro-orm/postgresql';
import { isUnderItself } from '#domain/matters/assignment-tree.ts';
import type { DeloFact, DeloObject } from './delo-facts.ts';
import {
  contradicting,
  parentsAbove,
  placesOfAssignments,
  standingRevisions,
  type AssignmentPlace,
} from './delo-objects.ts';

/**
 * `revision_reused`: the revision stands with another content. `other_card`: a report names another card than its assignment is on.
 * `circle`: an assignment would be given under itself.
 */
export type Verdict = 'applied' | 'stale' | 'revision_reused' | 'other_card' | 'circle';

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
}

/** The same when the turn of an event has come. */
interface Standing extends Pick<Before, 'contradicting'> {
  readonly revisions: Map<string, number>;
  readonly places: Map<string, AssignmentPlace>;
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
    ...{ contradicting: before.contradicting, circles },
  };
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
  const reportedOn = given.flatMap(({ object }) => (object.what === 'report' ? [object.facts.assignmentId] : []));
  const places = new Map(await placesOfAssignments(em, reportedOn));
  const facts = given.map((fact) => placed(fact, places));
  const above = given.flatMap(({ object }) => (object.what === 'assignment' ? [object.facts.parentId] : []));
  const parents = await parentsAbove(
    em,
    [...new Set(above)].filter((id) => id !== null),
  );
  const [revisions, contrary] = [new Map<string, number>(), new Set<string>()];
  for (const [what, own] of Map.groupBy(facts, ({ object }) => object.what)) {
    const ids = [...new Set(own.map(({ object }) => object.id))];
    for (const [id, revision] of await standingRevisions(em, what, ids)) revisions.set(id, revision);
    for (const eventId of await contradicting(em, what, own)) contrary.add(eventId);
  }
  return { revisions, contradicting: contrary, places, parents };
}

function verdictOf(fact: DeloFact, { revisions, contradicting: isOther, places, latest, circles }: Standing): Verdict {
  const { object, eventId } = fact;
  const stands = revisions.get(object.id) ?? 0;
  if (object.revision < stands) return 'stale';
  if (object.revision === stands) {
    const told = latest.get(object.id);
    const isReused = told ? contentOf(told.object) !== contentOf(object) : isOther.has(eventId);
    return isReused ? 'revision_reused' : 'stale';
  }
  if (circles.has(eventId)) return 'circle';
  const card = object.what === 'report' ? places.get(object.facts.assignmentId)?.matterId : undefined;
  return card === undefined || card === object.matterId ? 'applied' : 'other_card';
}

function contentOf({ matterId, facts }: DeloObject): string {
  return JSON.stringify([matterId, facts]);
}
