import { randomUUID } from 'node:crypto';
import type { WorkflowHandle } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { PAGES_A_RUN } from '#domain/case-register/sync-process.ts';
import type { LookUpResult, SubmitResult } from '#activities/batches/contract.ts';
import {
  ARCHIVE_WORKFLOW,
  SIGNED_FILES_WORKFLOW,
  JOURNAL_WORKFLOW,
  REMINDERS_WORKFLOW,
  STATISTICS_WORKFLOW,
  STAMP_JOURNAL_WORKFLOW,
  TRUST_SWEEP_WORKFLOW,
  CUT_OFF_WORKFLOW,
  MAILBOX_SWEEP_WORKFLOW,
  RECONCILE_WORKFLOW,
  SYNC_CASES_WORKFLOW,
  TRACKING_SWEEP_WORKFLOW,
} from '#temporal/contract/schedules.ts';
import type { CabinetStanding } from '#activities/cabinet/contract.ts';
import type { PaperStanding } from '#activities/paper/contract.ts';
import { outliveDisagreement } from './disagreeing-clocks.ts';
import type { Scenario } from './letter-scenarios.ts';
import type { ActivityScript } from './scripted-activities.ts';
import { inTurn } from './scripted-activities.ts';
import { ADOPTION_WORKFLOW } from '#domain/work/adoption-process.ts';
import { BATCH_TERMS, CLERK_ID, ScriptedBatch } from './scripted-batch.ts';
import type { ScriptedEngine } from './scripted-engine.ts';

const MINUTE_MS = 60_000;
const UNKNOWN: SubmitResult = { outcome: 'unknown' };
const SETTLED: SubmitResult = { outcome: 'settled' };
const NOT_SENT: SubmitResult = { outcome: 'not_sent' };
const lookUp = (...outcomes: LookUpResult['outcome'][]) => inTurn(...outcomes.map((outcome) => ({ outcome })));

/** Lives of a batch; the file's name is the scenario's. */
export const BATCH_SCENARIOS: Readonly<Record<string, Scenario>> = {
  settled: (engine) => ended(engine, {}),
  'unknown-found': (engine) => afterLookUps(engine, { submit: inTurn(UNKNOWN), lookUp: lookUp('absent', 'settled') }),
  'absent-resent': (engine) =>
    afterLookUps(engine, { submit: inTurn(UNKNOWN, SETTLED), lookUp: lookUp('unclear', 'absent') }),
  'clocks-disagree': async (engine) => (await outliveDisagreement(engine)).batch.handle,
  partial: (engine) => afterLookUps(engine, { submit: inTurn(UNKNOWN), lookUp: lookUp('partial') }),
  'person-asked': async (engine) => {
    const batch = await ScriptedBatch.start(engine, { submit: inTurn(UNKNOWN, SETTLED), lookUp: lookUp('unclear') });
    await batch.isAsked('lookUp');
    await batch.passTime(BATCH_TERMS.lookUpWindowMs + MINUTE_MS);
    await batch.reaches('awaiting_person');
    await batch.finds('not_taken');
    await batch.handle.result();
    return batch.handle;
  },
  'not-sent': async (engine) => {
    const batch = await ScriptedBatch.start(engine, { submit: inTurn(NOT_SENT, SETTLED) });
    await batch.isAsked('submit');
    await batch.passTime(MINUTE_MS);
    await batch.handle.result();
    return batch.handle;
  },
  'ended-without-form': async (engine) => {
    const batch = await ScriptedBatch.start(engine, { fetchForm103: inTurn(false) });
    await batch.isAsked('fetchForm103');
    await batch.passTime(BATCH_TERMS.form103WindowMs + MINUTE_MS);
    await batch.isAsked('tellFormOverdue');
    await batch.endsWithoutForm('Почта форму не выдаёт');
    await batch.handle.result();
    return batch.handle;
  },
  'adopted-unknown': async (engine) => {
    const script = { lookUp: lookUp('absent'), submit: inTurn(SETTLED) };
    const batch = await ScriptedBatch.start(engine, script, { attempt: 2, unsettled: 'unknown' });
    await batch.isAsked('lookUp');
    await batch.passTime(BATCH_TERMS.lookUpWindowMs + MINUTE_MS);
    await batch.handle.result();
    return batch.handle;
  },
  'adopted-person-asked': async (engine) => {
    const batch = await ScriptedBatch.start(engine, {}, { attempt: 1, unsettled: 'handed_to_person' });
    await batch.reaches('awaiting_person');
    await batch.finds('not_taken');
    await batch.handle.result();
    return batch.handle;
  },
  carried: async (engine) => {
    const standings = inTurn<{ standing: CabinetStanding }>(
      ...['upload', 'unclear', 'upload', 'answers', 'answers', 'settled'].map((standing) => ({
        standing: standing as CabinetStanding,
      })),
    );
    const script = { offerArchive: standings, lookUp: lookUp('unclear'), fetchForm103: inTurn(false, true) };
    const batch = await ScriptedBatch.start(engine, script, undefined, 'person');
    await batch.reaches('awaiting_upload');
    await batch.tells({ said: 'upload_unclear' });
    await batch.isAsked('offerArchive', 2);
    await batch.passTime(BATCH_TERMS.lookUpWindowMs + MINUTE_MS);
    await batch.reaches('awaiting_person');
    await batch.finds('not_taken');
    await batch.reaches('awaiting_upload');
    await batch.tells({ said: 'uploaded' });
    await batch.reaches('awaiting_answer');
    await batch.tells({ said: 'mend_here', letterId: CLERK_ID });
    await batch.isAsked('offerArchive', 5);
    await batch.reaches('awaiting_answer');
    await batch.tells({ said: 'answers', readingId: CLERK_ID });
    await batch.reaches('form103');
    await batch.tells({ said: 'answers', readingId: CLERK_ID });
    await batch.handle.result();
    return batch.handle;
  },
  'on-paper': async (engine) => {
    const standings = ['forms_late', 'hand_in', 'hand_in', 'settled'] as const;
    const script = {
      ...{ submit: inTurn(UNKNOWN), lookUp: lookUp('settled') },
      offerForms: inTurn<{ standing: PaperStanding }>(...standings.map((standing) => ({ standing }))),
    };
    const batch = await ScriptedBatch.start(engine, script, undefined, 'to_office');
    await batch.isAsked('offerForms');
    await batch.passTime(MINUTE_MS);
    await batch.isAsked('offerForms', 2);
    await batch.reaches('awaiting_hand_in');
    await batch.tells({ said: 'check_in' });
    await batch.isAsked('offerForms', 3);
    await batch.reaches('awaiting_hand_in');
    await batch.tells({ said: 'handed_in' });
    await batch.handle.result();
    return batch.handle;
  },
  open: async (engine) => {
    const batch = await ScriptedBatch.start(engine, { submit: inTurn(UNKNOWN), lookUp: lookUp('unclear') });
    await batch.isAsked('lookUp');
    await batch.passTime(BATCH_TERMS.lookUpWindowMs + MINUTE_MS);
    await batch.reaches('awaiting_person');
    return batch.handle;
  },
};

/** Workflows of one step. */
export const SCHEDULED_SCENARIOS: Readonly<Record<string, Readonly<Record<string, Scenario>>>> = {
  trackingSweep: { completed: (engine) => oneStep(engine, TRACKING_SWEEP_WORKFLOW, []) },
  cutOff: { completed: (engine) => oneStep(engine, CUT_OFF_WORKFLOW, [{ siteId: '50MS0000' }]) },
  mailboxSweep: { completed: (engine) => oneStep(engine, MAILBOX_SWEEP_WORKFLOW, []) },
  adoption: { completed: (engine) => oneStep(engine, ADOPTION_WORKFLOW, [{ actorId: CLERK_ID }]) },
  checkJournal: { completed: (engine) => oneStep(engine, JOURNAL_WORKFLOW, []) },
  stampJournal: { completed: (engine) => oneStep(engine, STAMP_JOURNAL_WORKFLOW, []) },
  trustSweep: { completed: (engine) => oneStep(engine, TRUST_SWEEP_WORKFLOW, []) },
  syncCases: {
    completed: (engine) => oneStep(engine, SYNC_CASES_WORKFLOW, [{}]),
    'begun-anew': (engine) => readPages(engine, { pages: PAGES_A_RUN + 1 }),
    'one-away': (engine) => readPages(engine, { pages: 1, isFirstAway: true }),
  },
  notificationReminders: {
    completed: (engine) => oneStep(engine, REMINDERS_WORKFLOW, []),
    'ending-needless': (engine) => oneStep(engine, REMINDERS_WORKFLOW, []),
  },
  makeStatistics: { completed: (engine) => oneStep(engine, STATISTICS_WORKFLOW, []) },
  checkSignedFiles: { completed: (engine) => oneStep(engine, SIGNED_FILES_WORKFLOW, []) },
  archiveLetters: { completed: (engine) => oneStep(engine, ARCHIVE_WORKFLOW, []) },
  reconcile: { completed: (engine) => oneStep(engine, RECONCILE_WORKFLOW, []) },
  preview: { completed: (engine) => oneStep(engine, 'preview', [{ sha256: 'a'.repeat(64) }]) },
};

async function ended(engine: ScriptedEngine, script: ActivityScript): Promise<WorkflowHandle> {
  const batch = await ScriptedBatch.start(engine, script);
  await batch.handle.result();
  return batch.handle;
}

async function afterLookUps(engine: ScriptedEngine, script: ActivityScript): Promise<WorkflowHandle> {
  const batch = await ScriptedBatch.start(engine, script);
  await batch.isAsked('lookUp');
  await batch.passTime(BATCH_TERMS.lookUpWindowMs + MINUTE_MS);
  await batch.handle.result();
  return batch.handle;
}

/** A site of so many pages, and one before it whose register may give nothing; the history is that of the first run. */
async function readPages(
  engine: ScriptedEngine,
  { pages, isFirstAway = false }: { readonly pages: number; readonly isFirstAway?: boolean },
): Promise<WorkflowHandle> {
  const [first, second] = [randomUUID(), randomUUID()];
  const answers = Array.from({ length: pages }, (_, index) => ({ hasMore: index < pages - 1 }));
  const away = ApplicationFailure.nonRetryable('not_authorised', 'CaseRegisterError');
  engine.script(first, {
    readRegisterPage: inTurn<{ readonly hasMore: boolean }>(isFirstAway ? away : { hasMore: false }),
  });
  engine.script(first, { readRegisterPage: inTurn<{ hasMore: boolean }>(isFirstAway ? away : { hasMore: false }) });
  engine.script(second, { readRegisterPage: inTurn(...answers) });
  const workflowId = `${SYNC_CASES_WORKFLOW}/${randomUUID()}`;
  const handle = await engine.client.workflow.start(SYNC_CASES_WORKFLOW, {
    ...{ workflowId, taskQueue: engine.taskQueue, args: [{ siteIds: [first, second] }] },
  });
  await handle.result();
  return engine.client.workflow.getHandle(workflowId, handle.firstExecutionRunId);
}

async function oneStep(engine: ScriptedEngine, workflowType: string, args: unknown[]): Promise<WorkflowHandle> {
  const workflowId = `${workflowType}/${randomUUID()}`;
  const handle = await engine.client.workflow.start(workflowType, { workflowId, taskQueue: engine.taskQueue, args });
  await handle.result();
  return handle;
}
