import { WORK } from './registry.ts';
import type { SubjectWork } from './subject-work.ts';

/** What people's work can be about. */
export type SubjectKind = keyof typeof WORK;

export const SUBJECT_KINDS = Object.keys(WORK) as [SubjectKind, ...SubjectKind[]];

export function isSubjectKind(name: string): name is SubjectKind {
  return SUBJECT_KINDS.some((known) => known === name);
}

/** What one kind brings, with what only some kinds have. */
export function workOf(kind: SubjectKind): SubjectWork {
  return WORK[kind];
}

/** «письмо 50MS0095/26/768» */
export function subjectWords(kind: SubjectKind, name: string | null): string {
  return workOf(kind).words(name);
}

/** One thing that tasks, timeline, files, feed and audit are about. `id` is the UUID of the kind's own row. */
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

/** The installation as a whole, or a whole site of it: there is no row, so the id is the nil UUID. */
export const INSTALLATION: Subject<'installation'> = {
  kind: 'installation',
  id: '00000000-0000-0000-0000-000000000000',
};

/** `kind:id`, as the database announces a change. */
export function subjectKey({ kind, id }: Subject): string {
  return `${kind}:${id}`;
}

/** The subject of such a key; null when it is none of ours, as after an upgrade that this program has not had yet. */
export function subjectOfKey(key: string): Subject | null {
  const [name, id] = key.split(':');
  const kind = SUBJECT_KINDS.find((known) => known === name);
  return kind === undefined || id === undefined ? null : { kind, id };
}
