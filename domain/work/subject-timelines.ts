import { LETTER_EVENT_TEXTS, letterEventText } from '../letters/letter-event.ts';
import type { SubjectKind } from './subject.ts';
import { timelineText } from './work-timeline.ts';

type Words = (kind: string, data: Readonly<Record<string, unknown>>) => string;

interface SubjectTimeline {
  /** Kinds of lines with the words shown. */
  readonly texts: Readonly<Record<string, string>>;
  /** A line in words. */
  readonly textOf: Words;
}

/** Lines that kinds of subjects write besides people's work; what writes none of its own is not named here. */
const SUBJECT_TIMELINES = {
  letter: { texts: LETTER_EVENT_TEXTS, textOf: letterEventText },
} as const satisfies Partial<Readonly<Record<SubjectKind, SubjectTimeline>>>;

type Timelines = typeof SUBJECT_TIMELINES;

/** What a kind of subject may have written into its timeline, besides people's work. */
export type OwnTimelineKind<Kind extends SubjectKind> = Kind extends keyof Timelines
  ? keyof Timelines[Kind]['texts']
  : never;

/** A line of a subject's timeline in words. */
export function subjectTimelineText(subjectKind: SubjectKind, ...[kind, data]: Parameters<Words>): string {
  const timelines: Partial<Readonly<Record<SubjectKind, SubjectTimeline>>> = SUBJECT_TIMELINES;
  return timelines[subjectKind]?.textOf(kind, data) ?? timelineText({}, kind, data);
}
