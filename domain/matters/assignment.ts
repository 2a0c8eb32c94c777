/** `done`: carried out; `withdrawn`: taken back by its author, nobody carries it out any more. */
export const ASSIGNMENT_STATES = ['open', 'done', 'withdrawn'] as const;
export type AssignmentState = (typeof ASSIGNMENT_STATES)[number];

/** `returned`: the author was not content with it. */
export const REPORT_STATES = ['submitted', 'accepted', 'returned'] as const;
export type ReportState = (typeof REPORT_STATES)[number];

/** Who carries out an assignment: by name, and by account where he has one here. */
export interface Executor {
  readonly name: string;
  readonly accountId: string | null;
  /** True for the one who answers for the whole (ответственный исполнитель); the others are co-executors. */
  readonly isResponsible: boolean;
}

/** An assignment (поручение, резолюция). Without a parent it is a resolution of the first level. Dates are `yyyy-MM-dd`. */
export interface AssignmentFacts {
  readonly parentId: string | null;
  readonly authorName: string;
  readonly authorId: string | null;
  readonly text: string;
  readonly executors: readonly Executor[];
  readonly controllerName: string | null;
  readonly controllerId: string | null;
  readonly issuedOn: string;
  readonly dueOn: string | null;
  /** The term after it was put off; it goes before `dueOn`. */
  readonly extendedTo: string | null;
  readonly state: AssignmentState;
  readonly takenOffControlOn: string | null;
}

/** An executor's report (отчёт исполнителя). */
export interface ReportFacts {
  readonly assignmentId: string;
  readonly executorName: string;
  readonly executorId: string | null;
  readonly text: string;
  readonly reportedOn: string;
  readonly state: ReportState;
  readonly files: readonly ReportFile[];
}

/** A file of a report as the store keeps it. */
export interface ReportFile {
  readonly name: string;
  readonly sha256: string;
  readonly byteSize: number;
  readonly mediaType: string;
}

/** The term that counts: the extended one, if there is one. */
export function termOf({ dueOn, extendedTo }: Pick<AssignmentFacts, 'dueOn' | 'extendedTo'>): string | null {
  return extendedTo ?? dueOn;
}

/** True when nobody is done with it and its day is over. `today` is `yyyy-MM-dd` in the site's zone. */
export function isOverdue(assignment: Pick<AssignmentFacts, 'dueOn' | 'extendedTo' | 'state'>, today: string): boolean {
  const term = termOf(assignment);
  return assignment.state === 'open' && term !== null && term < today;
}
