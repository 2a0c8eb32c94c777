import type { EntityManager } from '#db/orm.ts';
import { listTimeline } from '#db/work/timeline.ts';
import { isoInstant } from '#db/statements/row-values.ts';
import { LETTER_EVENT_TEXTS } from '#domain/letters/letter-event.ts';
import type { Subject, SubjectKind } from '#domain/work/subject.ts';
import { timelineText } from '#domain/work/work-timeline.ts';
import type { TimelineLine } from '#views/work/timeline.ts';

/** Words of each subject's own lines; people's work has its own. */
const TEXTS: Readonly<Record<SubjectKind, Readonly<Record<string, string>>>> = {
  letter: LETTER_EVENT_TEXTS,
  batch: {},
  installation: {},
};

/** A subject's timeline in words, oldest first. */
export async function readTimeline(em: EntityManager, subject: Subject): Promise<TimelineLine[]> {
  const rows = await listTimeline(em, subject);
  return rows.map(({ id, at, kind, data, actor_name }) => ({
    ...{ id, at: isoInstant(at), kind, actorName: actor_name },
    text: timelineText(TEXTS[subject.kind], kind, data),
  }));
}
