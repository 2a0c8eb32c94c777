import type { EntityManager } from '#db/orm.ts';
import { listTimeline } from '#db/work/timeline.ts';
import { isoInstant } from '#db/statements/row-values.ts';
import { letterEventText } from '#domain/letters/letter-event.ts';
import type { Subject, SubjectKind } from '#domain/work/subject.ts';
import { timelineText } from '#domain/work/work-timeline.ts';
import type { TimelineLine } from '#views/work/timeline.ts';

type Words = (kind: string, data: Readonly<Record<string, unknown>>) => string;

/** Lines of people's work alone. */
const workText: Words = (kind, data) => timelineText({}, kind, data);

/** A line in words, by the kind of its subject. */
const WORDS: Readonly<Record<SubjectKind, Words>> = {
  letter: letterEventText,
  batch: workText,
  installation: workText,
};

/** A subject's timeline in words, oldest first. */
export async function readTimeline(em: EntityManager, subject: Subject): Promise<TimelineLine[]> {
  const rows = await listTimeline(em, subject);
  return rows.map(({ id, at, kind, data, actor_name }) => ({
    ...{ id, at: isoInstant(at), kind, actorName: actor_name },
    text: WORDS[subject.kind](kind, data),
  }));
}
