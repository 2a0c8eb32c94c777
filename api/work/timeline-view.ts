import { z } from 'zod';
import type { EntityManager } from '#db/orm.ts';
import { listTimelinePart, listTimelines, type TimelineOf } from '#db/work/timeline.ts';
import { listLateDecisions, type LateDecision } from '#db/work/unconfirmed-decisions.ts';
import { decisionWords } from '#domain/work/decision-words.ts';
import { subjectTimelineText } from '#domain/work/subject-timelines.ts';
import type { Subject } from '#domain/work/subject.ts';
import type { TimelineLine } from '#views/work/timeline.ts';
import { decodeCursor, encodeCursor } from '../http/cursor.ts';

/** A subject's timeline in words, oldest first. */
export function readTimeline(em: EntityManager, subject: Subject): Promise<TimelineLine[]> {
  return readTimelines(em, [subject]);
}

/** The timelines of several subjects as one. */
export async function readTimelines(em: EntityManager, subjects: readonly Subject[]): Promise<TimelineLine[]> {
  const rows = await listTimelines(em, subjects);
  const late = await listLateDecisions(em, subjects);
  return inOrder([...rows.map((row) => lineOf(row)), ...late.map(lateLine)]);
}

/** Lines that a page shows at once. */
const LINES_ON_PAGE = 50;
const place = z.tuple([z.string().regex(/^\d{1,17}$/), z.string().regex(/^\d{1,18}$/)]);

export interface TimelinePage {
  /** Oldest first. */
  readonly timeline: readonly TimelineLine[];
  /** Where the lines before those go on; null: there are none. */
  readonly olderTimeline: string | null;
}

export interface WhichPart {
  /** As `olderTimeline` gave it; absent: the newest. */
  readonly before: string | undefined;
  /** What a line is about, said after its words, by the subject's id. */
  readonly named?: ReadonlyMap<string, string> | undefined;
}

/** The newest lines of several timelines as one, or those before the place named. @throws ApplicationError `bad-request` */
export async function readTimelinePage(
  em: EntityManager,
  subjects: readonly Subject[],
  { before, named }: WhichPart,
): Promise<TimelinePage> {
  const [micros, id] = before === undefined ? [] : decodeCursor(before, place);
  const from = micros === undefined || id === undefined ? undefined : { micros, id };
  const rows = await listTimelinePart(em, subjects, { before: from, limit: LINES_ON_PAGE + 1 });
  const shown = rows.slice(0, LINES_ON_PAGE);
  const last = shown.at(-1);
  const isLast = rows.length <= LINES_ON_PAGE || last === undefined;
  const late = (await listLateDecisions(em, subjects)).filter(
    ({ at }) => (isLast || at >= last.at) && (micros === undefined || at.getTime() * 1_000 < Number(micros)),
  );
  return {
    timeline: inOrder([...shown.map((row) => lineOf(row, named?.get(row.subject_id))), ...late.map(lateLine)]),
    olderTimeline: isLast ? null : encodeCursor([last.place_micros, last.id]),
  };
}

function lineOf({ id, at, kind, data, actor_name, subject_kind }: TimelineOf, about?: string): TimelineLine {
  const text = subjectTimelineText(subject_kind, kind, { ...data, by: actor_name });
  return { id, at: at.toISOString(), kind, actorName: actor_name, text, ...(about !== undefined && { about }) };
}

/** As they were written; `toSorted` keeps those of one moment so. */
function inOrder(lines: readonly TimelineLine[]): TimelineLine[] {
  const byNumber = (one: TimelineLine, two: TimelineLine): number => Number(one.id) - Number(two.id);
  return lines.toSorted((one, two) => (one.at < two.at ? -1 : one.at > two.at ? 1 : byNumber(one, two) || 0));
}

/** Stands beside the line of what was done: whoever was told that nobody knows is told here that it was. */
function lateLine({ decisionId, at, subjectKind, decision, actorName }: LateDecision): TimelineLine {
  const kind = 'decided_late';
  const text = subjectTimelineText(subjectKind, kind, { decision: decisionWords(decision) });
  return { id: decisionId, at: at.toISOString(), kind, actorName, text };
}
