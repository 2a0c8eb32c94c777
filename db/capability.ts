import type { SubjectKind } from '#domain/work/subject.ts';
import type { SubjectRows } from './work/subject-rows.ts';

/** What one folder of the database brings; the registry names each once. */
export interface DatabaseCapability {
  /** Its tables: the ORM maps these, and statements take their tables and columns from them. */
  readonly schemas: readonly object[];
  /** Kinds of subjects whose rows are in them. */
  readonly subjects?: Readonly<Partial<Record<SubjectKind, SubjectRows>>>;
}
