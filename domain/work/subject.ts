/** What people's work can be about; the kinds a new process brings with it stand here too. */
export const SUBJECT_KINDS = ['letter', 'batch', 'installation'] as const;

export type SubjectKind = (typeof SUBJECT_KINDS)[number];

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
