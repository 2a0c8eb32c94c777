import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pdfSha256Of } from '#test/replay/scripted/scripted-activities.ts';
import type { ScriptedEngine } from '#test/replay/scripted/scripted-engine.ts';
import { APPROVER_ID, AUTHOR_ID, OTHER_APPROVER_ID, ScriptedLetter } from '#test/replay/scripted/scripted-letter.ts';
import { openStage, refusalOf } from './kit/workflow-stage.ts';

describe('approval of a letter', () => {
  let engine: ScriptedEngine;
  beforeAll(async () => {
    engine = await openStage();
  });
  afterAll(() => engine.close());

  async function letterOnApproval(): Promise<ScriptedLetter> {
    const letter = await ScriptedLetter.start(engine);
    await letter.reaches('approval');
    return letter;
  }

  it('is refused to the author even when he is named as the approver', async () => {
    const letter = await letterOnApproval();
    expect(await refusalOf(letter.approve({ actorId: AUTHOR_ID }))).toBe('AUTHOR_MAY_NOT_APPROVE');
    expect(await refusalOf(letter.reassign(AUTHOR_ID))).toBe('AUTHOR_MAY_NOT_APPROVE');
    expect(letter.calls).toEqual(['prepare']);
  });

  it('is refused to a supervisor who was not asked, also for sending back', async () => {
    const letter = await letterOnApproval();
    expect(await refusalOf(letter.approve({ actorId: OTHER_APPROVER_ID }))).toBe('NOT_THE_APPROVER');
    expect(await refusalOf(letter.sendBack(1, 'замечание', OTHER_APPROVER_ID))).toBe('NOT_THE_APPROVER');
  });

  it('is refused for an earlier revision, for other bytes, and before the document is ready', async () => {
    const letter = await letterOnApproval();
    expect(await refusalOf(letter.approve({ revision: 0, pdfSha256: pdfSha256Of(1) }))).toBe('STALE_REVISION');
    expect(await refusalOf(letter.approve({ pdfSha256: pdfSha256Of(7) }))).toBe('PDF_CHANGED');
    const faulty = await ScriptedLetter.start(engine, { prepare: () => Promise.resolve({ result: 'faulty' }) });
    await faulty.reaches('mending');
    expect(await refusalOf(faulty.approve())).toBe('WRONG_STAGE');
  });

  it('leaves no trace of a refused decision in the history', async () => {
    const letter = await letterOnApproval();
    const before = await historyLengthOf(letter);
    await refusalOf(letter.approve({ actorId: AUTHOR_ID }));
    expect(await historyLengthOf(letter)).toBe(before);
  });

  it('needs words to send back', async () => {
    const letter = await letterOnApproval();
    expect(await refusalOf(letter.sendBack(1, '   '))).toBe('REMARK_MISSING');
    expect((await letter.state()).stage).toBe('approval');
  });

  it('goes on with the next revision after a letter was sent back and mended', async () => {
    const letter = await letterOnApproval();
    expect((await letter.sendBack(1, 'замените приложение')).stage).toBe('mending');
    expect(await refusalOf(letter.resubmit(2))).toBe('STALE_REVISION');
    expect((await letter.resubmit(1)).revision).toBe(2);
    await letter.reaches('approval', 2);
    expect(await refusalOf(letter.approve({ revision: 1 }))).toBe('STALE_REVISION');
    expect(await letter.approve({ revision: 2 })).toEqual({ signed: true });
    expect(letter.calls).toEqual(['prepare', 'sendBack', 'prepare', 'sign']);
    const sent = { letterId: letter.letterId, revision: 2, pdfSha256: pdfSha256Of(2) };
    expect(engine.requestsOf(letter.letterId, 'sign')).toMatchObject([sent]);
  });

  it('goes again to whom the author’s sending again names, and to him in the rounds after', async () => {
    const letter = await letterOnApproval();
    await letter.sendBack(1, 'замените приложение');
    await letter.resubmit(1, { approverId: OTHER_APPROVER_ID, onBehalfOfId: APPROVER_ID });
    await letter.reaches('approval', 2);
    expect(await refusalOf(letter.approve({ revision: 2 }))).toBe('NOT_THE_APPROVER');
    await letter.sendBack(2, 'и подпись', OTHER_APPROVER_ID);
    await letter.resubmit(2);
    await letter.reaches('approval', 3);
    expect(await letter.approve({ revision: 3, actorId: OTHER_APPROVER_ID })).toEqual({ signed: true });
    const [, sent, again] = engine.requestsOf(letter.letterId, 'prepare');
    expect(sent).toMatchObject({ approverId: OTHER_APPROVER_ID, onBehalfOfId: APPROVER_ID });
    expect(again).toMatchObject({ approverId: OTHER_APPROVER_ID });
    expect(again).not.toHaveProperty('onBehalfOfId');
  });

  it('passes to another supervisor with a document prepared anew for him', async () => {
    const letter = await letterOnApproval();
    await letter.reassign(OTHER_APPROVER_ID);
    await letter.reaches('approval', 2);
    expect(await refusalOf(letter.approve({ revision: 2 }))).toBe('NOT_THE_APPROVER');
    expect(await letter.approve({ revision: 2, actorId: OTHER_APPROVER_ID })).toEqual({ signed: true });
    expect(engine.requestsOf(letter.letterId, 'prepare')).toMatchObject([{}, { approverId: OTHER_APPROVER_ID }]);
  });

  it('keeps the letter with the supervisor when the signature is refused, and lets him try again', async () => {
    const refusal = { signed: false, refusal: { code: 'revoked' } } as const;
    const answers = [refusal, { signed: true } as const];
    const letter = await ScriptedLetter.start(engine, {
      sign: () => Promise.resolve(answers.shift() ?? refusal),
    });
    await letter.reaches('approval');
    expect(await letter.approve()).toEqual(refusal);
    expect((await letter.state()).stage).toBe('approval');
    expect(await letter.approve()).toEqual({ signed: true });
    expect(letter.calls).toEqual(['prepare', 'sign', 'sign']);
  });

  it('answers in words when the signer cannot be reached, and keeps the letter on approval', async () => {
    const letter = await ScriptedLetter.start(engine, { sign: () => Promise.reject(new Error('signer is away')) });
    await letter.reaches('approval');
    const answer = await letter.approve();
    expect(answer).toEqual({ signed: false, refusal: { code: 'signing_unavailable' } });
    expect((await letter.state()).stage).toBe('approval');
    expect(letter.calls).toEqual(['prepare', 'sign', 'sign', 'sign']);
  });

  it('does not advise to try again when the program itself is at fault', async () => {
    const letter = await ScriptedLetter.start(engine, { sign: () => Promise.reject(new TypeError('no such field')) });
    await letter.reaches('approval');
    expect(await letter.approve()).toEqual({ signed: false, refusal: { code: 'signing_broken' } });
    expect((await letter.state()).stage).toBe('approval');
  });

  it('is one decision however often the same request is sent', async () => {
    const letter = await letterOnApproval();
    const answers = await Promise.all([1, 2, 3].map(() => letter.approve({}, 'same-request')));
    expect(answers).toEqual([{ signed: true }, { signed: true }, { signed: true }]);
    expect(await letter.approve({}, 'same-request')).toEqual({ signed: true });
    expect(letter.calls).toEqual(['prepare', 'sign']);
    expect(await refusalOf(letter.approve({}, 'another-request'))).toBe('WRONG_STAGE');
  });

  it('is one decision when approval and sending back come at the same moment', async () => {
    const letter = await letterOnApproval();
    const results = await Promise.allSettled([letter.approve(), letter.sendBack(1, 'замечание')]);
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });

  const ENDORSER_ID = '00000000-0000-4000-8000-000000000009';

  async function letterOnVisa(): Promise<ScriptedLetter> {
    const letter = await ScriptedLetter.start(engine, {}, undefined, ENDORSER_ID);
    await letter.reaches('visa');
    return letter;
  }

  it('comes after the visa where the letter began with such a route; nobody else gives it, and a correction takes it back', async () => {
    const letter = await letterOnVisa();
    expect(await refusalOf(letter.approve())).toBe('WRONG_STAGE');
    expect(await refusalOf(letter.endorse(OTHER_APPROVER_ID))).toBe('NOT_THE_ENDORSER');
    expect(await refusalOf(letter.endorse(AUTHOR_ID))).toBe('AUTHOR_MAY_NOT_APPROVE');
    expect((await letter.endorse(ENDORSER_ID)).stage).toBe('approval');
    await letter.reaches('approval', 1);
    await letter.sendBack(1, 'исправьте дату');
    await letter.resubmit(1);
    await letter.reaches('visa', 2);
    await letter.endorse(ENDORSER_ID, 2);
    expect(await letter.approve({ revision: 2 })).toEqual({ signed: true });
    expect(letter.calls).toEqual(['prepare', 'endorse', 'sendBack', 'prepare', 'endorse', 'sign']);
    const asked = { endorserId: ENDORSER_ID };
    expect(engine.requestsOf(letter.letterId, 'prepare')).toMatchObject([asked, asked]);
  });

  it('a refused visa sends the letter back with the remark; handed to another supervisor after a visa, it needs no second one', async () => {
    const letter = await letterOnVisa();
    expect(await refusalOf(letter.declineVisa(ENDORSER_ID, '  '))).toBe('REMARK_MISSING');
    expect((await letter.declineVisa(ENDORSER_ID, 'нет приложения')).stage).toBe('mending');
    const told = { remark: 'нет приложения', isVisa: true };
    expect(engine.requestsOf(letter.letterId, 'sendBack')).toMatchObject([told]);
    const other = await letterOnVisa();
    await other.endorse(ENDORSER_ID);
    await other.reassign(OTHER_APPROVER_ID);
    await other.reaches('approval', 2);
    expect(other.calls).toEqual(['prepare', 'endorse', 'reassign', 'prepare']);
  });

  it('a letter without a visa in its route goes straight to the signature, and a resumed one stands where its row stands', async () => {
    const plain = await letterOnApproval();
    expect(await refusalOf(plain.endorse(ENDORSER_ID))).toBe('WRONG_STAGE');
    const place = { revision: 1, pdfSha256: pdfSha256Of(1), waitedMs: 0 } as const;
    const waiting = await ScriptedLetter.start(engine, {}, { stage: 'visa', ...place }, ENDORSER_ID);
    await waiting.reaches('visa');
    expect((await waiting.endorse(ENDORSER_ID)).stage).toBe('approval');
    const endorsed = await ScriptedLetter.start(engine, {}, { stage: 'approval', ...place }, ENDORSER_ID);
    await endorsed.reaches('approval');
    expect(await endorsed.approve()).toEqual({ signed: true });
  });
});

async function historyLengthOf(letter: ScriptedLetter): Promise<number> {
  return (await letter.handle.describe()).historyLength;
}
