import { randomUUID } from 'node:crypto';
import { Batch, BatchLetter, PostalEvent, SubmissionIntent } from '#db/entities/batch.ts';
import { LetterEvent } from '#db/entities/letter.ts';
import { Task } from '#db/entities/work.ts';
import { DEMO_SITE_ID } from '#db/demo-people.ts';
import { demoAccountId } from '#db/seed.ts';
import { putAwaiting, putFile, putLetter } from './sample-letters.ts';
import { samplePdf } from './sample-pdf.ts';
import type { WebHarness } from './web-harness.ts';

const HOUR_MS = 3_600_000;
const SHPI = '14000026000019';

/** Ids of what the tour looks at. */
export interface SampleOffice {
  readonly awaiting: readonly string[];
  readonly faulty: string;
  readonly returned: string;
  readonly delivered: string;
  readonly stuck: string;
  readonly signed: string;
  readonly inTransit: string;
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
    awaiting: { what: 'заполнение и отправка на подпись', from: 'Примерова Анна Сергеевна' },
    hoursAgo: 0,
  });
  const company = {
    recipientType: 'company',
    recipientName: 'ООО «Пример и партнёры»',
    recipientInn: '7707083893',
  } as const;
  const inTransit = await putLetter(web, {
    ...{ status: 'in_transit', sequence: 14, hoursAgo: 30 },
    awaiting: { what: 'вручение', from: 'Почта России' },
    more: { ...company, shpi: '14000026000026', sentAt: ago(40), acceptedAt: ago(39), batchId: closedBatch },
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
  await putLetter(web, {
    status: 'returned_to_court',
    sequence: 13,
    hoursAgo: 50,
    awaiting: { what: 'уведомление', from: 'Почта России' },
    more: { shpi: '14000026000033', sentAt: ago(500), outcome: 'returned_to_court' },
  });
  const unclearLetter = await putLetter(web, {
    status: 'unknown',
    sequence: 15,
    hoursAgo: 6,
    awaiting: { what: 'сверка: приняла ли Почта письмо', from: 'система' },
    more: { batchId: unclearBatch, sentAt: ago(7) },
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
  return { awaiting, faulty, returned, delivered, stuck, signed, inTransit, closedBatch, unclearBatch };
}

async function putDelivered(web: WebHarness, batchId: string): Promise<string> {
  const pdf = await samplePdf();
  const id = await putLetter(web, {
    ...{ status: 'delivered', sequence: 11, hoursAgo: 70 },
    awaiting: {
      what: 'уведомление о вручении',
      from: 'Почта России',
      until: new Date(Date.now() + 50 * HOUR_MS).toISOString(),
    },
    more: {
      ...{
        shpi: SHPI,
        sentAt: ago(90),
        acceptedAt: ago(89),
        outcome: 'delivered',
        outcomeAt: '21.11.2026 14:05',
        batchId,
      },
      signedById: demoAccountId('sudya'),
      revision: 1,
      pageCount: 2,
      pdfSha256: await web.blobs.put(pdf),
      pdfByteSize: pdf.byteLength,
    },
  });
  await putFile(web, id, { kind: 'pdf', fileName: '50MS0095-26-000011.pdf', bytes: pdf });
  await putFile(web, id, {
    kind: 'signature',
    fileName: '50MS0095-26-000011.pdf.sig',
    bytes: new Uint8Array(2_100),
    facts: SIGNATURE_FACTS,
  });
  await putTimeline(web, id);
  await putPostal(web, id);
  return id;
}

/** A letter about which the Post has long been silent. */
async function putStuck(web: WebHarness): Promise<string> {
  const id = await putLetter(web, {
    status: 'at_office',
    sequence: 10,
    hoursAgo: 1_500,
    awaiting: { what: 'исход: запросите Почту', from: 'сотрудник участка' },
    more: { shpi: '14000026000040', sentAt: ago(1_600) },
  });
  await putTask(web, { kind: 'missing_outcome', letterId: id });
  return id;
}

async function putSigned(web: WebHarness): Promise<string> {
  const recallUntil = new Date(Date.now() + 8 * 60_000);
  return putLetter(web, {
    status: 'signed',
    sequence: 16,
    hoursAgo: 0.05,
    awaiting: {
      what: 'ближайшая партия; до срока письмо можно отозвать',
      from: 'система',
      until: recallUntil.toISOString(),
    },
    more: { recallUntil, signedById: demoAccountId('sudya') },
  });
}

async function putFaulty(web: WebHarness, batchId: string): Promise<string> {
  const faults = [
    {
      code: 'pages_too_many',
      field: 'pdf',
      message: 'Страниц 7, а Почта принимает не больше 5 вместе с чистой: уберите лишнее.',
    },
    {
      code: 'inn_check_digit',
      field: 'recipient.inn',
      message: 'ИНН: контрольное число не сходится, в номере опечатка. Сверьте с документом.',
    },
  ];
  const id = await putLetter(web, {
    status: 'needs_fix',
    sequence: 17,
    awaiting: { what: 'исправление документа', from: 'Примерова Анна Сергеевна' },
    more: { faults, revision: 1 },
  });
  await putRow(web, batchId, id, 3, '50MS0095/26/17', 'rejected');
  await putTask(web, { kind: 'mend', letterId: id });
  return id;
}

async function putReturned(web: WebHarness): Promise<string> {
  const id = await putLetter(web, {
    status: 'returned',
    sequence: 18,
    awaiting: { what: 'исправление по замечанию', from: 'Примерова Анна Сергеевна' },
    more: { remark: 'Не тот номер дела: должно быть 2-1196/2026.\nПриложите определение.', revision: 1 },
  });
  await putTask(web, { kind: 'revise', letterId: id });
  return id;
}

async function putBatch(web: WebHarness, ordinal: number, status: 'closed' | 'unknown'): Promise<string> {
  const em = web.orm.em.fork();
  const id = randomUUID();
  const isClosed = status === 'closed';
  const counts = {
    letterCount: isClosed ? 3 : 1,
    acceptedCount: isClosed ? 2 : null,
    rejectedCount: isClosed ? 1 : null,
  };
  const awaiting = isClosed
    ? null
    : { what: 'проверка в кабинете Почты: приняты ли письма партии', from: 'сотрудник участка' };
  em.create(Batch, {
    id,
    siteId: DEMO_SITE_ID,
    batchDate: '2026-11-24',
    ordinal,
    status,
    ...counts,
    awaiting,
    statusSince: ago(5),
    createdAt: ago(8),
    submittedAt: ago(7),
    closedAt: isClosed ? ago(2) : null,
    uploadId: isClosed ? 'A-100200' : null,
  });
  await em.flush();
  em.create(SubmissionIntent, {
    batchId: id,
    attempt: 1,
    archiveSha256: 'a'.repeat(64),
    createdAt: ago(7),
    answeredAt: isClosed ? ago(6) : null,
    outcome: isClosed ? 'answered' : 'unknown',
    reason: isClosed ? null : 'ответ не получен за отведённое время',
  });
  await em.flush();
  if (!isClosed) await putTask(web, { kind: 'unclear_submission', batchId: id });
  return id;
}

async function putRow(
  web: WebHarness,
  batchId: string,
  letterId: string,
  row: number,
  registrationNumber: string,
  result: 'accepted' | 'rejected' | null = null,
): Promise<void> {
  const em = web.orm.em.fork();
  const faults = result === 'rejected' ? [{ row, column: 'INN', message: 'Неверный ИНН' }] : null;
  em.create(BatchLetter, { batchId, letterId, row, revision: 1, registrationNumber, result, faults });
  await em.flush();
}

async function putTask(
  web: WebHarness,
  task: { kind: Task['kind']; letterId?: string; batchId?: string },
): Promise<void> {
  const em = web.orm.em.fork();
  em.create(Task, { id: randomUUID(), siteId: DEMO_SITE_ID, details: {}, createdAt: ago(4), ...task });
  await em.flush();
}

async function putTimeline(web: WebHarness, letterId: string): Promise<void> {
  const em = web.orm.em.fork();
  const sudya = demoAccountId('sudya');
  const lines: [string, number, string | null, Record<string, unknown>][] = [
    ['submitted', 99, demoAccountId('sekretar'), { number: '50MS0095/26/11' }],
    ['prepared', 98.9, null, { pageCount: 2 }],
    ['signed', 95, sudya, { serialNumber: '01D9A2B3C4' }],
    ['queued', 91, null, { batch: '24.11.2026 № 1' }],
    ['submitting', 90, null, { attempt: 1 }],
    ['accepted', 89, null, { shpi: SHPI }],
    ['delivered', 70, null, {}],
  ];
  for (const [kind, hours, actorId, data] of lines)
    em.create(LetterEvent, { letterId, eventKey: kind, at: ago(hours), kind, actorId, data });
  await em.flush();
}

async function putPostal(web: WebHarness, letterId: string): Promise<void> {
  const em = web.orm.em.fork();
  const operations: [number, number, string][] = [
    [1, 3, '20.11.2026 10:01:00'],
    [8, 16, '20.11.2026 10:40:00'],
    [2, 5, '21.11.2026 14:05:00'],
  ];
  for (const [operType, operAttr, operDate] of operations)
    em.create(PostalEvent, {
      letterId,
      shpi: SHPI,
      operType,
      operAttr,
      operDate,
      officeIndex: '140000',
      operName: null,
      receivedAt: ago(60),
    });
  await em.flush();
}

function ago(hours: number): Date {
  return new Date(Date.now() - hours * HOUR_MS);
}

const SIGNATURE_FACTS = {
  certificate: {
    ...{ serialNumber: '01D9A2B3C4', ownerName: 'Учебная Мария Павловна', position: 'мировой судья' },
    ...{
      issuerName: 'Учебный удостоверяющий центр',
      validFrom: '2026-01-01T00:00:00Z',
      validTo: '2027-01-01T00:00:00Z',
    },
  },
  verdict: {
    signature: 'valid',
    validity: 'valid',
    revocation: 'good',
    summary: 'Подпись верна, документ не изменён.',
  },
};
