import type { WORK } from './registry.ts';
import { workOf, type SubjectKind } from './subject.ts';
import { timelineText } from './work-timeline.ts';

/** What a kind of subject may have written into its timeline, besides people's work. */
export type OwnTimelineKind<Kind extends SubjectKind> = (typeof WORK)[Kind] extends {
  readonly timeline: { readonly texts: infer Texts };
}
  ? keyof Texts
  : never;

/** A line of a subject's timeline in words. */
export function subjectTimelineText(
  subjectKind: SubjectKind,
  kind: string,
  data: Readonly<Record<string, unknown>>,
): string {
  const { texts = {}, shown } = workOf(subjectKind).timeline ?? {};
  return timelineText(texts, kind, shown ? shown(data) : data);
}
