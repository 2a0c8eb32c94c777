import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import type { Actor } from '#api/actor.ts';
import { readNow } from '#db/clock.ts';
import { DEMO_SITE_ID } from '#db/demo-people.ts';
import { openBatches } from '#db/repositories/open-batches.ts';
import { demoAccountId } from '#db/seed.ts';
import { letterWorkflowId } from '#temporal/contract/letter.ts';
import { TRACKING_SWEEP_WORKFLOW } from '#temporal/contract/schedules.ts';
import type { Court } from './court.ts';
import { inParallel } from './in-parallel.ts';

/** What whole lives took. */
export interface LivesMeasure {
  readonly letterCount: number;
  readonly elapsedMs: number;
  readonly lettersPerSecond: number;
  /** Workflows by which histories can be read. */
  readonly workflowIds: readonly string[];
}

const SAMPLE = new URL('../samples/sudebnyj-prikaz.docx', import.meta.url);
const POLL_MS = 20;
const GIVE_UP_MS = 120_000;
const FIELDS = {
  kind: 'registered',
  documentKind: 'court_order',
  title: 'Судебный приказ 2-1195/2026',
  recipient: {
    type: 'person',
    name: 'Тестов Тест Тестович',
    address: '140000, Московская обл, г Люберцы, ул Примерная, д 5, кв 7',
  },
} as const;
const CLERK = actorOf('sekretar', 'clerk');
const SUPERVISOR = actorOf('sudya', 'supervisor');

/** Takes the letters from an empty draft to `filed`: one clock from the first draft to the last filing. */
export async function measureLives(court: Court, letterCount: number, concurrency: number): Promise<LivesMeasure> {
  // Every letter has its own bytes: conversions are kept by content, and the same document would be converted once.
  const sample = await readFile(SAMPLE);
  const start = performance.now();
  const ids = await inParallel(letterCount, concurrency, async (place) => signed(court, sample, place));
  await openBatch(court);
  await untilAll(court, 'with_post', ids.length);
  while (!(await areAll(court, 'filed', ids.length))) {
    const workflowId = `bench-sweep/${randomUUID()}`;
    await court.client.workflow.execute(TRACKING_SWEEP_WORKFLOW, { workflowId, taskQueue: court.taskQueue });
    await pause(POLL_MS);
    if (performance.now() - start > GIVE_UP_MS) throw new Error(`не все письма в деле: ${await standing(court)}`);
  }
  const elapsedMs = performance.now() - start;
  const workflowIds = ids.map(letterWorkflowId);
  return { letterCount, elapsedMs, lettersPerSecond: (letterCount * 1_000) / elapsedMs, workflowIds };
}

function actorOf(login: string, role: Actor['role']): Actor {
  const named = { fullName: 'Тестов Тест Тестович', position: 'сотрудник участка', timeZone: 'Europe/Moscow' };
  return { accountId: demoAccountId(login), role, siteId: DEMO_SITE_ID, ...named };
}

async function signed({ services, orm }: Court, sample: Buffer, place: number): Promise<string> {
  const command = (): { idempotencyKey: string } => ({ idempotencyKey: randomUUID() });
  const draft = { fields: { ...FIELDS, title: `${FIELDS.title}, ${String(place)}` }, approverId: SUPERVISOR.accountId };
  const { id } = await services.drafts.create(CLERK, draft, command());
  await services.attachments.add(CLERK, id, { fileName: 'prikaz.docx', bytes: variantOf(sample, place) }, command());
  await services.drafts.submit(CLERK, id, command());
  const giveUpAtMs = performance.now() + GIVE_UP_MS;
  for (;;) {
    const [row] = await orm.em
      .fork()
      .execute<{ status: string; revision: number; pdf_sha256: string }[]>(
        'select status, revision, pdf_sha256 from letter where id = ?',
        [id],
      );
    if (row?.status === 'needs_fix') throw new Error('документ не принят');
    if (row?.status === 'awaiting_signature') {
      const seen = { revision: row.revision, pdfSha256: row.pdf_sha256 };
      const answer = await services.decisions.approve(SUPERVISOR, id, seen, command()).catch(tooEarly);
      if (answer?.kind === 'done' && answer.result.signed) return id;
    }
    if (row?.status === 'signed') return id;
    if (performance.now() > giveUpAtMs) throw new Error(`письмо не подписано: ${row?.status ?? 'нет строки'}`);
    await pause(POLL_MS);
  }
}

/** The row is written a moment before the workflow knows of it: the decision is then refused; whatever lasts ends at the deadline. */
function tooEarly(error: unknown): undefined {
  if (error instanceof Error && error.name === 'ApplicationError') return undefined;
  throw error;
}

/** A ZIP's comment makes other bytes of the same document. */
function variantOf(docx: Buffer, place: number): Buffer {
  const comment = Buffer.from(String(place).padStart(8, '0'));
  const bytes = Buffer.concat([docx, comment]);
  bytes.writeUInt16LE(comment.length, docx.length - 2);
  return bytes;
}

async function openBatch({ orm }: Court): Promise<void> {
  await orm.em.fork().transactional(async (tx) => {
    await openBatches(tx, { siteId: DEMO_SITE_ID, now: await readNow(tx, true) });
  });
}

async function untilAll(court: Court, what: 'with_post', count: number): Promise<void> {
  const giveUpAtMs = performance.now() + GIVE_UP_MS;
  while (!(await areAll(court, what, count))) {
    if (performance.now() > giveUpAtMs) throw new Error(`не все письма у Почты: ${await standing(court)}`);
    await pause(POLL_MS);
  }
}

async function areAll({ orm }: Court, what: 'with_post' | 'filed', count: number): Promise<boolean> {
  const condition = what === 'filed' ? `status = 'filed'` : 'shpi is not null';
  const [row] = await orm.em.fork().execute<{ n: string }[]>(`select count(*) as n from letter where ${condition}`);
  return Number(row?.n) === count;
}

async function standing({ orm }: Court): Promise<string> {
  return JSON.stringify(await orm.em.fork().execute('select status, count(*) as n from letter group by status'));
}
