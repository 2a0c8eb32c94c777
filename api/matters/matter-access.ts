import type { EntityManager } from '#db/orm.ts';
import { findAssignment, lockAssignment, type AssignmentRow } from '#db/matters/assignments.ts';
import { findMatter, lockMatter, type MatterRow } from '#db/matters/matters.ts';
import { findReport, type ReportRow } from '#db/matters/reports.ts';
import { listPossibleOwners, type PossibleOwner } from '#db/work/task-changes.ts';
import {
  ASSIGNMENT_ROLES,
  assignmentRefusal,
  assignmentRefusalText,
  DEEDS_BEFORE,
  ownReportWords,
  reportJudges,
  reportRefusal,
  type AssignmentAction,
  type AssignmentRefusal,
} from '#domain/matters/assignment-rules.ts';
import { assignmentSubject, matterSubject } from '#domain/matters/subjects.ts';
import type { Subject } from '#domain/work/subject.ts';
import type { Actor, SiteActor } from '../actor.ts';
import { ApplicationError } from '../errors.ts';
import { readableSite } from '../letters/letter-access.ts';
import { newestDeed } from '../work/deed.ts';

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
  if (matter.source === 'delo') throw await refusedBy(em, actor, 'in_delo', {});
  await requireVersion(em, actor, { actual: matter.version, seen: version }, matterSubject(id));
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
  if (refusal) throw await refusedBy(em, actor, refusal, { assignmentId: id });
  await requireVersion(em, actor, { actual: assignment.version, seen: version }, assignmentSubject(id));
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
  if (refusal === 'own_report') {
    const people = await listPossibleOwners(em, actor.siteId, ASSIGNMENT_ROLES);
    const judges = reportJudges(report, assignment, people.map(asMatterPerson));
    throw new ApplicationError('conflict', { detail: ownReportWords(judges) });
  }
  if (refusal) throw await refusedBy(em, actor, refusal, { assignmentId, reportId: id });
  await requireVersion(em, actor, { actual: report.version, seen: version }, assignmentSubject(assignmentId), id);
  return { report, assignment };
}

/** Why not; and where somebody else was first, what he did, who he is and when it was. */
export async function refusedBy(
  em: EntityManager,
  { timeZone, accountId }: SiteActor,
  refusal: AssignmentRefusal,
  { assignmentId, reportId }: { readonly assignmentId?: string; readonly reportId?: string },
): Promise<ApplicationError> {
  const text = assignmentRefusalText(refusal);
  const kinds = DEEDS_BEFORE[refusal];
  const about = refusal.startsWith('report_') ? reportId : undefined;
  const deed =
    kinds && assignmentId ? await newestDeed(em, assignmentSubject(assignmentId), { kinds, about }, timeZone) : null;
  const who = deed?.whoId === accountId ? 'вы' : deed?.who;
  const detail = deed ? `${text} ${deed.what} — ${who ?? ''}, ${deed.at}.` : text;
  return new ApplicationError('conflict', { detail, deed });
}

function found<T>(row: T | null, detail: string): T {
  if (row === null) throw new ApplicationError('not-found', { detail });
  return row;
}

const CHANGED = { card: 'Карточка изменилась', assignment: 'Поручение изменилось', report: 'Отчёт изменился' } as const;

/** @throws ApplicationError `stale`, with who changed it and when */
async function requireVersion(
  em: EntityManager,
  { timeZone }: SiteActor,
  { actual, seen }: { readonly actual: number; readonly seen: number | undefined },
  subject: Subject,
  reportId?: string,
): Promise<void> {
  if (seen === undefined || seen === actual) return;
  const what = CHANGED[reportId !== undefined ? 'report' : subject.kind === 'matter' ? 'card' : 'assignment'];
  const deed = await newestDeed(em, subject, { about: reportId }, timeZone);
  const who = deed ? ` Кто и когда: ${deed.who}, ${deed.at}.` : '';
  throw new ApplicationError('stale', {
    detail: `${what}, пока вы вносили правку.${who} Посмотрите, что записано теперь, и повторите.`,
    deed,
  });
}

/** An account as the rules of assignments know it. */
export function asMatterPerson({ id, role, fullName }: PossibleOwner) {
  return { accountId: id, role, fullName };
}
