import type { AssignmentListRow } from '#db/matters/assignment-list.ts';
import type { AssignmentRow } from '#db/matters/assignments.ts';
import type { MatterListRow } from '#db/matters/matter-list.ts';
import type { ReportRow } from '#db/matters/reports.ts';
import { isOverdue } from '#domain/matters/assignment.ts';
import {
  ASSIGNMENT_ACTIONS,
  ASSIGNMENT_ROLES,
  assignmentRefusal,
  ownReportWords,
  reportJudges,
  reportRefusal,
  type MatterPerson,
} from '#domain/matters/assignment-rules.ts';
import type {
  AssignmentActionsView,
  AssignmentItem,
  AssignmentView,
  MatterItem,
  ReportView,
} from '#views/matters/matter.ts';
import type { Actor } from '../actor.ts';

/** Who looks, and what day it is with him. */
export interface Onlooker {
  readonly actor: Actor;
  /** `yyyy-MM-dd`. */
  readonly today: string;
  /** People of the card's site who work with assignments. */
  readonly people: readonly (MatterPerson & { readonly fullName: string })[];
}

export function matterItem(row: MatterListRow, today: string): MatterItem {
  return { ...row, isOverdue: row.nearestTerm !== null && row.nearestTerm < today };
}

export function assignmentItem({ place: _, ...row }: AssignmentListRow, today: string): AssignmentItem {
  return { ...row, isOverdue: isOverdue(row, today) };
}

/** An assignment with its reports and what this person may do with them. */
export function assignmentView(row: AssignmentRow, reports: readonly ReportRow[], onlooker: Onlooker): AssignmentView {
  const { siteId: _, createdAt: __, ...assignment } = row;
  return {
    ...assignment,
    isOverdue: isOverdue(row, onlooker.today),
    reports: reports.flatMap((report) => (report.assignmentId === row.id ? [reportView(report, row, onlooker)] : [])),
    actions: actionsOf(row, onlooker),
  };
}

function reportView(report: ReportRow, assignment: AssignmentRow, { actor, people }: Onlooker): ReportView {
  const { id, executorName, executorId, text, reportedOn, state, remark, files, version } = report;
  const may = (action: 'edit' | 'judge'): boolean =>
    worksThere(actor, assignment) && reportRefusal(action, report, assignment, actor) === null;
  const isOwn = worksThere(actor, assignment) && reportRefusal('judge', report, assignment, actor) === 'own_report';
  return {
    ...{ id, executorName, executorId, text, reportedOn, state, remark, files, version },
    actions: { edit: may('edit'), judge: may('judge') },
    notYours: isOwn ? ownReportWords(reportJudges(report, assignment, people)) : null,
  };
}

function actionsOf(assignment: AssignmentRow, { actor }: Onlooker): AssignmentActionsView {
  const works = worksThere(actor, assignment);
  return Object.fromEntries(
    ASSIGNMENT_ACTIONS.map((action) => [action, works && assignmentRefusal(action, assignment, actor) === null]),
  ) as AssignmentActionsView;
}

function worksThere({ role, siteId }: Actor, assignment: AssignmentRow): boolean {
  return ASSIGNMENT_ROLES.some((known) => known === role) && siteId === assignment.siteId;
}
