import type { EntityManager } from '#db/orm.ts';
import { endAssignmentTasks, reopenForExecutor } from '#db/matters/assignment-tasks.ts';
import { changeAssignment, lockPassedOn, type AssignmentRow } from '#db/matters/assignments.ts';
import { changeReport, type ReportRow } from '#db/matters/reports.ts';
import { noteChange } from '#db/publications/note-change.ts';
import { endsAssignment } from '#domain/matters/assignment-rules.ts';
import type { MatterRef } from '#views/matters/matter.ts';
import type { SiteActor } from '../actor.ts';
import { tasked, withdrawPassedOn } from './assignment-changes.ts';
import { noteOnAssignment, type DoneOnAssignment } from './noted.ts';

/** A report in the hands of who does something with it; its assignment is locked. */
export interface Judged {
  readonly person: SiteActor;
  readonly report: ReportRow;
  readonly assignment: AssignmentRow;
}

export interface Acceptance {
  readonly withdrawsPassedOn: boolean;
}

export async function accept(
  em: EntityManager,
  { person, report, assignment }: Judged,
  { withdrawsPassedOn }: Acceptance,
  now: Date,
): Promise<MatterRef> {
  const version = await changeReport(em, report, { state: 'accepted', remark: null }, now);
  const ending = { status: 'completed', byId: person.accountId } as const;
  await endAssignmentTasks(em, assignment.id, { kind: 'accept_report', reportId: report.id }, ending, now);
  if (assignment.state === 'open' && endsAssignment(assignment, report)) {
    await changeAssignment(em, assignment, { state: 'done', extensionAskedTo: null, extensionReason: null }, now);
    for (const kind of ['carry_out', 'give_time'] as const) {
      await endAssignmentTasks(em, assignment.id, { kind }, { status: 'obsolete' }, now);
    }
    if (withdrawsPassedOn) {
      const passedOn = await lockPassedOn(em, assignment.id);
      await withdrawPassedOn(em, { person, passedOn, reason: 'поручение исполнено' }, now);
    }
    const { siteId, matterId } = assignment;
    await noteChange(em, { siteId, matterId, kind: 'assignment.edited', occurredAt: now }, now);
  }
  const changed = { id: report.id, version };
  await noteReport(
    em,
    { person, assignment, report: changed },
    { line: 'report_accepted', kind: 'report.edited' },
    now,
  );
  return changed;
}

export async function giveBack(
  em: EntityManager,
  { person, report, assignment }: Judged,
  remark: string,
  now: Date,
): Promise<MatterRef> {
  const version = await changeReport(em, report, { state: 'returned', remark }, now);
  const ending = { status: 'completed', byId: person.accountId } as const;
  await endAssignmentTasks(em, assignment.id, { kind: 'accept_report', reportId: report.id }, ending, now);
  if (assignment.state === 'open' && report.executorId !== null) {
    await reopenForExecutor(em, tasked(person, assignment), report.executorId, now);
  }
  const changed = { id: report.id, version };
  const told = { line: 'report_returned', kind: 'report.edited', data: { remark } } as const;
  await noteReport(em, { person, assignment, report: changed }, told, now);
  return changed;
}

export function noteReport(
  em: EntityManager,
  { person, assignment, report }: Omit<Judged, 'report'> & { readonly report: MatterRef },
  told: Pick<DoneOnAssignment, 'line' | 'kind' | 'data'>,
  now: Date,
): Promise<void> {
  return noteOnAssignment(em, { actor: person, assignment, report, ...told }, now);
}
