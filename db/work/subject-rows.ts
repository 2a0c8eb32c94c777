import type { EntityManager } from '@mikro-orm/postgresql';
import type { Subject, SubjectKind } from '#domain/work/subject.ts';
import type { DatabaseCapability } from '../capability.ts';
import { DATABASE } from '../registry.ts';

/** What people's work needs to know of a subject, whatever its kind. */
export interface SubjectRow {
  readonly subject: Subject;
  /** Null: of the whole installation. */
  readonly siteId: string | null;
  /** A letter's number, a batch's date and number; null while it has none. */
  readonly name: string | null;
  /** Of the row; null where rows have none. */
  readonly version: number | null;
  readonly status: string | null;
}

type Reader = (em: EntityManager, ids: readonly string[]) => Promise<readonly SubjectRow[]>;

/** The rows of one kind. */
export interface SubjectRows {
  /** The table whose rows belong to a site: the kind's audit entries stand in the chain of that site. Null: in the installation's. */
  readonly tableOfSites: string | null;
  readonly read: Reader;
}

type KindsOf<Capability> = Capability extends { readonly subjects: infer Subjects } ? keyof Subjects : never;

/** Where each kind's rows are and how they are read; it compiles when every kind of the domain has its rows. */
export const SUBJECT_ROWS: Readonly<Record<SubjectKind, SubjectRows>> = Object.fromEntries(
  DATABASE.flatMap(({ subjects = {} }: DatabaseCapability) => Object.entries(subjects)),
) as Record<KindsOf<(typeof DATABASE)[number]>, SubjectRows>;

/** Subjects as they are now, one statement a kind; one that is not there is left out. */
export async function readSubjects(em: EntityManager, subjects: readonly Subject[]): Promise<readonly SubjectRow[]> {
  const rows: SubjectRow[] = [];
  for (const [kind, own] of Map.groupBy(subjects, (subject) => subject.kind)) {
    rows.push(...(await SUBJECT_ROWS[kind].read(em, [...new Set(own.map(({ id }) => id))])));
  }
  return rows;
}
