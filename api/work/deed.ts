import type { EntityManager } from '#db/orm.ts';
import { newestLine, type WhichLines } from '#db/work/timeline.ts';
import { subjectTimelineText } from '#domain/work/subject-timelines.ts';
import type { Subject } from '#domain/work/subject.ts';
import { dateTimeText } from '#web/format/time.ts';
import type { Actor } from '../actor.ts';
import type { Deed } from '../errors.ts';

interface NewestDeed extends Deed {
  readonly whoId: string | null;
}

/** The words with what came before them, whose it is and when. */
export function withDeed(words: string, deed: NewestDeed | null, { accountId }: Pick<Actor, 'accountId'>): string {
  if (deed === null) return words;
  return `${words} ${deed.what} — ${deed.whoId === accountId ? 'вы' : deed.who}, ${deed.at}.`;
}

/** What somebody did with a subject last, of these kinds; null when the timeline knows of nobody. */
export async function newestDeed(
  em: EntityManager,
  subject: Subject,
  which: WhichLines,
  timeZone: string,
): Promise<NewestDeed | null> {
  const line = await newestLine(em, subject, which);
  if (!line?.actor_name) return null;
  const what = subjectTimelineText(subject.kind, line.kind, { ...line.data, by: line.actor_name });
  return {
    kind: line.kind,
    what,
    who: line.actor_name,
    whoId: line.actor_id,
    at: dateTimeText(line.at.toISOString(), timeZone),
  };
}
