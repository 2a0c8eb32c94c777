import { z } from 'zod';
import { settledReturnSchema } from '#views/letters/decisions.ts';
import type { LetterCard } from '#views/letters/letter-card.ts';
import { doneSchema, inProgressSchema } from '#views/work/decision.ts';
import type { CourtClient } from './court-client.ts';

/** The clerk decides what was not delivered: the usual choice that makes no second letter. A letter that asks nothing is left alone. */
export async function settleReturn(clerk: CourtClient, { id, actions, undelivered }: LetterCard): Promise<void> {
  if (!actions.settleReturn || undelivered === null) return;
  const [choice = 'other_way'] = undelivered.choices
    .map(({ choice: one }) => one)
    .filter((one) => one !== 'send_again');
  const settled = z.union([doneSchema(settledReturnSchema), inProgressSchema]);
  await clerk.post(`/letters/${id}/settlement`, settled, { choice, reason: 'по данным Почты' });
}
