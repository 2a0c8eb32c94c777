import type { EntityManager } from '@mikro-orm/postgresql';
import { moveUnanswered } from '#db/letters/move-letters.ts';
import { addOrders, type NewPaperOrder } from '#db/paper/orders.ts';
import { appendTimelineEntries } from '#db/work/timeline.ts';
import { SIMPLE_LETTER_MARK } from '#domain/letters/letter.ts';
import { letterSubject } from '#domain/work/subject.ts';

/** Writes the orders that the Post has made, each letter's once; the letters wait to be printed and handed in. */
export async function noteOrders(
  em: EntityManager,
  batchId: string,
  orders: readonly NewPaperOrder[],
  now: Date,
): Promise<void> {
  if (orders.length === 0) return;
  const fresh = await addOrders(em, batchId, orders, now);
  const awaiting = { code: 'paper_hand_in' } as const;
  await moveUnanswered(em, batchId, { to: 'submitting', awaiting }, {}, now);
  const line = { eventKey: `ordered:${batchId}`, at: now, kind: 'ordered' } as const;
  await appendTimelineEntries(
    em,
    orders
      .filter(({ letterId }) => fresh.has(letterId))
      .map(({ letterId, orderId: order, shpi }) => ({
        ...{ subject: letterSubject(letterId), ...line, data: { order, shpi: shpi ?? SIMPLE_LETTER_MARK } },
      })),
  );
}
