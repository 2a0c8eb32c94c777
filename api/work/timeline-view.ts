import type { EntityManager } from '#db/orm.ts';
import { listTimelines } from '#db/work/timeline.ts';
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
  return rows.map(({ id, at, kind, data, actor_name, subject_kind }) => ({
    ...{ id, at: at.toISOString(), kind, actorName: actor_name },
    text: subjectTimelineText(subject_kind, kind, data),
  }));
}
