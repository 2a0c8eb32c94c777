import type { EntityManager } from '@mikro-orm/postgresql';
import type { Subject, SubjectKind } from '#domain/work/subject.ts';
import { readBatchSubjects } from '../batches/batch-subjects.ts';
import { readLetterSubjects } from '../letters/letter-subjects.ts';

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

/** How each kind's rows are read. */
const READERS: Readonly<Record<SubjectKind, Reader>> = {
  letter: readLetterSubjects,
  batch: readBatchSubjects,
  installation: (_, ids) =>
    Promise.resolve(
      ids.map((id) => ({
        subject: { kind: 'installation', id },
        siteId: null,
        name: null,
        version: null,
        status: null,
      })),
    ),
};

/** Subjects as they are now, one statement a kind; one that is not there is left out. */
export async function readSubjects(em: EntityManager, subjects: readonly Subject[]): Promise<readonly SubjectRow[]> {
  const rows: SubjectRow[] = [];
  for (const [kind, own] of Map.groupBy(subjects, (subject) => subject.kind)) {
    rows.push(...(await READERS[kind](em, [...new Set(own.map(({ id }) => id))])));
  }
  return rows;
}
