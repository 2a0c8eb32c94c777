import type { EntityManager } from '#db/orm.ts';
import { findAssignment, lockAssignment, type AssignmentRow } from '#db/matters/assignments.ts';
import { findMatter, lockMatter, type MatterRow } from '#db/matters/matters.ts';
import { findReport, type ReportRow } from '#db/matters/reports.ts';
import {
  assignmentRefusal,
  assignmentRefusalText,
  reportRefusal,
  type AssignmentAction,
  type AssignmentRefusal,
} from '#domain/matters/assignment-rules.ts';
import type { Fault } from '#domain/documents/fault.ts';
import type { Actor, SiteActor } from '../actor.ts';
import { ApplicationError } from '../errors.ts';
import { readableSite } from '../letters/letter-access.ts';

/** @throws ApplicationError `not-found`, the same for an absent and for a foreign card */
export async function readMatter(em: EntityManager, actor: Actor, id: string): Promise<MatterRow> {
  return found(await findMatter(em, readableSite(actor), id), 'Такой карточки нет.');
}

/** The card, locked, if it is kept here. @throws ApplicationError `not-found` · `conflict` · `stale` */
export async function lockOwnMatter(
  em: EntityManager,
  actor: SiteActor,
  id: string,
  version?: number,
): Promise<MatterRow> {
  const matter = found(await lockMatter(em, actor.siteId, id), 'Такой карточки нет.');
  if (matter.source === 'delo') throw refusedBy('in_delo');
  requireVersion(matter.version, version, 'Карточка изменилась');
  return matter;
}

/** @throws ApplicationError `not-found` */
export async function readAssignment(em: EntityManager, actor: Actor, id: string): Promise<AssignmentRow> {
  return found(await findAssignment(em, readableSite(actor), id), 'Такого поручения нет.');
}

/** The assignment, locked, with which this may be done now. @throws ApplicationError `not-found` · `conflict` · `stale` */
export async function lockForAction(
  em: EntityManager,
  actor: SiteActor,
  { id, action, version }: { readonly id: string; readonly action: AssignmentAction; readonly version?: number },
): Promise<AssignmentRow> {
  const assignment = found(await lockAssignment(em, actor.siteId, id), 'Такого поручения нет.');
  const refusal = assignmentRefusal(action, assignment, actor);
  if (refusal) throw refusedBy(refusal);
  requireVersion(assignment.version, version, 'Поручение изменилось');
  return assignment;
}

/** @throws ApplicationError `not-found` */
export async function readReport(em: EntityManager, actor: Actor, id: string): Promise<ReportRow> {
  return found(await findReport(em, readableSite(actor), id), 'Такого отчёта нет.');
}

/** A report with its assignment, which is locked. @throws ApplicationError `not-found` · `conflict` · `stale` */
export async function lockReport(
  em: EntityManager,
  actor: SiteActor,
  { id, action, version }: { readonly id: string; readonly action: 'edit' | 'judge'; readonly version?: number },
): Promise<{ readonly report: ReportRow; readonly assignment: AssignmentRow }> {
  const { assignmentId } = await readReport(em, actor, id);
  const assignment = found(await lockAssignment(em, actor.siteId, assignmentId), 'Такого отчёта нет.');
  // Read anew under the assignment's lock: whoever waited for it sees what the other has done.
  const report = await readReport(em, actor, id);
  const refusal = reportRefusal(action, report, assignment, actor);
  if (refusal) throw refusedBy(refusal);
  requireVersion(report.version, version, 'Отчёт изменился');
  return { report, assignment };
}

/** @throws ApplicationError `invalid` */
export function requireNoFaults(faults: readonly Fault[]): void {
  if (faults.length > 0) throw new ApplicationError('invalid', { faults });
}

export function refusedBy(refusal: AssignmentRefusal): ApplicationError {
  return new ApplicationError('conflict', { detail: assignmentRefusalText(refusal) });
}

function found<T>(row: T | null, detail: string): T {
  if (row === null) throw new ApplicationError('not-found', { detail });
  return row;
}

function requireVersion(actual: number, seen: number | undefined, what: string): void {
  if (seen === undefined || seen === actual) return;
  throw new ApplicationError('stale', {
    detail: `${what}, пока вы вносили правку. Посмотрите, что записано теперь, и повторите.`,
  });
}
