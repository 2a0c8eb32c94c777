import type { WorkflowHandle } from '@temporalio/client';
import type { PrepareResult, SignResult } from '#activities/letters/contract.ts';
import type { ActivityScript } from './scripted-activities.ts';
import { inTurn, pdfSha256Of } from './scripted-activities.ts';
import type { ScriptedEngine } from './scripted-engine.ts';
import { OTHER_APPROVER_ID, ScriptedLetter, TERMS } from './scripted-letter.ts';

/** Drives one workflow to where its history is recorded. */
export type Scenario = (engine: ScriptedEngine) => Promise<WorkflowHandle>;

const HOUR_MS = 3_600_000;
const REMARK = 'Замените приложение.';

/** Lives of a letter; the file's name is the scenario's. */
export const LETTER_SCENARIOS: Readonly<Record<string, Scenario>> = {
  open: async (engine) => (await onApproval(engine)).handle,
  delivered: async (engine) => filed(await withPost(engine), 'delivered'),
  'returned-settled': async (engine) => settled(await withPost(engine), 'returned_to_court'),
  'sent-back': async (engine) => {
    const letter = await onApproval(engine);
    await letter.sendBack(1, REMARK);
    return secondRound(letter);
  },
  'refused-by-the-post': async (engine) => {
    const letter = await signed(engine);
    await letter.postAnswers('rejected');
    await letter.reaches('mending');
    return secondRound(letter);
  },
  'moved-party': async (engine) => {
    const letter = await signed(engine);
    await letter.takeAddress();
    await letter.reaches('mending');
    return secondRound(letter);
  },
  cancelled: async (engine) => {
    const letter = await signed(engine);
    await letter.cancel();
    return ended(letter);
  },
  'cancelled-on-approval': async (engine) => {
    const letter = await onApproval(engine);
    await letter.cancel();
    return ended(letter);
  },
  'cancelled-too-late': async (engine) => {
    const letter = await signed(engine, { cancel: () => Promise.resolve(false) });
    await letter.cancel();
    await letter.postAnswers('accepted');
    return filed(letter, 'delivered');
  },
  reassigned: async (engine) => {
    const letter = await onApproval(engine);
    await letter.reassign(OTHER_APPROVER_ID);
    await letter.reaches('approval', 2);
    await letter.approve({ revision: 2, actorId: OTHER_APPROVER_ID });
    await letter.postAnswers('accepted', 2);
    return filed(letter, 'delivered');
  },
  faulty: async (engine) => {
    const prepare = inTurn<PrepareResult>({ result: 'faulty' }, { result: 'ready', pdfSha256: pdfSha256Of(2) });
    const letter = await ScriptedLetter.start(engine, { prepare });
    await letter.reaches('mending');
    return secondRound(letter);
  },
  'preparing-gave-up': async (engine) => {
    const letter = await ScriptedLetter.start(engine, { prepare: inTurn<never>(failure('no converter')) });
    await letter.passTime(HOUR_MS);
    await letter.reaches('mending');
    return letter.handle;
  },
  'signing-failed': async (engine) => {
    const [refused, away] = [{ signed: false, refusal: { code: 'revoked' } } as const, failure('no signer')];
    const sign = inTurn<SignResult>(refused, away, away, away, { signed: true });
    const letter = await onApproval(engine, { sign });
    await letter.approve();
    await letter.approve();
    await letter.approve();
    await letter.postAnswers('accepted');
    return filed(letter, 'delivered');
  },
  escalated: async (engine) => {
    const letter = await onApproval(engine);
    await letter.passTime(TERMS.remindAfterMs + HOUR_MS);
    await letter.isAsked('remind', 1);
    await letter.passTime(TERMS.escalateAfterMs);
    await letter.isAsked('remind', 2);
    await letter.approve();
    await letter.postAnswers('accepted');
    return filed(letter, 'delivered');
  },
  'outcome-overdue-settled': async (engine) => {
    const letter = await withPost(engine);
    await letter.passTime(TERMS.outcomeWatchMs + HOUR_MS);
    await letter.isAsked('reportOverdueOutcome');
    return settled(letter, 'lost');
  },
  'notice-late': async (engine) => {
    const letter = await withPost(engine);
    await letter.outcome('delivered', true);
    await letter.reaches('missing_notice');
    await letter.notice();
    return ended(letter);
  },
  'adopted-on-approval': async (engine) => {
    const place = { stage: 'approval', revision: 2, pdfSha256: pdfSha256Of(2), waitedMs: HOUR_MS } as const;
    const letter = await ScriptedLetter.start(engine, {}, place);
    await letter.approve({ revision: 2 });
    await letter.postAnswers('accepted', 2);
    return filed(letter, 'delivered');
  },
  'adopted-mending': async (engine) => {
    const letter = await ScriptedLetter.start(engine, {}, { stage: 'mending', revision: 1, waitedMs: 0 });
    return secondRound(letter);
  },
  'adopted-awaiting-submission': async (engine) => {
    const letter = await ScriptedLetter.start(engine, {}, { stage: 'awaiting_submission', revision: 1, waitedMs: 0 });
    await letter.postAnswers('rejected');
    await letter.reaches('mending');
    return secondRound(letter);
  },
  'adopted-with-post': async (engine) => {
    const told = { outcome: 'delivered', isNoticeMissing: true } as const;
    const letter = await ScriptedLetter.start(engine, {}, { stage: 'with_post', revision: 1, waitedMs: 0, told });
    await letter.reaches('missing_notice');
    await letter.notice();
    return ended(letter);
  },
  'filed-without-notice': async (engine) => {
    const letter = await withPost(engine);
    await letter.outcome('delivered', true);
    await letter.reaches('missing_notice');
    await letter.fileWithoutNotice();
    return ended(letter);
  },
};

/** Without a stack: a committed history names no machine's folders, not even sealed. */
function failure(message: string): Error {
  return Object.assign(new Error(message), { stack: `Error: ${message}` });
}

async function onApproval(engine: ScriptedEngine, script: ActivityScript = {}): Promise<ScriptedLetter> {
  const letter = await ScriptedLetter.start(engine, script);
  await letter.reaches('approval');
  return letter;
}

async function signed(engine: ScriptedEngine, script: ActivityScript = {}): Promise<ScriptedLetter> {
  const letter = await onApproval(engine, script);
  await letter.approve();
  return letter;
}

async function withPost(engine: ScriptedEngine): Promise<ScriptedLetter> {
  const letter = await signed(engine);
  await letter.postAnswers('accepted');
  await letter.reaches('with_post');
  return letter;
}

async function secondRound(letter: ScriptedLetter): Promise<WorkflowHandle> {
  await letter.resubmit(1);
  await letter.reaches('approval', 2);
  await letter.approve({ revision: 2 });
  await letter.postAnswers('accepted', 2);
  return filed(letter, 'delivered');
}

/** What came back or was lost, with a person's word on it. */
async function settled(letter: ScriptedLetter, outcome: 'returned_to_court' | 'lost'): Promise<WorkflowHandle> {
  await letter.reaches('with_post');
  await letter.outcome(outcome);
  await letter.reaches('undelivered');
  await letter.settleReturn('count_as_notified');
  return ended(letter);
}

async function filed(letter: ScriptedLetter, outcome: 'delivered'): Promise<WorkflowHandle> {
  await letter.reaches('with_post');
  await letter.outcome(outcome);
  return ended(letter);
}

async function ended(letter: ScriptedLetter): Promise<WorkflowHandle> {
  await letter.handle.result();
  return letter.handle;
}
