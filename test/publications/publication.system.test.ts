import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SendResult, TakeResult } from '#activities/publications/contract.ts';
import * as contract from '#temporal/contract/publication.ts';
import { inTurn } from '#test/replay/scripted/scripted-activities.ts';
import { until, type ScriptedEngine } from '#test/replay/scripted/scripted-engine.ts';
import { composed, HOUR_MS, pictures, ScriptedPublication, TAKEN } from '#test/replay/scripted/scripted-publication.ts';
import { openStage } from '../letters/kit/workflow-stage.ts';

const NOT_SENT: SendResult = { outcome: 'not_sent', receiptWithinMs: null };
const UNCLEAR: SendResult = { outcome: 'unclear', receiptWithinMs: null };
const REFUSED: SendResult = { outcome: 'refused', receiptWithinMs: null };
const MINUTE_MS = 60_000;

describe('the publication of a card', () => {
  let engine: ScriptedEngine;
  beforeAll(async () => {
    engine = await openStage();
  });
  afterAll(() => engine.close());

  it('does nothing until something has changed, then takes one picture and sends it', async () => {
    const publication = await ScriptedPublication.start(engine, pictures(1));
    await publication.reaches('idle');
    expect(publication.calls).toEqual([]);
    await publication.changes();
    await publication.isAsked('sendPicture');
    expect(publication.calls).toEqual(['readPublicationWindow', 'takePicture', 'sendPicture']);
  });

  it('makes one picture of a burst, when the window that its first change opened is over', async () => {
    const windowMs = 5 * MINUTE_MS;
    const publication = await ScriptedPublication.start(engine, {
      ...pictures(1),
      readPublicationWindow: () => Promise.resolve({ windowMs }),
    });
    await publication.changes(30);
    await publication.isAsked('readPublicationWindow');
    await publication.changes(30);
    expect(publication.requests('takePicture')).toEqual([]);
    await publication.passTime(windowMs + MINUTE_MS);
    await publication.isAsked('sendPicture');
    await publication.reaches('idle');
    expect(publication.calls).toEqual(['readPublicationWindow', 'takePicture', 'sendPicture']);
  });

  it('sends nothing when the picture says nothing new', async () => {
    const publication = await ScriptedPublication.start(engine, pictures(0));
    await publication.changes();
    await publication.isAsked('takePicture');
    await publication.reaches('idle');
    expect(publication.sent).toEqual([]);
  });

  it('takes the next picture only when the one before was handed over, however often that was tried', async () => {
    const publication = await ScriptedPublication.start(engine, {
      ...pictures(2),
      sendPicture: inTurn(NOT_SENT, UNCLEAR, TAKEN),
    });
    await publication.changes();
    await publication.isAsked('sendPicture');
    await publication.changes();
    await publication.isAsked('takePicture', 2);
    expect(publication.sent.slice(0, 3)).toEqual([1, 1, 1]);
    await publication.isAsked('sendPicture', 4);
    expect(publication.sent).toEqual([1, 1, 1, 2]);
  });

  it('tries again as soon as it hears that the mail server works again', async () => {
    const publication = await ScriptedPublication.start(engine, {
      ...pictures(1),
      sendPicture: inTurn(...Array.from({ length: 4 }, () => NOT_SENT), TAKEN),
    });
    await publication.changes();
    // The pause after the fourth try is fifteen seconds.
    for (let tried = 1; tried <= 4; tried += 1) {
      await publication.isAsked('sendPicture', tried);
      // News that come before the pause has begun leave nothing to break off.
      if (tried === 4) await until('its pause', () => isPausing(publication));
      await publication.handle.signal(contract.mailBack, { eventId: randomUUID() });
    }
    await publication.reaches('idle');
    expect(publication.sent).toEqual([1, 1, 1, 1, 1]);
    const { events } = await publication.handle.fetchHistory();
    // Its pause was broken off, not waited out.
    expect(events?.filter(({ timerCanceledEventAttributes: broken }) => broken)).not.toEqual([]);
  });

  it('is begun anew in the midst of a long row of tries, and sends the same version afterwards', async () => {
    const TRIES = 60;
    const publication = await ScriptedPublication.start(engine, {
      takePicture: () => Promise.resolve(publication.sent.length > TRIES ? { outcome: 'nothing_new' } : composed(1)),
      sendPicture: inTurn(...Array.from({ length: TRIES }, () => NOT_SENT), TAKEN),
    });
    const { runId: firstRunId } = await publication.handle.describe();
    await publication.changes();
    for (let tried = 1; tried <= TRIES; tried += 1) {
      await publication.isAsked('sendPicture', tried);
      await publication.handle.signal(contract.mailBack, { eventId: randomUUID() });
    }
    await publication.reaches('idle');
    expect(publication.sent).toEqual(Array.from({ length: TRIES + 1 }, () => 1));
    const { runId, historyLength } = await publication.handle.describe();
    expect(runId).not.toBe(firstRunId);
    expect(historyLength).toBeLessThan(1_000);
  });

  it('takes a change that comes while a picture is taken into the next one', async () => {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const taken = inTurn<TakeResult>(composed(1), composed(2), { outcome: 'nothing_new' });
    const publication = await ScriptedPublication.start(engine, { takePicture: () => held.then(taken) });
    await publication.changes();
    await publication.isAsked('takePicture');
    await publication.changes();
    release();
    await publication.isAsked('sendPicture');
    await publication.reaches('idle');
    expect(publication.sent).toEqual([1, 2]);
  });

  it('takes a picture of what an older version, given again, did not take in', async () => {
    const again: TakeResult = { outcome: 'composed', version: 1, owed: 'picture' };
    const publication = await ScriptedPublication.start(engine, {
      takePicture: inTurn<TakeResult>(again, composed(2), { outcome: 'nothing_new' }),
    });
    await publication.changes();
    await publication.isAsked('sendPicture', 2);
    expect(publication.sent).toEqual([1, 2]);
  });

  it('waits for a person or a change after a refusal; his wish is a new picture, at once', async () => {
    const publication = await ScriptedPublication.start(engine, {
      ...pictures(2),
      sendPicture: inTurn(REFUSED, TAKEN),
    });
    await publication.changes();
    await publication.reaches('awaiting_person');
    await publication.resend();
    await publication.reaches('idle');
    expect(publication.sent).toEqual([1, 2]);
    const [, wish] = publication.requests('takePicture');
    expect(wish).toMatchObject({ resend: { actorId: expect.any(String), decisionId: expect.any(String) } });
    expect(publication.requests('readPublicationWindow')).toHaveLength(1);
  });

  it('tells a person once when no receipt comes in its time', async () => {
    const publication = await ScriptedPublication.start(engine, pictures(1));
    await publication.changes();
    await publication.isAsked('sendPicture');
    await until('the receipt is waited for', async () => (await publication.state()).awaited !== null);
    await publication.passTime(2 * HOUR_MS);
    await publication.isAsked('reportUnconfirmed');
    await publication.passTime(2 * HOUR_MS);
    await until('nothing is waited for', async () => (await publication.state()).awaited === null);
    expect(publication.requests('reportUnconfirmed')).toEqual([{ matterId: publication.matterId, version: 1 }]);
  });

  it('waits no longer when the receipt has come, and tells nobody', async () => {
    const publication = await ScriptedPublication.start(engine, pictures(1));
    await publication.changes();
    await publication.isAsked('sendPicture');
    await publication.isAnswered(1, 'confirmed');
    await publication.isAsked('recordMailAnswer');
    await until('nothing is waited for', async () => (await publication.state()).awaited === null);
    await publication.passTime(2 * HOUR_MS);
    expect(publication.calls).not.toContain('reportUnconfirmed');
  });

  it('records a late answer about an older version and goes on waiting for the newest', async () => {
    const publication = await ScriptedPublication.start(engine, pictures(2));
    await publication.changes();
    await publication.isAsked('sendPicture');
    await publication.changes();
    await publication.isAsked('sendPicture', 2);
    await publication.isAnswered(1, 'bounced');
    await publication.isAsked('recordMailAnswer');
    const { stage, awaited } = await publication.state();
    expect([stage, awaited?.version]).toEqual(['idle', 2]);
  });

  it('keeps its history bounded, and loses no change, wish or answer where it is begun anew', async () => {
    let version = 0;
    const publication = await ScriptedPublication.start(engine, {
      takePicture: () => Promise.resolve(composed((version += 1))),
    });
    const { runId: firstRunId } = await publication.handle.describe();
    const TOLD = 600;
    for (let told = 0; told < TOLD; told += 20) {
      await publication.changes(20);
      await publication.isAnswered(1 + (told % 7), 'confirmed');
    }
    await publication.resend();
    await publication.changes();
    const isWished = (request: unknown): boolean => (request as { readonly resend: unknown }).resend !== null;
    await until('the wish is taken up', () => Promise.resolve(publication.requests('takePicture').some(isWished)));
    await publication.isAsked('recordMailAnswer', TOLD / 20);
    await until('all is sent', async () => {
      const { stage, lastVersion } = await publication.state();
      return stage === 'idle' && lastVersion === version;
    });
    expect(publication.requests('recordMailAnswer')).toHaveLength(TOLD / 20);
    expect(publication.requests('takePicture').filter(isWished)).toHaveLength(1);
    expect(publication.sent).toEqual(Array.from({ length: version }, (_none, index) => index + 1));
    const { historyLength, runId } = await publication.handle.describe();
    expect(historyLength).toBeLessThan(2_500);
    expect(runId).not.toBe(firstRunId);
  });
});

/** Some timer of the publication has begun and has not ended. */
async function isPausing({ handle }: ScriptedPublication): Promise<boolean> {
  const { events } = await handle.fetchHistory();
  const ended = new Set(
    (events ?? []).map(
      ({ timerFiredEventAttributes: fired, timerCanceledEventAttributes: broken }) => (fired ?? broken)?.timerId,
    ),
  );
  return (events ?? []).some(({ timerStartedEventAttributes: begun }) => begun && !ended.has(begun.timerId));
}
