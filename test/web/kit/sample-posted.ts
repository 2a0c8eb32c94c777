import { PostalEvent } from '#db/tracking/tracking.entity.ts';
import { Timeline } from '#db/work/timeline.entity.ts';
import { demoAccountId } from '#db/seed/seed.ts';
import { putFile, putLetter } from './sample-letters.ts';
import { samplePdf } from './sample-pdf.ts';
import { ago, ahead } from './sample-time.ts';
import type { WebHarness } from './web-harness.ts';

const SHPI = '14000026000019';

/** A letter handed over electronically: signed PDF, timeline and operations of the Post. */
export async function putDelivered(web: WebHarness, batchId: string): Promise<string> {
  const pdf = await samplePdf();
  const id = await putLetter(web, {
    ...{ status: 'delivered', sequence: 11, hoursAgo: 70 },
    awaiting: { code: 'notice', until: ahead(50) },
    more: {
      recipientName: 'Учебнова Ольга Викторовна',
      comment: '2-1184/26 копия судебного приказа',
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
    em.create(Timeline, {
      subjectKind: 'letter',
      subjectId: letterId,
      eventKey: kind,
      at: ago(hours),
      kind,
      actorId,
      data,
    });
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

/** The way there and back of a letter that nobody fetched. */
export async function putPostalWayBack(web: WebHarness, letterId: string): Promise<void> {
  const em = web.orm.em.fork();
  const operations: [number, number, string, string][] = [
    [1, 3, '03.11.2026 10:01:00', '140000'],
    [8, 17, '03.11.2026 18:20:00', '140961'],
    [8, 2, '05.11.2026 09:12:00', '143000'],
    [12, 1, '06.11.2026 11:40:00', '143000'],
    [3, 1, '13.11.2026 20:00:00', '143000'],
    [2, 2, '17.11.2026 14:05:00', '140000'],
  ];
  for (const [operType, operAttr, operDate, officeIndex] of operations)
    em.create(PostalEvent, {
      ...{ letterId, shpi: '14000026000033', operType, operAttr, operDate, officeIndex },
      ...{ operName: null, receivedAt: ago(60) },
    });
  await em.flush();
}
