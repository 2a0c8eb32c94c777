import type { EntityManager } from '#db/orm.ts';
import { listTimeline } from '#db/work/timeline.ts';
import { subjectTimelineText } from '#domain/work/subject-timelines.ts';
import type { Subject } from '#domain/work/subject.ts';
import type { TimelineLine } from '#views/work/timeline.ts';

/** A subject's timeline in words, oldest first. */
export async function readTimeline(em: EntityManager, subject: Subject): Promise<TimelineLine[]> {
  const rows = await listTimeline(em, subject);
  return rows.map(({ id, at, kind, data, actor_name }) => ({
    ...{ id, at: at.toISOString(), kind, actorName: actor_name },
    text: subjectTimelineText(subject.kind, kind, data),
  }));
}
