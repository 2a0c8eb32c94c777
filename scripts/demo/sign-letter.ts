import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { approvedSchema, inProgressSchema } from '#api/routes/schemas/decisions.ts';
import { Refused, type CourtClient } from './court-client.ts';
import type { Card } from './watch-letters.ts';

const TRIES = 40;
const PAUSE_MS = 250;

/** The supervisor signs exactly the document that was seen. @throws Error with the signer's reason when nothing was signed. */
export async function signLetter(supervisor: CourtClient, card: Card): Promise<void> {
  const decision = z.union([approvedSchema, inProgressSchema]);
  const seen = { revision: card.revision, pdfSha256: card.pdfSha256 };
  for (let left = TRIES; ; left -= 1) {
    try {
      const answer = await supervisor.post(`/letters/${card.id}/approval`, decision, seen);
      if (answer.kind === 'done' && !answer.result.signed) throw new Error(answer.result.reason);
      return;
    } catch (error) {
      // The card is written a moment before the workflow knows of it: until then the decision is refused as too early.
      if (!(error instanceof Refused) || left === 0) throw error;
      await pause(PAUSE_MS);
    }
  }
}
