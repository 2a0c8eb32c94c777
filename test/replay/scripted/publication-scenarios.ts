import type { SendResult } from '#activities/publications/contract.ts';
import type { Scenario } from './letter-scenarios.ts';
import { inTurn, type ActivityScript } from './scripted-activities.ts';
import { until, type ScriptedEngine } from './scripted-engine.ts';
import { composed, HOUR_MS, pictures, ScriptedPublication, TAKEN } from './scripted-publication.ts';

const MINUTE_MS = 60_000;
const WINDOW_MS = 2 * MINUTE_MS;
const NOT_SENT: SendResult = { outcome: 'not_sent', receiptWithinMs: null };
const UNCLEAR: SendResult = { outcome: 'unclear', receiptWithinMs: null };
const REFUSED: SendResult = { outcome: 'refused', receiptWithinMs: null };

/** Lives of a publication; all of them go on, for a publication never ends. */
export const PUBLICATION_SCENARIOS: Readonly<Record<string, Scenario>> = {
  open: async (engine) => (await sent(engine, {})).handle,
  confirmed: async (engine) => {
    const publication = await sent(engine, {});
    await publication.isAnswered(1, 'confirmed');
    await publication.isAsked('recordMailAnswer');
    await nothingAwaited(publication);
    return publication.handle;
  },
  'burst-gathered': async (engine) => {
    const publication = await begun(engine, { readPublicationWindow: () => Promise.resolve({ windowMs: WINDOW_MS }) });
    await publication.isAsked('readPublicationWindow');
    await publication.changes(3);
    await publication.passTime(WINDOW_MS + MINUTE_MS);
    await publication.isAsked('sendPicture');
    await publication.reaches('idle');
    return publication.handle;
  },
  'nothing-new': async (engine) => {
    const publication = await begun(engine, pictures(0));
    await publication.isAsked('takePicture');
    await publication.reaches('idle');
    return publication.handle;
  },
  'not-sent-then-unclear': async (engine) =>
    (await sent(engine, { sendPicture: inTurn(NOT_SENT, UNCLEAR, TAKEN) }, 3)).handle,
  'refused-then-resent': async (engine) => {
    const publication = await begun(engine, { ...pictures(2), sendPicture: inTurn(REFUSED, TAKEN) });
    await publication.reaches('awaiting_person');
    await publication.resend();
    await publication.reaches('idle');
    return publication.handle;
  },
  bounced: async (engine) => {
    const publication = await sent(engine, {});
    await publication.isAnswered(1, 'bounced');
    await publication.reaches('awaiting_person');
    return publication.handle;
  },
  unconfirmed: async (engine) => {
    const publication = await sent(engine, {});
    await publication.passTime(2 * HOUR_MS);
    await publication.isAsked('reportUnconfirmed');
    await nothingAwaited(publication);
    return publication.handle;
  },
  'begun-anew': async (engine) => {
    let version = 0;
    const publication = await begun(engine, { takePicture: () => Promise.resolve(composed((version += 1))) });
    await publication.isAsked('sendPicture');
    const { runId: firstRunId } = await publication.handle.describe();
    for (let told = 0; told < 6; told += 1) {
      await publication.changes(20);
      await publication.isAsked('sendPicture', told + 2);
    }
    await until('a second run', async () => (await publication.handle.describe()).runId !== firstRunId);
    // The run that came to its end: it is what a new version meets in the middle of a flood.
    return engine.client.workflow.getHandle(publication.handle.workflowId, firstRunId);
  },
};

async function begun(engine: ScriptedEngine, script: ActivityScript): Promise<ScriptedPublication> {
  const publication = await ScriptedPublication.start(engine, { ...pictures(1), ...script });
  await publication.changes();
  return publication;
}

async function sent(engine: ScriptedEngine, script: ActivityScript, tries = 1): Promise<ScriptedPublication> {
  const publication = await begun(engine, script);
  await publication.isAsked('sendPicture', tries);
  await until('the receipt is waited for', async () => (await publication.state()).awaited !== null);
  return publication;
}

function nothingAwaited(publication: ScriptedPublication): Promise<void> {
  return until('nothing is waited for', async () => (await publication.state()).awaited === null);
}
