import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import pLimit from 'p-limit';
import { z } from 'zod';
import { letterRefSchema } from '#views/letters/letter.ts';
import { demoAccountId } from '#db/seed/seed.ts';
import { signLetter } from '#scripts/demo/sign-letter.ts';
import { letterWorkflowId } from '#domain/letters/letter-process.ts';
import { TRACKING_SWEEP_WORKFLOW } from '#temporal/contract/schedules.ts';
import { LETTER_FIELDS } from '#test/crash/kit/letter-fields.ts';
import type { Court } from './court.ts';
import { readProcessorTimes, timesBetween, type ProcessorTimes } from './process-times.ts';

/** What whole lives took. */
export interface LivesMeasure {
  readonly count: number;
  readonly elapsedMs: number;
  readonly processorTimes: ProcessorTimes;
  /** Workflows by which histories can be read. */
  readonly workflowIds: readonly string[];
}

/** The row is written a moment before the workflow knows of it; shorter than any figure measured. */
const TRY_AGAIN_MS = 10;

const SAMPLE = new URL('../samples/sudebnyj-prikaz.docx', import.meta.url);

/**
 * Takes letters from an empty draft to `filed`, in the stages of a court's day: the clerks write, the supervisor signs, the batch goes,
 * the Post is asked twice (a ticket, its answer). One clock from the first draft to the last filing.
 */
export async function measureLives(court: Court, count: number, concurrency: number): Promise<LivesMeasure> {
  const processes = [...court.processes, { name: 'driver', pid: process.pid, alone: true }];
  const sample = await readSample();
  const before = readProcessorTimes(processes);
  const start = performance.now();
  const ids = await submitLetters(court, sample, count, concurrency);
  await pLimit(concurrency).map(ids, (id) => approveLetter(court, id));
  await sendBatch(court, ids);
  await sweep(court);
  await sweep(court);
  await untilFiled(court, ids);
  const elapsedMs = performance.now() - start;
  const processorTimes = timesBetween(before, readProcessorTimes(processes));
  return { count, elapsedMs, processorTimes, workflowIds: ids.map(letterWorkflowId) };
}

export function readSample(): Promise<Buffer> {
  return readFile(SAMPLE);
}

/** The clerks' part. Every letter has bytes of its own: the same document would be converted once. */
export function submitLetters(court: Court, sample: Buffer, count: number, concurrency: number): Promise<string[]> {
  return pLimit(concurrency).map(Array(count).keys(), async () => {
    const draft = { fields: LETTER_FIELDS, approverId: demoAccountId('sudya') };
    const { id } = await court.clerk.post('/letters', letterRefSchema, draft);
    const form = new FormData();
    form.set('file', new File([variantOf(sample)], 'prikaz.docx'));
    await court.clerk.post(`/letters/${id}/attachments`, z.unknown(), form);
    await court.clerk.post(`/letters/${id}/submission`, z.unknown());
    return id;
  });
}

/** The supervisor's part; signs what stands in the row. */
export async function approveLetter({ letters, supervisor }: Court, id: string): Promise<void> {
  const row = await letters.until(id, ({ status }) => status === 'awaiting_signature' || status === 'needs_fix');
  if (row.status === 'needs_fix') throw new Error('документ не принят');
  await signLetter(supervisor, { id, revision: row.revision, pdfSha256: row.pdf_sha256 }, TRY_AGAIN_MS);
}

/** All that is signed goes to the Post; resolves when each has its number there. */
export async function sendBatch({ supervisor, letters }: Court, ids: readonly string[]): Promise<void> {
  await supervisor.post('/batches', z.unknown());
  await Promise.all(ids.map((id) => letters.until(id, ({ shpi }) => shpi !== null)));
}

export async function untilFiled({ letters }: Court, ids: readonly string[]): Promise<void> {
  await Promise.all(ids.map((id) => letters.until(id, ({ status }) => status === 'filed')));
}

/** Asks the Post once for all letters under way. */
export async function sweep({ client, taskQueue }: Court): Promise<void> {
  await client.workflow.execute(TRACKING_SWEEP_WORKFLOW, { workflowId: `bench-sweep/${randomUUID()}`, taskQueue });
}

/** A ZIP's comment makes other bytes of the same document. */
function variantOf(docx: Buffer): Buffer<ArrayBuffer> {
  const comment = Buffer.from(randomUUID());
  const bytes = Buffer.concat([docx, comment]);
  bytes.writeUInt16LE(comment.length, docx.length - 2);
  return bytes;
}
