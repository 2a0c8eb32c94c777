/** What people's work can be about; the registry of kinds is `SUBJECT_KINDS`. */
export const SUBJECT_KINDS = ['letter', 'batch', 'installation'] as const;

export type SubjectKind = (typeof SUBJECT_KINDS)[number];

/** One thing that tasks, timeline, files, feed and audit are about. `id` is the kind's own: a UUID of a row. */
export interface Subject<Kind extends SubjectKind = SubjectKind> {
  readonly kind: Kind;
  readonly id: string;
}

export function letterSubject(letterId: string): Subject<'letter'> {
  return { kind: 'letter', id: letterId };
}

export function batchSubject(batchId: string): Subject<'batch'> {
  return { kind: 'batch', id: batchId };
}
