import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ScriptedEngine } from '#test/replay/scripted/scripted-engine.ts';
import { AUTHOR_ID, ScriptedLetter, TERMS } from '#test/replay/scripted/scripted-letter.ts';
import type { PrepareResult } from '#activities/letters/contract.ts';
import { pdfSha256Of, type ActivityScript } from '#test/replay/scripted/scripted-activities.ts';
import { openStage, refusalOf } from './kit/workflow-stage.ts';

const EVENT_BUDGET = 36;
const HOUR_MS = 3_600_000;

describe('life of a letter', () => {
  let engine: ScriptedEngine;
  beforeAll(async () => {
    engine = await openStage();
  });
  afterAll(() => engine.close());

  async function signedLetter(script: ActivityScript = {}): Promise<ScriptedLetter> {
    const letter = await ScriptedLetter.start(engine, script);
    await letter.reaches('approval');
    await letter.approve();
    return letter;
  }

  async function letterWithPost(): Promise<ScriptedLetter> {
    const letter = await signedLetter();
    await letter.postAnswers('accepted');
    await letter.reaches('with_post');
    return letter;
  }

  it('ends filed after it was approved, accepted and delivered, within its budget of history events', async () => {
    const letter = await letterWithPost();
    await letter.outcome('delivered');
    await letter.handle.result();
    expect(letter.calls).toEqual(['prepare', 'sign', 'file']);
    const { historyLength, historySize } = await letter.handle.describe();
    console.info(`registered letter: ${String(historyLength)} events, ${String(historySize)} bytes`);
    expect(historyLength).toBeLessThanOrEqual(EVENT_BUDGET);
  });

  it('waits for a person when it was not delivered, and ends filed by his word', async () => {
    for (const outcome of ['returned_to_court', 'lost'] as const) {
      const letter = await letterWithPost();
      await letter.outcome(outcome);
      await letter.isAsked('askWhatNext');
      expect((await letter.state()).stage).toBe('undelivered');
      await letter.passTime(30 * 24 * HOUR_MS);
      expect(letter.calls).toEqual(['prepare', 'sign', 'askWhatNext']);
      expect((await letter.settleReturn('count_as_notified')).stage).toBe('filed');
      await letter.handle.result();
      expect(await letter.state()).toMatchObject({ stage: 'filed', outcome });
      expect(letter.calls).toEqual(['prepare', 'sign', 'askWhatNext', 'settleReturn', 'file']);
    }
  });

  it('hears only what the cause of the return allows, with words of why where they are wanted', async () => {
    const askWhatNext = () => Promise.resolve({ cause: 'wrong_address', isSettled: false } as const);
    const letter = await signedLetter({ askWhatNext });
    expect(await refusalOf(letter.settleReturn('send_again'))).toBe('WRONG_STAGE');
    await letter.postAnswers('accepted');
    await letter.outcome('returned_to_court');
    await letter.reaches('undelivered');
    expect(await refusalOf(letter.settleReturn('count_as_notified'))).toBe('CHOICE_NOT_FOR_CAUSE');
    expect(await refusalOf(letter.settleReturn('other_way', ' '))).toBe('REASON_MISSING');
    expect(letter.calls).not.toContain('settleReturn');
    expect((await letter.settleReturn('other_way', 'телефонограмма')).stage).toBe('filed');
  });

  it('asks nobody twice when its life is taken up after the answer', async () => {
    const told = { outcome: 'returned_to_court', isNoticeMissing: false } as const;
    const place = { stage: 'with_post', revision: 1, waitedMs: 0, told } as const;
    const askWhatNext = () => Promise.resolve({ cause: 'refused', isSettled: true } as const);
    const letter = await ScriptedLetter.start(engine, { askWhatNext }, place);
    await letter.handle.result();
    expect(letter.calls).toEqual(['askWhatNext', 'file']);
  });

  it('may be recalled at every stage before a batch takes it', async () => {
    const onApproval = await ScriptedLetter.start(engine);
    await onApproval.reaches('approval');
    const mending = await ScriptedLetter.start(engine, { prepare: () => Promise.resolve({ result: 'faulty' }) });
    await mending.reaches('mending');
    for (const letter of [onApproval, mending, await signedLetter()]) {
      expect(await letter.cancel()).toEqual({ cancelled: true });
      await letter.handle.result();
      expect((await letter.state()).stage).toBe('cancelled');
      expect(letter.calls).not.toContain('file');
    }
  });

  it('may be recalled while its document is being prepared, and is never asked to be signed', async () => {
    const ready = Promise.withResolvers<undefined>();
    const letter = await ScriptedLetter.start(engine, {
      prepare: async () => {
        await ready.promise;
        return { result: 'ready', pdfSha256: 'a'.repeat(64) };
      },
    });
    const cancelled = letter.cancel();
    ready.resolve(undefined);
    expect(await cancelled).toEqual({ cancelled: true });
    await letter.handle.result();
    expect(letter.calls).toEqual(['prepare', 'cancel']);
  });

  it('goes to the Post when the recall came too late', async () => {
    const letter = await signedLetter({ cancel: () => Promise.resolve(false) });
    expect(await letter.cancel()).toEqual({ cancelled: false });
    expect((await letter.state()).stage).toBe('awaiting_submission');
    await letter.postAnswers('accepted');
    await letter.reaches('with_post');
    expect(await refusalOf(letter.cancel())).toBe('WRONG_STAGE');
  });

  it('is mended, approved anew and accepted after the Post refused it', async () => {
    const letter = await signedLetter();
    await letter.postAnswers('rejected');
    await letter.reaches('mending');
    await letter.resubmit(1);
    await letter.reaches('approval', 2);
    await letter.approve({ revision: 2 });
    await letter.postAnswers('rejected', 1);
    expect((await letter.state()).stage).toBe('awaiting_submission');
    await letter.postAnswers('accepted', 2);
    await letter.outcome('delivered');
    await letter.handle.result();
    expect(letter.calls).toEqual(['prepare', 'sign', 'prepare', 'sign', 'file']);
  });

  it('bears facts that come early or twice: each counts once', async () => {
    const letter = await ScriptedLetter.start(engine);
    await letter.outcome('delivered');
    await letter.outcome('lost');
    await letter.reaches('approval');
    await letter.postAnswers('accepted');
    await letter.postAnswers('accepted');
    expect((await letter.state()).stage).toBe('approval');
    await letter.approve();
    await letter.handle.result();
    expect(await letter.state()).toMatchObject({ stage: 'filed', outcome: 'delivered' });
    expect(letter.calls).toEqual(['prepare', 'sign', 'file']);
  });

  it('asks the author when preparing has failed to the last attempt, and goes on when he tries again', async () => {
    let isBroken = true;
    const letter = await ScriptedLetter.start(engine, {
      prepare: ({ revision }) =>
        isBroken
          ? Promise.reject(new Error('no converter'))
          : Promise.resolve({ result: 'ready', pdfSha256: String(revision).repeat(64) }),
    });
    await letter.passTime(HOUR_MS);
    await letter.reaches('mending');
    expect(letter.calls.filter((name) => name === 'prepare')).toHaveLength(8);
    expect(letter.calls.at(-1)).toBe('reportPreparingTrouble');
    isBroken = false;
    await letter.resubmit(1);
    await letter.reaches('approval', 2);
  });

  it('reminds the supervisor once, then escalates once, and can still be approved', async () => {
    const letter = await ScriptedLetter.start(engine);
    await letter.reaches('approval');
    await letter.passTime(TERMS.remindAfterMs - HOUR_MS);
    expect(letter.calls).toEqual(['prepare']);
    await letter.passTime(2 * HOUR_MS);
    await letter.isAsked('remind', 1);
    await letter.passTime(TERMS.escalateAfterMs);
    await letter.isAsked('remind', 2);
    await letter.passTime(10 * TERMS.escalateAfterMs);
    expect(await letter.approve()).toEqual({ signed: true });
    const reminders = engine.requestsOf(letter.letterId, 'remind');
    expect(reminders).toMatchObject([{ isEscalation: false }, { isEscalation: true }]);
  });

  it('reminds by the terms that preparing has counted over days off, and by its own again after a correction', async () => {
    const terms = { remindAfterMs: 3 * TERMS.remindAfterMs, escalateAfterMs: 4 * TERMS.escalateAfterMs };
    let round = 0;
    const prepare = (): Promise<PrepareResult> => {
      round += 1;
      const pdfSha256 = pdfSha256Of(round);
      return Promise.resolve({ result: 'ready', pdfSha256, ...(round === 1 && { terms }) });
    };
    const letter = await ScriptedLetter.start(engine, { prepare });
    await letter.reaches('approval');
    const { events } = await letter.handle.fetchHistory();
    const waits = (events ?? []).flatMap(({ timerStartedEventAttributes: begun }) =>
      begun ? [Number(begun.startToFireTimeout?.seconds) * 1_000] : [],
    );
    expect(waits.at(-1)).toBe(terms.remindAfterMs);
    await letter.passTime(terms.remindAfterMs + HOUR_MS);
    await letter.isAsked('remind', 1);
    await letter.sendBack(1, 'дата');
    await letter.resubmit(1);
    await letter.reaches('approval', 2);
    await letter.passTime(TERMS.remindAfterMs + HOUR_MS);
    await letter.isAsked('remind', 2);
  });

  it('becomes a task when no outcome comes in the term, and is still followed to its outcome', async () => {
    const letter = await letterWithPost();
    await letter.passTime(TERMS.outcomeWatchMs + HOUR_MS);
    await letter.isAsked('reportOverdueOutcome');
    await letter.outcome('lost');
    await letter.reaches('undelivered');
    expect(letter.calls).toEqual(['prepare', 'sign', 'reportOverdueOutcome', 'askWhatNext']);
  });

  it('waits for a missing notice until it comes', async () => {
    const letter = await letterWithPost();
    await letter.outcome('delivered', true);
    await letter.reaches('missing_notice');
    await letter.notice();
    await letter.handle.result();
    expect(engine.requestsOf(letter.letterId, 'file')).toEqual([{ letterId: letter.letterId }]);
  });

  it('is filed without its notice only by a person, and the record says by whom', async () => {
    const letter = await letterWithPost();
    expect(await refusalOf(letter.fileWithoutNotice())).toBe('WRONG_STAGE');
    await letter.outcome('delivered', true);
    await letter.reaches('missing_notice');
    expect((await letter.fileWithoutNotice()).stage).toBe('filed');
    await letter.handle.result();
    expect(engine.requestsOf(letter.letterId, 'file')).toEqual([
      { letterId: letter.letterId, closed: { byId: AUTHOR_ID, decisionId: expect.any(String) as string } },
    ]);
  });
});
