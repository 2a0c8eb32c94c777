import type { Hono } from 'hono';
import { assignmentPage } from '#web/matters/assignment-page.ts';
import { assignmentPath, type AssignmentAct, type ReportAct } from '#web/matters/matter-paths.ts';
import { seenReport } from '#web/matters/reports-section.ts';
import type { ApiEnv } from '../../context.ts';
import type { AssignmentCardView } from '#views/matters/matter.ts';
import { fileResponse } from '../../http/file-response.ts';
import type { FlashCode } from '../../pages/flash.ts';
import { comeBack, seenOf } from '../../pages/edit-conflict.ts';
import { readForm, type PageForm } from '../../pages/form-data.ts';
import { formKeysOf, frameOf } from '../../pages/frame.ts';
import type { PageContext, PageParts } from '../../pages/page-deps.ts';
import { goTo, show, type ToldStatus } from '../../pages/responses.ts';
import { inputOf, valuesOfForm } from './assignment-values.ts';
import { refusalOf, type Refusal } from '../../pages/refusal.ts';

/** Something that is done on an assignment's page. */
interface Act {
  readonly done: FlashCode;
  readonly carryOut: (c: PageContext, form: PageForm, ids: Ids) => Promise<unknown>;
}

interface Ids {
  readonly id: string;
  /** Empty where no report is meant. */
  readonly reportId: string;
}

/** One assignment with its three outcomes, and the files of reports. */
export function mountAssignmentPages(app: Hono<ApiEnv>, parts: PageParts): void {
  app.get('/assignments/:id', (c) => showAssignment(c, parts, c.req.param('id')));
  for (const [name, act] of Object.entries(assignmentActs(parts))) {
    // Whoever reloads the answer to a form, or goes back to it, comes to the page itself.
    app.get(`/assignments/:id/${name}`, (c) => goTo(c, assignmentPath(c.req.param('id'))));
    app.post(`/assignments/:id/${name}`, (c) => carryOut(c, parts, { id: c.req.param('id'), reportId: '' }, name, act));
  }
  for (const [name, act] of Object.entries(reportActs(parts))) {
    app.get(`/assignments/:id/reports/:reportId/${name}`, (c) => goTo(c, assignmentPath(c.req.param('id'))));
    app.post(`/assignments/:id/reports/:reportId/${name}`, (c) => {
      const { id, reportId } = c.req.param();
      return carryOut(c, parts, { id, reportId }, `${name}:${reportId}`, act);
    });
  }
  app.get('/reports/:id/files/:sha256', async (c) => {
    const { id, sha256 } = c.req.param();
    return fileResponse(c, await parts.services.reports.file(c.get('session').actor, id, sha256));
  });
}

function assignmentActs({ services: { assignments, reports } }: PageParts): Readonly<Record<AssignmentAct, Act>> {
  const command = (form: PageForm) => ({ idempotencyKey: form.key });
  const actor = (c: PageContext) => c.get('session').actor;
  return {
    report: {
      done: 'report-submitted',
      carryOut: async (c, form, { id }) => {
        const report = {
          text: form.text('text'),
          executorName: form.text('executorName'),
          files: await form.files('files'),
        };
        return reports.submit(actor(c), id, report, command(form));
      },
    },
    'pass-on': {
      done: 'passed-on',
      carryOut: (c, form, { id }) => assignments.passOn(actor(c), id, inputOf(valuesOfForm(form)), command(form)),
    },
    'ask-time': {
      done: 'time-asked',
      carryOut: (c, form, { id }) => {
        const request = { until: form.text('until'), reason: form.text('reason') };
        return assignments.askTime(actor(c), id, request, command(form));
      },
    },
    'give-time': {
      done: 'time-given',
      carryOut: (c, form, { id }) => assignments.giveTime(actor(c), id, { until: form.text('until') }, command(form)),
    },
    'refuse-time': {
      done: 'time-refused',
      carryOut: (c, form, { id }) =>
        assignments.refuseTime(actor(c), id, { remark: form.text('remark') }, command(form)),
    },
    withdraw: {
      done: 'assignment-withdrawn',
      carryOut: (c, form, { id }) => assignments.withdraw(actor(c), id, { reason: form.text('reason') }, command(form)),
    },
    'on-control': {
      done: 'on-control',
      carryOut: (c, form, { id }) => assignments.putOnControl(actor(c), id, command(form)),
    },
    'off-control': {
      done: 'off-control',
      carryOut: (c, form, { id }) => assignments.takeOffControl(actor(c), id, command(form)),
    },
  };
}

function reportActs({ services: { reports } }: PageParts): Readonly<Record<ReportAct, Act>> {
  const command = (form: PageForm) => ({ idempotencyKey: form.key });
  return {
    accept: {
      done: 'report-accepted',
      carryOut: (c, form, { reportId }) => {
        const request = { withdrawsPassedOn: form.text('passedOn') === 'withdraw' };
        return reports.accept(c.get('session').actor, reportId, request, command(form));
      },
    },
    return: {
      done: 'report-returned',
      carryOut: (c, form, { reportId }) =>
        reports.giveBack(c.get('session').actor, reportId, { remark: form.text('remark') }, command(form)),
    },
    change: {
      done: 'report-submitted',
      carryOut: async (c, form, { reportId }) => {
        const edit = { text: form.text('text'), keep: form.texts('keep'), files: await form.files('files') };
        return reports.edit(c.get('session').actor, reportId, seenOf(form).version, edit);
      },
    },
  };
}

/** A refusal comes back on the assignment's own page, in words and with what was typed. */
async function carryOut(c: PageContext, parts: PageParts, ids: Ids, name: string, act: Act): Promise<Response> {
  const form = await readForm(c);
  try {
    await act.carryOut(c, form, ids);
  } catch (error) {
    return showAssignment(c, parts, ids.id, { act: name, typed: form, error, ...refusalOf(error) });
  }
  return goTo(c, assignmentPath(ids.id), act.done);
}

type Refused = Refusal & { readonly act: string; readonly typed: PageForm; readonly error: unknown };

/** Where a report was edited: what the edit was made upon. */
function editOf({ reports }: AssignmentCardView, { act, typed, error }: Refused) {
  const report = reports.find(({ id }) => act === `change:${id}`);
  return report && comeBack(error, typed, seenReport(report));
}

async function showAssignment(c: PageContext, parts: PageParts, id: string, refused?: Refused): Promise<Response> {
  const session = c.get('session');
  const { matters } = parts.services;
  const older = refused === undefined ? c.req.query('timeline') : undefined;
  const assignment = await matters.assignment(session.actor, id, older);
  const people = assignment.actions.passOn ? await matters.assignees(session.actor) : [];
  const passed = refused?.act === 'pass-on' ? valuesOfForm(refused.typed) : undefined;
  const draft = refused && { ...refused, ...editOf(assignment, refused) };
  const isOlder = older !== undefined;
  const model = { assignment, people, draft, passed, isOlder, keysOf: () => formKeysOf(session) };
  const status: ToldStatus | 200 = refused?.status ?? 200;
  return show(c, assignmentPage(await frameOf(c, parts), model), status);
}
