import type { EntityManager } from '#db/orm.ts';
import { endAssignmentTasks } from '#db/matters/assignment-tasks.ts';
import type { AssignmentRow } from '#db/matters/assignments.ts';
import { changeReport, insertReport, listReports, type ReportRow } from '#db/matters/reports.ts';
import { openTask } from '#db/work/tasks.ts';
import type { Executor, ReportFile } from '#domain/matters/assignment.ts';
import { ASSIGNMENT_ROLES, newReportRefusal, reportersFor } from '#domain/matters/assignment-rules.ts';
import { reportFaults, reportTextFaults } from '#domain/matters/matter-faults.ts';
import { cleanText } from '#domain/work/plain-text.ts';
import { assignmentSubject } from '#domain/matters/subjects.ts';
import { localDateAt } from '#domain/settings/cut-off.ts';
import type { MatterRef } from '#views/matters/matter.ts';
import { requireSiteRole, type Actor, type Command, type SiteActor } from '../actor.ts';
import { readBlob, type Download } from '../documents/read-blob.ts';
import type { UploadedFile } from '../documents/uploaded-file.ts';
import { ApplicationError, requireNoFaults } from '../errors.ts';
import type { ServiceDeps } from '../services/service-deps.ts';
import { changeOnce, type RecordedRequest } from '../work/idempotent-command.ts';
import { requireText } from './assignments.ts';
import { lockForAction, lockReport, readAssignment, readReport, refusedBy } from './matter-access.ts';
import { accept, giveBack, noteReport, type Acceptance, type Judged } from './report-judging.ts';
import { requireFew, storeReportFiles } from './report-files.ts';

export interface NewReport {
  readonly text: string;
  /** For an executor without an account; absent: the actor's own. */
  readonly executorName?: string | undefined;
  readonly files: readonly UploadedFile[];
}

export interface ReportEdit {
  readonly text: string;
  /** SHA-256 of the files that stay. */
  readonly keep: readonly string[];
  readonly files: readonly UploadedFile[];
}

/** Executors' reports; each act is refused with `conflict` in words when it is not the time or not the person for it. */
export interface ReportService {
  submit(actor: Actor, assignmentId: string, report: NewReport, command: Command): Promise<MatterRef>;
  /** A returned one is submitted again. `version` is what the caller saw. @throws ApplicationError `stale` */
  edit(actor: Actor, reportId: string, version: number, edit: ReportEdit): Promise<MatterRef>;
  /**
   * The responsible executor's ends the assignment; what was passed on from it and is not carried out yet stays, unless it is to be
   * withdrawn along.
   */
  accept(actor: Actor, reportId: string, request: Acceptance, command: Command): Promise<MatterRef>;
  giveBack(actor: Actor, reportId: string, request: { readonly remark: string }, command: Command): Promise<MatterRef>;
  file(actor: Actor, reportId: string, sha256: string): Promise<Download>;
}

/** Reports that are kept here; files of any. */
export function createReportService(deps: ServiceDeps): ReportService {
  const { database, clock, blobs, maxUploadBytes } = deps;
  return {
    submit: async (actor, assignmentId, { text, executorName, files }, command) => {
      const person = requireSiteRole(actor, ...ASSIGNMENT_ROLES);
      await database.read((em) => readAssignment(em, person, assignmentId));
      const stored = await storeReportFiles(blobs, files, maxUploadBytes, reportTextFaults(text));
      const args = { assignmentId, text, executorName, files: stored.map(({ sha256, name }) => [sha256, name]) };
      return changeOnce(database, { actor, command, record: 'reports.submit', args }, clock, (em, now) =>
        submit(em, person, { assignmentId, text: cleanText(text), executorName, files: stored }, now),
      );
    },
    edit: async (actor, id, version, { text, keep, files }) => {
      const person = requireSiteRole(actor, ...ASSIGNMENT_ROLES);
      await database.read((em) => readReport(em, person, id));
      const added = await storeReportFiles(blobs, files, maxUploadBytes, reportTextFaults(text));
      return database.change('reports.edit', async (em) => {
        const { report, assignment } = await lockReport(em, person, { id, action: 'edit', version });
        const kept = report.files.filter(({ sha256 }) => keep.includes(sha256));
        const all = [...kept, ...added.filter(({ sha256 }) => kept.every((file) => file.sha256 !== sha256))];
        return edit(em, { person, report, assignment }, { text: cleanText(text), files: all }, await clock(em));
      });
    },
    accept: (actor, id, { withdrawsPassedOn }, command) => {
      const args = withdrawsPassedOn ? { id, withdrawsPassedOn } : { id };
      return judge(deps, { actor, command, record: 'reports.accept', args }, id, (em, judged, now) =>
        accept(em, judged, { withdrawsPassedOn }, now),
      );
    },
    giveBack: (actor, id, { remark }, command) =>
      judge(deps, { actor, command, record: 'reports.return', args: { id, remark } }, id, (em, judged, now) => {
        requireText('remark', 'Что исправить', remark);
        return giveBack(em, judged, cleanText(remark), now);
      }),
    file: async (actor, id, sha256) => {
      const { files } = await database.read((em) => readReport(em, actor, id));
      const file = files.find((known) => known.sha256 === sha256);
      if (!file) throw new ApplicationError('not-found', { detail: 'Такого файла нет.' });
      return { bytes: await readBlob(blobs, sha256), fileName: file.name, mediaType: file.mediaType, sha256 };
    },
  };
}

async function judge(
  { database, clock }: ServiceDeps,
  request: RecordedRequest,
  id: string,
  work: (em: EntityManager, judged: Judged, now: Date) => Promise<MatterRef>,
): Promise<MatterRef> {
  const person = requireSiteRole(request.actor, ...ASSIGNMENT_ROLES);
  return changeOnce(database, request, clock, async (em, now) =>
    work(em, { person, ...(await lockReport(em, person, { id, action: 'judge' })) }, now),
  );
}

interface Submitted {
  readonly assignmentId: string;
  readonly text: string;
  readonly executorName: string | undefined;
  readonly files: readonly ReportFile[];
}

async function submit(
  em: EntityManager,
  person: SiteActor,
  { assignmentId, text, executorName, files }: Submitted,
  now: Date,
): Promise<MatterRef> {
  const assignment = await lockForAction(em, person, { id: assignmentId, action: 'report' });
  const executor = executorOf(assignment, person, executorName);
  await requireNoneWaits(em, person, assignment, executor);
  const reportedOn = localDateAt(now, person.timeZone);
  requireNoFaults(reportFaults({ executorName: executor.name, text, reportedOn }, reportedOn));
  const { siteId, matterId } = assignment;
  const facts = { assignmentId: assignment.id, executorName: executor.name, executorId: executor.accountId } as const;
  const sent = { text, reportedOn, state: 'submitted', files, submittedById: person.accountId } as const;
  const id = await insertReport(em, { siteId, matterId, ...facts, ...sent }, now);
  await submitted(em, { person, assignment, report: { id, executorId: executor.accountId } }, now);
  await noteReport(
    em,
    { person, assignment, report: { id, version: 1 } },
    { line: 'report_submitted', kind: 'report.created' },
    now,
  );
  return { id, version: 1 };
}

/** The assignment's lock is held: of two windows the second sees the report of the first. @throws ApplicationError `conflict` */
async function requireNoneWaits(
  em: EntityManager,
  person: SiteActor,
  { id }: AssignmentRow,
  executor: Pick<Executor, 'name' | 'accountId'>,
): Promise<void> {
  const refusal = newReportRefusal(executor, await listReports(em, [id]));
  if (refusal) throw await refusedBy(em, person, refusal, { assignmentId: id });
}

/** @throws ApplicationError `invalid` when the person may not report for the one that is named */
function executorOf(assignment: AssignmentRow, person: SiteActor, name: string | undefined): Executor {
  const possible = reportersFor(assignment, person);
  const wanted = name === undefined || name === '' ? possible[0] : possible.find((executor) => executor.name === name);
  if (wanted) return wanted;
  const message = 'Чей отчёт: выберите из списка.';
  throw new ApplicationError('invalid', { faults: [{ code: 'executor_wrong', field: 'executorName', message }] });
}

async function edit(
  em: EntityManager,
  { person, report, assignment }: Judged,
  { text, files }: { readonly text: string; readonly files: readonly ReportFile[] },
  now: Date,
): Promise<MatterRef> {
  requireFew(files.length);
  const today = localDateAt(now, person.timeZone);
  requireNoFaults(reportFaults({ ...report, text }, today));
  const isAgain = report.state === 'returned';
  if (isAgain)
    await requireNoneWaits(em, person, assignment, { name: report.executorName, accountId: report.executorId });
  const change = {
    text,
    files,
    state: 'submitted',
    remark: null,
    submittedById: person.accountId,
    reportedOn: today,
  } as const;
  const version = await changeReport(em, report, change, now);
  const changed = { id: report.id, version };
  if (isAgain) await submitted(em, { person, assignment, report }, now);
  const line = isAgain ? 'report_submitted' : 'report_edited';
  await noteReport(em, { person, assignment, report: changed }, { line, kind: 'report.edited' }, now);
  return changed;
}

/** The executor has done his part; who gave the assignment has to look at it. */
async function submitted(
  em: EntityManager,
  { person, assignment, report }: Omit<Judged, 'report'> & { readonly report: Pick<ReportRow, 'id' | 'executorId'> },
  now: Date,
): Promise<void> {
  const { id, siteId, authorId, controllerId } = assignment;
  if (report.executorId !== null) {
    const mine = { kind: 'carry_out', assigneeId: report.executorId } as const;
    await endAssignmentTasks(em, id, mine, { status: 'completed', byId: person.accountId }, now);
  }
  const details = { reportId: report.id };
  // Nobody judges what he wrote himself; whose it is then is settled by who takes it.
  const assigneeId =
    [authorId, controllerId].find((judge) => judge !== null && judge !== person.accountId) ?? undefined;
  const task = { kind: 'accept_report', subject: assignmentSubject(id), siteId, assigneeId } as const;
  await openTask(em, { ...task, excludedOwnerId: person.accountId, details }, now);
}
