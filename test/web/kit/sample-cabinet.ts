import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { Batch } from '#db/batches/batch.entity.ts';
import { noteFault, noteMended } from '#db/cabinet/faults.ts';
import { addReading } from '#db/cabinet/readings.ts';
import { addForm } from '#db/paper/forms.ts';
import { addOrders } from '#db/paper/orders.ts';
import { demoAccountId } from '#db/seed/seed.ts';
import { DEMO_SITE_ID } from '#db/seed/demo-people.ts';
import type { JudgedRow } from '#domain/cabinet/judge-answers.ts';
import { putRow, putTask } from './sample-batches.ts';
import type { SampleOffice } from './sample-office.ts';
import { ago } from './sample-time.ts';
import type { WebHarness } from './web-harness.ts';

const CLERK = demoAccountId('sekretar');

/** Batches that people carry: one to be uploaded, one whose answer is coming in, one of letters on paper to be handed in. */
export interface CarriedBatches {
  readonly paperBatch: string;
  readonly uploadBatch: string;
  readonly answerBatch: string;
}

export async function putCarried(web: WebHarness, office: SampleOffice): Promise<CarriedBatches> {
  const uploadBatch = await putBatch(web, 3, 'archived');
  await putRow(web, uploadBatch, office.signed, 1, '50MS0095/26/13');
  await putTask(web, { kind: 'upload_archive', batchId: uploadBatch });
  const answerBatch = await putBatch(web, 4, 'submitting');
  const letters = [office.stuck, office.faulty, office.undelivered, office.returned];
  for (const [at, id] of letters.entries())
    await putRow(web, answerBatch, id, at + 1, `50MS0095/26/${String(at + 21)}`);
  await putTask(web, { kind: 'cabinet_answer', batchId: answerBatch });
  const em = web.orm.em.fork();
  const reading = { id: randomUUID(), batchId: answerBatch, way: 'text', file: null, readById: CLERK } as const;
  await addReading(em, reading, rowsOf(letters), new Date());
  const fault = { batchId: answerBatch, letterId: office.faulty, column: 'ADDRESSLINE_TO', message: 'Адрес не найден' };
  await noteFault(em, { ...fault, saidAt: ago(1) }, ago(1));
  const words = 'индекс 140000 исправлен на 140005';
  await noteMended(em, { batchId: answerBatch, letterId: office.faulty, words, byId: CLERK }, ago(1));
  return { uploadBatch, answerBatch, paperBatch: await putOnPaper(web, letters.slice(0, 2)) };
}

/** One of its papers has not come yet. */
async function putOnPaper(web: WebHarness, letterIds: readonly string[]): Promise<string> {
  const id = await putBatch(web, 5, 'submitting', 'paper');
  for (const [at, letterId] of letterIds.entries())
    await putRow(web, id, letterId, at + 1, `50MS0095/26/${String(at + 31)}`);
  await putTask(web, { kind: 'hand_in_paper', batchId: id });
  const em = web.orm.em.fork();
  const order = { postBatch: '1001', priceKopecks: 12_000, massGrams: 22 };
  const orders = letterIds.map((letterId, at) => ({
    ...order,
    letterId,
    orderId: `70${String(at)}`,
    shpi: SHPIS[at] ?? null,
  }));
  await addOrders(em, id, orders, ago(2));
  const file = { fileName: 'x.pdf', mediaType: 'application/pdf', byteSize: 48_200, sha256: 'b'.repeat(64) };
  const forms = [
    { kind: 'form103', ofId: '1001' },
    { kind: 'all_forms', ofId: '1001' },
    { kind: 'label', ofId: '700' },
  ] as const;
  for (const form of forms) await addForm(em, id, { ...form, ...file }, ago(1));
  return id;
}

const SHPIS = ['99990221000015', '99990221000022'];

function rowsOf([first = '', , third = '']: readonly string[]): readonly JudgedRow[] {
  const row = { place: 1, state: 'accepted', fault: null, uncompared: ['recipient', 'index'] } as const;
  const words = '50MS0095/26/99 · Образцов Иван Ильич · 14586221000021';
  const shpis = { shpi: '14586221000010', standing: 'ready', doubt: null } as const;
  return [
    { ...row, ...shpis, words: '50MS0095/26/21 · 14586221000010', letterId: first },
    { ...row, place: 2, words, letterId: null, shpi: '14586221000021', standing: 'to_settle', doubt: 'wrong_digit' },
    { ...row, place: 3, words: '50MS0095/26/23', letterId: third, shpi: null, standing: 'to_settle', doubt: 'no_shpi' },
  ];
}

async function putBatch(
  web: WebHarness,
  ordinal: number,
  status: 'archived' | 'submitting',
  channel: 'cabinet' | 'paper' = 'cabinet',
): Promise<string> {
  const em = web.orm.em.fork();
  const id = randomUUID();
  const isHandedOver = status === 'submitting';
  em.create(Batch, {
    ...{ id, siteId: DEMO_SITE_ID, batchDate: '2026-11-24', ordinal, status, channel },
    ...{ profileId: 'otpravka-2020', letterCount: isHandedOver ? 4 : 1, statusSince: ago(3), createdAt: ago(4) },
    awaiting: { code: channel === 'paper' ? 'hand_in' : isHandedOver ? 'cabinet_answer' : 'upload' },
    submittedAt: isHandedOver ? ago(3) : null,
    ...{ archiveSha256: 'a'.repeat(64), archiveByteSize: 1_234_567, archiveFileName: '50MS0095-2026-11-24-03.zip' },
  });
  await em.flush();
  return id;
}

/** Brings a table of an unknown form. @returns the page that asks for its columns */
export async function bringUnknownTable(page: Page, batchId: string): Promise<string> {
  await page.goto(`/batches/${batchId}`);
  const buffer = Buffer.from('Графа 1;Графа 2\nодин;два\nтри;четыре\n');
  await page.getByLabel('Файл', { exact: true }).setInputFiles({ name: 'ответ.csv', mimeType: 'text/csv', buffer });
  await page.getByRole('button', { name: 'Прочесть' }).click();
  await page.getByRole('heading', { name: 'Что в столбцах таблицы' }).waitFor();
  return new URL(page.url()).pathname;
}
