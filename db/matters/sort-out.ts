import type { EntityManager } from '@mikro-orm/postgresql';
import type { DeloFact, DeloObject } from './delo-facts.ts';
import { cardsOfAssignments, contradicting, standingRevisions } from './delo-objects.ts';

/** `revision_reused`: the revision stands with another content. `other_card`: a report names another card than its assignment is on. */
export type Verdict = 'applied' | 'stale' | 'revision_reused' | 'other_card';

export interface Sorted {
  /** By the events' ids. */
  readonly verdicts: ReadonlyMap<string, Verdict>;
  /** Each object as its newest event left it, by our own id. */
  readonly latest: ReadonlyMap<string, DeloFact>;
}

interface Standing {
  readonly revisions: Map<string, number>;
  readonly contradicting: Set<string>;
  /** Cards of assignments. */
  readonly cards: Map<string, string>;
  readonly latest: Map<string, DeloFact>;
}

/** Which events are newer than what stands when their turn comes. */
export async function sortOut(em: EntityManager, facts: readonly DeloFact[]): Promise<Sorted> {
  const standing = await readStanding(em, facts);
  const verdicts = new Map<string, Verdict>();
  for (const fact of facts) {
    const verdict = verdictOf(fact, standing);
    verdicts.set(fact.eventId, verdict);
    if (verdict !== 'applied') continue;
    const { id, revision, what, matterId } = fact.object;
    standing.revisions.set(id, revision);
    standing.latest.set(id, fact);
    if (what === 'assignment') standing.cards.set(id, matterId);
  }
  return { verdicts, latest: standing.latest };
}

async function readStanding(em: EntityManager, facts: readonly DeloFact[]): Promise<Standing> {
  const standing: Standing = { revisions: new Map(), contradicting: new Set(), cards: new Map(), latest: new Map() };
  for (const [what, own] of Map.groupBy(facts, ({ object }) => object.what)) {
    const ids = [...new Set(own.map(({ object }) => object.id))];
    for (const [id, revision] of await standingRevisions(em, what, ids)) standing.revisions.set(id, revision);
    for (const eventId of await contradicting(em, what, own)) standing.contradicting.add(eventId);
  }
  const reportedOn = facts.flatMap(({ object }) => (object.what === 'report' ? [object.facts.assignmentId] : []));
  for (const [id, matterId] of await cardsOfAssignments(em, reportedOn)) standing.cards.set(id, matterId);
  return standing;
}

function verdictOf(fact: DeloFact, { revisions, contradicting: isOther, cards, latest }: Standing): Verdict {
  const { object, eventId } = fact;
  const stands = revisions.get(object.id) ?? 0;
  if (object.revision < stands) return 'stale';
  if (object.revision === stands) {
    const told = latest.get(object.id);
    const isReused = told ? contentOf(told.object) !== contentOf(object) : isOther.has(eventId);
    return isReused ? 'revision_reused' : 'stale';
  }
  const card = object.what === 'report' ? cards.get(object.facts.assignmentId) : undefined;
  return card === undefined || card === object.matterId ? 'applied' : 'other_card';
}

function contentOf({ matterId, facts }: DeloObject): string {
  return JSON.stringify([matterId, facts]);
}
