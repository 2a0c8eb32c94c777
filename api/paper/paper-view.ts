import type { Batch } from '#db/batches/batch.entity.ts';
import { listAskedLetters } from '#db/cabinet/asked-letters.ts';
import type { EntityManager } from '#db/orm.ts';
import { listForms } from '#db/paper/forms.ts';
import { listOrders } from '#db/paper/orders.ts';
import type { AskedLetter } from '#domain/cabinet/batch-facts.ts';
import { formsOfOrders } from '#domain/paper/paper-forms.ts';
import type { LeftOutView, PaperFormView, PaperView } from '#views/paper/paper.ts';

/** The Post has ordered what it takes, and nobody has handed it in. */
export function isToHandIn({ channel, awaiting }: Pick<Batch, 'channel' | 'awaiting'>): boolean {
  return channel === 'paper' && awaiting?.code === 'hand_in';
}

/** Everything the page shows of a batch on paper. */
export async function readPaperView(em: EntityManager, batch: Batch, canAct: boolean): Promise<PaperView> {
  const byId = new Map((await listAskedLetters(em, batch.id)).map((letter) => [letter.letterId, letter]));
  const orders = await listOrders(em, batch.id);
  const kept = await listForms(em, batch.id);
  const labels = new Set(kept.filter(({ kind }) => kind === 'label').map(({ ofId }) => ofId));
  return {
    ...{ batchId: batch.id, isToHandIn: isToHandIn(batch), canAct },
    leftOut: leftOut([...byId.values()], new Set(orders.map(({ letterId }) => letterId))),
    letters: orders.flatMap(({ letterId, row, registrationNumber, shpi, orderId, massGrams, priceKopecks }) => {
      const letter = byId.get(letterId);
      if (!letter) return [];
      const { recipientName, kind } = letter;
      const told = { row, letterId, registrationNumber, shpi, orderId, massGrams, priceKopecks };
      return [{ ...told, recipientName, kind, hasLabel: labels.has(orderId) }];
    }),
    forms: kept.flatMap(({ kind, ofId, byteSize }): PaperFormView[] =>
      kind === 'label' ? [] : [{ kind, ofId, byteSize }],
    ),
    isFormMissing: formsOfOrders(orders).length > kept.length,
  };
}

function leftOut(letters: readonly AskedLetter[], ordered: ReadonlySet<string>): readonly LeftOutView[] {
  return letters.flatMap(({ letterId, registrationNumber, recipientName, result }) =>
    result === null || ordered.has(letterId)
      ? []
      : [{ letterId, registrationNumber, recipientName, isFaulty: result === 'rejected' }],
  );
}
