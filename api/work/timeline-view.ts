import type { EntityManager } from '#db/orm.ts';
import { listTimelines } from '#db/work/timeline.ts';
import { listLateDecisions, type LateDecision } from '#db/work/unconfirmed-decisions.ts';
import { decisionWords } from '#domain/work/decision-words.ts';
import { subjectTimelineText } from '#domain/work/subject-timelines.ts';
import type { Subject } from '#domain/work/subject.ts';
import type { TimelineLine } from '#views/work/timeline.ts';

/** A subject's timeline in words, oldest first. */
export function readTimeline(em: EntityManager, subject: Subject): Promise<TimelineLine[]> {
  return readTimelines(em, [subject]);
}

/** The timelines of several subjects as one. */
export async function readTimelines(em: EntityManager, subjects: readonly Subject[]): Promise<TimelineLine[]> {
  const rows = await listTimelines(em, subjects);
  const late = await listLateDecisions(em, subjects);
  const lines = rows.map(({ id, at, kind, data, actor_name, subject_kind }) => ({
    ...{ id, at: at.toISOString(), kind, actorName: actor_name },
    text: subjectTimelineText(subject_kind, kind, { ...data, by: actor_name }),
  }));
  return [...lines, ...late.map(lateLine)].toSorted((one, two) => (one.at < two.at ? -1 : one.at > two.at ? 1 : 0));
}

/** Stands beside the line of what was done: whoever was told that nobody knows is told here that it was. */
function lateLine({ decisionId, at, subjectKind, decision, actorName }: LateDecision): TimelineLine {
  const kind = 'decided_late';
  const text = subjectTimelineText(subjectKind, kind, { decision: decisionWords(decision) });
  return { id: decisionId, at: at.toISOString(), kind, actorName, text };
}
