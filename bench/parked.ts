import { randomUUID } from 'node:crypto';
import pLimit from 'p-limit';
import { Client } from 'pg';
import { DEMO_SITE_ID } from '#db/seed/demo-people.ts';
import { demoAccountId } from '#db/seed/seed.ts';
import { LETTER_WORKFLOW, letterWorkflowId, type LetterInput } from '#domain/letters/letter-process.ts';
import { approve } from '#temporal/contract/letter.ts';
import type { Court } from './court.ts';
import { residentBytes } from './process-times.ts';
import { percentile } from './statistics.ts';

/** Latencies of one probe, ms. */
interface Latency {
  readonly startP50: number;
  readonly startP99: number;
  readonly updateP50: number;
  readonly updateP99: number;
}

/** What it costs to have many letters waiting for a person or the Post. */
export interface ParkedFigures {
  readonly parkedCount: number;
  readonly parkingSeconds: number;
  readonly empty: Latency;
  readonly full: Latency;
  /** Medians with the parked letters against medians without. */
  readonly startRatio: number;
  readonly updateRatio: number;
  readonly workerBytesBefore: number;
  readonly workerBytesAfter: number;
  readonly workerBytesPerLetter: number;
}

const PROBES = 60;
const CONCURRENCY = 50;
/** Started, a task, `prepare`, a task, the timer. */
const WAITING_EVENTS = 11;
const MONTH_MS = 30 * 86_400_000;

/** Times starts and decisions on an empty court, parks so many letters at the supervisor's table, and times them again. */
export async function measureParked(court: Court, parkedCount: number): Promise<ParkedFigures> {
  const database = new Client({ connectionString: court.databaseUrl });
  await database.connect();
  try {
    const pdfSha256 = await court.storeFile(Buffer.from('%PDF-1.7\n%%EOF\n'));
    const insert = (count: number): Promise<readonly string[]> => insertPrepared(database, pdfSha256, count);
    await probe(court, await insert(PROBES), pdfSha256);
    const empty = await probe(court, await insert(PROBES), pdfSha256);
    const workerBytesBefore = residentBytes(court.workerPid);
    const start = performance.now();
    const parked = await insert(parkedCount);
    await pLimit(CONCURRENCY).map(parked, (id) => startLetter(court, id));
    await untilWaiting(court, parked.at(-1) ?? '');
    const parkingSeconds = (performance.now() - start) / 1_000;
    const workerBytesAfter = residentBytes(court.workerPid);
    const full = await probe(court, await insert(PROBES), pdfSha256);
    return {
      ...{ parkedCount, parkingSeconds, empty, full, workerBytesBefore, workerBytesAfter },
      startRatio: full.startP50 / empty.startP50,
      updateRatio: full.updateP50 / empty.updateP50,
      workerBytesPerLetter: (workerBytesAfter - workerBytesBefore) / parkedCount,
    };
  } finally {
    await database.end();
  }
}

/** Above the numbers that the court itself gives. */
let lastNumber = 100_000;

/** Rows of letters whose document is ready: `prepare` finds it and the letter waits for its supervisor. */
async function insertPrepared(database: Client, pdfSha256: string, count: number): Promise<readonly string[]> {
  const ids = Array.from({ length: count }, () => randomUUID());
  const base = lastNumber;
  lastNumber += count;
  const people = [demoAccountId('sekretar'), demoAccountId('sudya')];
  await database.query(
    `insert into letter (id, site_id, number, kind, document_kind, title, recipient_type, recipient_name, recipient_address, author_id,
                         approver_id, profile_id, status, status_since, revision, pdf_sha256, created_at, updated_at)
     select id, $2::text, $2::text || '/26/' || ($6::int + place), 'registered', 'court_order', 'Судебный приказ', 'person', 'Тестов Тест Тестович',
            '140000, Московская обл, г Учебный, ул Примерная, д 5', $3, $4, 'otpravka-2020', 'awaiting_signature', now(), 1, $5, now(), now()
       from unnest($1::uuid[]) with ordinality as given(id, place)`,
    [ids, DEMO_SITE_ID, ...people, pdfSha256, base],
  );
  await database.query(
    `insert into file (subject_kind, subject_id, kind, revision, file_name, media_type, byte_size, sha256, created_at)
     select 'letter', id, 'pdf', 1, 'bench.pdf', 'application/pdf', 15, $2, now() from unnest($1::uuid[]) as id`,
    [ids, pdfSha256],
  );
  return ids;
}

async function probe(court: Court, ids: readonly string[], pdfSha256: string): Promise<Latency> {
  const [starts, updates]: [number[], number[]] = [[], []];
  for (const id of ids) {
    const start = performance.now();
    await startLetter(court, id);
    starts.push(performance.now() - start);
    await untilWaiting(court, id);
    const decision = { actorId: demoAccountId('sudya'), revision: 1, pdfSha256 };
    const asked = performance.now();
    const handle = court.client.workflow.getHandle(letterWorkflowId(id));
    const { signed } = await handle.executeUpdate(approve, { args: [decision] });
    if (!signed) throw new Error('письмо не подписано');
    updates.push(performance.now() - asked);
  }
  const share = percentile;
  return {
    ...{ startP50: share(starts, 0.5), startP99: share(starts, 0.99) },
    ...{ updateP50: share(updates, 0.5), updateP99: share(updates, 0.99) },
  };
}

async function startLetter({ client, taskQueue }: Court, letterId: string): Promise<void> {
  const input: LetterInput = {
    ...{ letterId, kind: 'registered', authorId: demoAccountId('sekretar'), approverId: demoAccountId('sudya') },
    ...{ remindAfterMs: MONTH_MS, escalateAfterMs: MONTH_MS, outcomeWatchMs: MONTH_MS },
  };
  await client.workflow.start(LETTER_WORKFLOW, { workflowId: letterWorkflowId(letterId), taskQueue, args: [input] });
}

/** The timer stands in the history when the letter waits for a person; a query would wake the workflow, a description does not. */
async function untilWaiting({ client }: Court, letterId: string): Promise<void> {
  const handle = client.workflow.getHandle(letterWorkflowId(letterId));
  while ((await handle.describe()).historyLength < WAITING_EVENTS) continue;
}
