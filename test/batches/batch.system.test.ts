import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { outliveDisagreement } from '#test/replay/scripted/disagreeing-clocks.ts';
import { inTurn } from '#test/replay/scripted/scripted-activities.ts';
import { FORM_ARRIVED_SIGNAL } from '#domain/batches/without-form.ts';
import type { CabinetStanding } from '#activities/cabinet/contract.ts';
import type { SubmitResult, LookUpResult } from '#activities/batches/contract.ts';
import { BATCH_TERMS, CLERK_ID, ScriptedBatch } from '#test/replay/scripted/scripted-batch.ts';
import type { ScriptedEngine } from '#test/replay/scripted/scripted-engine.ts';
import { tellCabinet } from '#domain/batches/cabinet-process.ts';
import { updateOf } from '#temporal/contract/decision.ts';
import { openStage, refusalOf } from '../letters/kit/workflow-stage.ts';

const MINUTE_MS = 60_000;
const UNKNOWN: SubmitResult = { outcome: 'unknown' };
const SETTLED: SubmitResult = { outcome: 'settled' };
const NOT_SENT: SubmitResult = { outcome: 'not_sent' };
const found = (outcome: LookUpResult['outcome']): LookUpResult => ({ outcome });

describe('life of a batch', () => {
  let engine: ScriptedEngine;
  beforeAll(async () => {
    engine = await openStage();
  });
  afterAll(() => engine.close());

  it('is sent once when the Post answers at once', async () => {
    const batch = await ScriptedBatch.start(engine);
    await batch.handle.result();
    expect(batch.calls).toEqual(['archive', 'submit', 'fetchForm103', 'close']);
    expect(engine.requestsOf(batch.batchId, 'close')).toEqual([{ batchId: batch.batchId, isForm103Missing: false }]);
  });

  it('is looked up and never sent again when an unclear answer turns out as taken', async () => {
    const batch = await ScriptedBatch.start(engine, {
      submit: inTurn(UNKNOWN),
      lookUp: inTurn(found('absent'), found('partial'), found('settled')),
    });
    await batch.isAsked('lookUp');
    await batch.passTime(MINUTE_MS);
    await batch.handle.result();
    expect(batch.calls).toEqual(['archive', 'submit', 'lookUp', 'lookUp', 'lookUp', 'fetchForm103', 'close']);
  });

  it('is sent again, as the next attempt, only after it was absent through the whole window', async () => {
    const batch = await ScriptedBatch.start(engine, {
      submit: inTurn(UNKNOWN, SETTLED),
      lookUp: inTurn(found('unclear'), found('absent')),
    });
    await batch.isAsked('lookUp');
    await batch.passTime(BATCH_TERMS.lookUpWindowMs + MINUTE_MS);
    await batch.handle.result();
    expect(batch.attempts).toEqual([1, 2]);
    const between = batch.calls.slice(batch.calls.indexOf('submit') + 1, batch.calls.lastIndexOf('submit'));
    expect(new Set(between)).toEqual(new Set(['lookUp']));
    expect(between.length).toBeGreaterThan(2);
  });

  it('is not sent again when only the engine says that the window has passed: its clock may have jumped', async () => {
    const { batch, sentAfterMs } = await outliveDisagreement(engine);
    expect(batch.attempts).toEqual([1, 2]);
    expect(sentAfterMs).toEqual([1_000, BATCH_TERMS.lookUpWindowMs]);
  });

  it('that a person carries is asked of him first, and looked up at the Post once he says that it is there', async () => {
    const handed: SubmitResult = { outcome: 'handed_to_person' };
    const batch = await ScriptedBatch.start(engine, { submit: inTurn(handed), lookUp: inTurn(found('settled')) });
    await batch.isAsked('askPerson');
    expect(batch.calls).toEqual(['archive', 'submit', 'askPerson']);
    await batch.finds('look_up_again');
    await batch.handle.result();
    expect(batch.calls).toEqual(['archive', 'submit', 'askPerson', 'recordFinding', 'lookUp', 'fetchForm103', 'close']);
  });

  it('that a person carries hears one of two words told at one moment, and nobody while it is read where it stands', async () => {
    const { promise: looked, resolve: look } = Promise.withResolvers<{ standing: CabinetStanding }>();
    let looks = 0;
    const offerArchive = (): Promise<{ standing: CabinetStanding }> => {
      looks += 1;
      return looks === 1 ? Promise.resolve({ standing: 'upload' }) : looked;
    };
    const batch = await ScriptedBatch.start(engine, { offerArchive }, undefined, 'person');
    await batch.reaches('awaiting_upload');
    await batch.tells({ said: 'taken_back', reason: 'кабинет закрыт' });
    await batch.isAsked('offerArchive', 2);
    const word = { actorId: CLERK_ID, word: { said: 'uploaded' } } as const;
    const late = batch.handle.startUpdate(updateOf(tellCabinet), { args: [word], waitForStage: 'ACCEPTED' });
    const answered = late.then((update) => update.result());
    await late.catch(() => undefined);
    look({ standing: 'settled' });
    expect(await refusalOf(answered)).toBe('WRONG_STAGE');
    await batch.handle.result();
    expect(batch.calls).not.toContain('recordHandOver');
  });

  it('that a person carries hears that the rest is absent only after the window, by the engine’s clock', async () => {
    const standings = inTurn<{ standing: CabinetStanding }>(
      ...(['upload', 'answers', 'answers', 'settled'] as const).map((standing) => ({ standing })),
    );
    const batch = await ScriptedBatch.start(engine, { offerArchive: standings }, undefined, 'person');
    await batch.reaches('awaiting_upload');
    await batch.tells({ said: 'uploaded' });
    await batch.reaches('awaiting_answer');
    expect(await refusalOf(batch.tells({ said: 'rest_absent' }))).toBe('ABSENT_TOO_SOON');
    expect(batch.calls).not.toContain('requeueAbsent');
    await batch.passTime(BATCH_TERMS.lookUpWindowMs + MINUTE_MS);
    await batch.tells({ said: 'rest_absent' });
    expect(batch.calls).toContain('requeueAbsent');
  });

  it('that a person did not carry goes as the next attempt', async () => {
    const handed: SubmitResult = { outcome: 'handed_to_person' };
    const batch = await ScriptedBatch.start(engine, { submit: inTurn(handed, SETTLED) });
    await batch.isAsked('askPerson');
    await batch.finds('not_taken');
    await batch.handle.result();
    expect(batch.attempts).toEqual([1, 2]);
    expect(batch.calls).not.toContain('lookUp');
  });

  it('keeps what the Post took and sends nothing again when only a part arrived', async () => {
    const batch = await ScriptedBatch.start(engine, { submit: inTurn(UNKNOWN), lookUp: inTurn(found('partial')) });
    await batch.isAsked('lookUp');
    await batch.passTime(BATCH_TERMS.lookUpWindowMs + MINUTE_MS);
    await batch.handle.result();
    expect(batch.attempts).toEqual([1]);
    expect(batch.calls.filter((name) => name !== 'lookUp')).toEqual([
      ...['archive', 'submit', 'settlePartial', 'fetchForm103', 'close'],
    ]);
  });

  it('asks a person when the look-up stays unclear, and sends again on the finding «not taken»', async () => {
    const batch = await ScriptedBatch.start(engine, {
      submit: inTurn(UNKNOWN, SETTLED),
      lookUp: inTurn(found('unclear')),
    });
    await batch.isAsked('lookUp');
    expect(await refusalOf(batch.finds('not_taken'))).toBe('WRONG_STAGE');
    await batch.passTime(BATCH_TERMS.lookUpWindowMs + MINUTE_MS);
    await batch.reaches('awaiting_person');
    expect(batch.attempts).toEqual([1]);
    await batch.finds('not_taken');
    await batch.handle.result();
    expect(batch.attempts).toEqual([1, 2]);
    expect(engine.requestsOf(batch.batchId, 'recordFinding')).toMatchObject([{ attempt: 1, finding: 'not_taken' }]);
  });

  it('asks the Post again, not the other way round, on the finding «look up again»', async () => {
    let isClear = false;
    const batch = await ScriptedBatch.start(engine, {
      submit: inTurn(UNKNOWN),
      lookUp: () => Promise.resolve(found(isClear ? 'settled' : 'unclear')),
    });
    await batch.isAsked('lookUp');
    await batch.passTime(BATCH_TERMS.lookUpWindowMs + MINUTE_MS);
    await batch.reaches('awaiting_person');
    isClear = true;
    await batch.finds('look_up_again');
    await batch.handle.result();
    expect(batch.attempts).toEqual([1]);
  });

  it('takes one finding only, whoever is second hears that the question is closed', async () => {
    const batch = await ScriptedBatch.start(engine, {
      submit: inTurn(UNKNOWN, SETTLED),
      lookUp: inTurn(found('unclear')),
    });
    await batch.isAsked('lookUp');
    await batch.passTime(BATCH_TERMS.lookUpWindowMs + MINUTE_MS);
    await batch.reaches('awaiting_person');
    const results = await Promise.allSettled([batch.finds('not_taken'), batch.finds('look_up_again')]);
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });

  it('makes the same attempt again while no byte has left', async () => {
    const batch = await ScriptedBatch.start(engine, { submit: inTurn(NOT_SENT, NOT_SENT, SETTLED) });
    await batch.isAsked('submit');
    await batch.passTime(10 * MINUTE_MS);
    await batch.handle.result();
    expect(batch.attempts).toEqual([1, 1, 1]);
    expect(batch.calls).not.toContain('lookUp');
  });

  it('asks for form 103 until it is there', async () => {
    const batch = await ScriptedBatch.start(engine, { fetchForm103: inTurn(false, false, false, true) });
    await batch.isAsked('fetchForm103');
    await batch.passTime(24 * 60 * MINUTE_MS);
    await batch.handle.result();
    expect(engine.requestsOf(batch.batchId, 'close')).toMatchObject([{ isForm103Missing: false }]);
  });

  it('does not close without form 103: after its term a person is asked, and only his reason ends it', async () => {
    const batch = await ScriptedBatch.start(engine, { fetchForm103: inTurn(false) });
    await batch.isAsked('fetchForm103');
    expect(await refusalOf(batch.endsWithoutForm('рано'))).toBe('WRONG_STAGE');
    await batch.passTime(BATCH_TERMS.form103WindowMs + MINUTE_MS);
    await batch.isAsked('tellFormOverdue');
    await batch.passTime(24 * 60 * MINUTE_MS);
    expect(batch.calls).not.toContain('close');
    expect(await refusalOf(batch.endsWithoutForm('  '))).toBe('REASON_MISSING');
    await batch.endsWithoutForm('Почта форму не выдаёт');
    await batch.handle.result();
    const withoutForm = { actorId: CLERK_ID, reason: 'Почта форму не выдаёт' };
    expect(engine.requestsOf(batch.batchId, 'close')).toMatchObject([{ isForm103Missing: true, withoutForm }]);
  });

  it('whose form comes late is closed with it, by itself', async () => {
    let isHere = false;
    const batch = await ScriptedBatch.start(engine, { fetchForm103: () => Promise.resolve(isHere) });
    await batch.isAsked('fetchForm103');
    await batch.passTime(BATCH_TERMS.form103WindowMs + MINUTE_MS);
    await batch.isAsked('tellFormOverdue');
    isHere = true;
    await batch.handle.signal(FORM_ARRIVED_SIGNAL);
    await batch.handle.result();
    expect(engine.requestsOf(batch.batchId, 'close')).toEqual([{ batchId: batch.batchId, isForm103Missing: false }]);
  });

  it('looks at once when a person has brought the form before its term', async () => {
    let isHere = false;
    const batch = await ScriptedBatch.start(engine, { fetchForm103: () => Promise.resolve(isHere) });
    await batch.isAsked('fetchForm103');
    isHere = true;
    await batch.handle.signal(FORM_ARRIVED_SIGNAL);
    await batch.handle.result();
    expect(batch.calls).not.toContain('tellFormOverdue');
  });
});
