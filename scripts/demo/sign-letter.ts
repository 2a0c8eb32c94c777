import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { approvalResultSchema } from '#views/letters/decisions.ts';
import { doneSchema, inProgressSchema } from '#views/work/decision.ts';
import { Refused, type CourtClient } from './court-client.ts';
import type { LetterCard } from '#views/letters/letter-card.ts';

/** What the supervisor has seen and signs. */
type SeenDocument = Pick<LetterCard, 'id' | 'revision' | 'pdfSha256'>;

const GIVE_UP_MS = 60_000;
const PAUSE_MS = 250;
const TOO_EARLY = 409;
const NOT_CONFIRMED = 503;

/**
 * The supervisor signs exactly the document that was seen, as a page does: what was not confirmed is asked again under the same key,
 * since it may have been done; what was refused, under a new one.
 * @param pauseMs between two tries
 * @throws Error with the signer's reason when nothing was signed · Refused after a minute, or at once when trying again is no use
 */
export async function signLetter(
  supervisor: Pick<CourtClient, 'post'>,
  { id, revision, pdfSha256 }: SeenDocument,
  pauseMs = PAUSE_MS,
): Promise<void> {
  const decision = z.union([doneSchema(approvalResultSchema), inProgressSchema]);
  const deadline = performance.now() + GIVE_UP_MS;
  let key = randomUUID();
  for (;;) {
    try {
      const answer = await supervisor.post(`/letters/${id}/approval`, decision, { revision, pdfSha256 }, key);
      if (answer.kind === 'done' && !answer.result.signed) throw new Error(answer.result.reason);
      return;
    } catch (error) {
      if (!(error instanceof Refused) || !isWorthAnotherTry(error) || performance.now() > deadline) throw error;
      // The card is written a moment before the workflow knows of it: until then the decision is refused as too early.
      if (error.status === TOO_EARLY) key = randomUUID();
      await pause(pauseMs);
    }
  }
}

function isWorthAnotherTry({ status }: Refused): boolean {
  return status === TOO_EARLY || status === NOT_CONFIRMED;
}
