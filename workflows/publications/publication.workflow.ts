import { allHandlersFinished, condition, continueAsNew, proxyActivities } from '@temporalio/workflow';
import type { PublicationActivities } from '#activities/publications/contract.ts';
import type { PublicationInput } from '#domain/publications/publication-process.ts';
import { POST_OPTIONS } from '../policies/activity-options.ts';
import { carriedFrom, isRunLong, openPublicationDesk, type PublicationDesk } from './publication-desk.ts';
import { heedAnswers, heedReceiptTerm, receiptLeftMs } from './receipts.ts';
import { sendUntilSettled } from './send-until-settled.ts';

const { readPublicationWindow, takePicture } = proxyActivities<PublicationActivities>(POST_OPTIONS);

/**
 * One card's publication, for as long as the card lives: a change → wait until the burst is over → take the whole picture → send it until
 * the mail server has it → wait for the handler's receipt, or for the next change. History is begun anew before it grows long.
 */
export async function publication(input: PublicationInput): Promise<void> {
  const desk = openPublicationDesk(input);
  do {
    await awaitNext(desk);
    await heedAnswers(desk);
    await heedReceiptTerm(desk);
    if (desk.isChanged || desk.resend) await publishPicture(desk);
    // What came back is heeded before a new run: it is not given to that.
  } while (!isRunLong(desk) || desk.answers.length > 0);
  await condition(allHandlersFinished);
  await continueAsNew<typeof publication>({ matterId: desk.matterId, carried: carriedFrom(desk) });
}

async function awaitNext(desk: PublicationDesk): Promise<void> {
  const isCalled = (): boolean => desk.isChanged || desk.resend !== null || desk.answers.length > 0;
  const leftMs = receiptLeftMs(desk);
  if (leftMs === null) await condition(() => isCalled());
  else if (leftMs > 0) await condition(isCalled, leftMs);
}

/** Gathers the burst, takes what is there by then, and hands it over. */
async function publishPicture(desk: PublicationDesk): Promise<void> {
  const { matterId } = desk;
  if (desk.resend === null) await gatherBurst(desk);
  const { resend } = desk;
  desk.resend = null;
  desk.isChanged = false;
  desk.stage = 'composing';
  const taken = await takePicture({ matterId, resend });
  desk.handledCount += 1;
  if (taken.outcome === 'composed') {
    if (taken.owed !== 'nothing') desk.isChanged = true;
    if (taken.owed === 'resend') desk.resend ??= resend;
    await sendUntilSettled(desk, taken.version);
  }
  desk.stage = desk.failedVersion === null ? 'idle' : 'awaiting_person';
}

/** The window opens with the first change; its length is what the settings say at that moment. A person's wish ends it. */
async function gatherBurst(desk: PublicationDesk): Promise<void> {
  desk.stage = 'gathering';
  const { windowMs } = await readPublicationWindow({ matterId: desk.matterId });
  if (windowMs > 0) await condition(() => desk.resend !== null, windowMs);
}
