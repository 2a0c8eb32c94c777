import { putBatch, putRow } from './sample-batches.ts';
import { putFaulty, putReturned, putSigned, putStuck } from './sample-in-hands.ts';
import { putAwaiting, putLetter } from './sample-letters.ts';
import { putDelivered, putPostalWayBack } from './sample-posted.ts';
import { ago } from './sample-time.ts';
import type { WebHarness } from './web-harness.ts';

/** Ids of what the tour looks at. */
export interface SampleOffice {
  readonly awaiting: readonly string[];
  readonly faulty: string;
  readonly returned: string;
  readonly delivered: string;
  readonly stuck: string;
  readonly signed: string;
  readonly inTransit: string;
  /** Came back because nobody fetched it; a person is asked. */
  readonly undelivered: string;
  readonly closedBatch: string;
  readonly unclearBatch: string;
}

/** A small court with letters at every stage of their life. */
export async function putOffice(web: WebHarness): Promise<SampleOffice> {
  const closedBatch = await putBatch(web, 1, 'closed');
  const unclearBatch = await putBatch(web, 2, 'unknown');
  const delivered = await putDelivered(web, closedBatch);
  const stuck = await putStuck(web);
  await putLetter(web, {
    status: 'draft',
    awaiting: { code: 'filling_in' },
    hoursAgo: 0,
  });
  const company = {
    recipientType: 'company',
    recipientName: 'ООО «Пример и партнёры»',
    recipientInn: '5000000000',
  } as const;
  const inTransit = await putLetter(web, {
    ...{ status: 'in_transit', sequence: 14, hoursAgo: 30 },
    awaiting: { code: 'delivery' },
    more: {
      ...company,
      comment: '2-1190/26 копия определения',
      shpi: '14000026000026',
      sentAt: ago(40),
      acceptedAt: ago(39),
      batchId: closedBatch,
    },
  });
  await putLetter(web, {
    ...{ status: 'filed', sequence: 12, hoursAgo: 200 },
    more: {
      kind: 'simple',
      comment: '2а-1163/26 копия судебного приказа',
      sentAt: ago(220),
      outcome: 'dispatched',
      recipientName: 'Образцова Вера Олеговна',
    },
  });
  const undelivered = await putLetter(web, {
    status: 'returned_to_court',
    sequence: 13,
    hoursAgo: 50,
    awaiting: { code: 'after_return' },
    more: {
      shpi: '14000026000033',
      sentAt: ago(500),
      outcome: 'returned_to_court',
      recipientName: 'Условный Пётр Ильич',
      ...{ caseNumber: '2-1188/2026', comment: '2-1188/26 повестка' },
    },
  });
  await putPostalWayBack(web, undelivered);
  const unclearLetter = await putLetter(web, {
    status: 'unknown',
    sequence: 15,
    hoursAgo: 6,
    awaiting: { code: 'look_up' },
    more: { batchId: unclearBatch, sentAt: ago(7), comment: '2-1193/26 копия решения' },
  });
  await putRow(web, unclearBatch, unclearLetter, 1, '50MS0095/26/15');
  await putRow(web, closedBatch, delivered, 1, '50MS0095/26/11', 'accepted');
  await putRow(web, closedBatch, inTransit, 2, '50MS0095/26/14', 'accepted');
  const signed = await putSigned(web);
  const faulty = await putFaulty(web, closedBatch);
  const returned = await putReturned(web);
  const awaiting = [
    await putAwaiting(web, 21),
    await putAwaiting(web, 22, {
      recipientName: 'Условная Ольга Ивановна',
      comment: '2-1197/26 повестка',
      documentKind: 'summons',
    }),
    await putAwaiting(web, 23, { ...company, comment: '2-1201/26 копия решения', documentKind: 'act_copy' }),
  ];
  return { awaiting, faulty, returned, delivered, stuck, signed, inTransit, undelivered, closedBatch, unclearBatch };
}
