import { randomUUID } from 'node:crypto';
import { pino } from 'pino';
import type { BatchTerms } from '#domain/batches/batch-term.ts';
import { createClient } from '#temporal/client/connect.ts';
import { relayOnce } from '#temporal/worker/outbox-relay.ts';
import type { CourtSystem } from '#test/crash/kit/court-system.ts';
import type { SentLetter } from '#test/crash/kit/court-office.ts';
import { waitFor } from '#test/crash/kit/wait-for.ts';

/** Where a letter can be when its process is lost. */
const STAGES = [
  // The document is not made yet.
  'preparing',
  'onApproval',
  'returned',
  // Found faulty by the Post.
  'rejected',
  // Held back from the batches.
  'signed',
  // In a batch that was only frozen.
  'frozen',
  // In a batch whose start waits in the outbox.
  'waiting',
  // Accepted by the Post in an attempt whose answer nobody recorded.
  'sending',
  // Accepted by the Post, the answer lost, and no look-up was answered.
  'unknown',
  // Not taken by the Post; a person is asked.
  'asked',
  // Accepted, and nothing heard since.
  'underWay',
  // Delivered; the notice cannot be fetched.
  'delivered',
] as const;

/** Letters of every stage. */
export type EveryStage = Readonly<Record<(typeof STAGES)[number], readonly SentLetter[]>>;

/** At the fourth archive the worker dies after the Post has taken it and before that is written down. */
export const DYING_WORKER = { MASK_FAIL_POINT: 'effect/post.submit:after#4' };

const DOCUMENT = 'kopiya-resheniya.pdf';
const QUICK: BatchTerms = { lookUpWindowMs: 1_000, form103WindowMs: 60_000 };
const PATIENT: BatchTerms = { lookUpWindowMs: 60_000, form103WindowMs: 60_000 };
const FOR_EVER = 100_000;

/**
 * Brings `each` letters to every stage. A worker of `DYING_WORKER` must run; it has died at the end, and nobody runs. What the Post was
 * told to do wrong it goes on doing until `calmDown`.
 */
export async function bringToEveryStage(
  system: CourtSystem,
  each: number,
  died: Promise<unknown>,
): Promise<EveryStage> {
  const { office } = system;
  const some = (): Promise<SentLetter[]> => Promise.all(Array.from({ length: each }, () => office.submit(DOCUMENT)));
  const names = STAGES.filter((name) => name !== 'preparing');
  const made = await Promise.all(names.map(async (name) => [name, await some()] as const));
  const letters = Object.fromEntries(made) as Record<(typeof names)[number], SentLetter[]>;
  await Promise.all(letters.returned.map((letter) => sendBack(system, letter)));
  await Promise.all(letters.onApproval.map((letter) => office.reach(letter, 'awaiting_signature')));
  await postSome(system, letters);
  await leaveUnclear(system, letters.asked, 'reset_before', QUICK);
  await waitFor(() =>
    requireSome(system, `select id from task where kind = 'unclear_submission' and closed_at is null`),
  );
  await leaveUnclear(system, letters.unknown, 'reset_after', PATIENT);
  await holdBack(system, [...letters.signed, ...letters.frozen, ...letters.waiting]);
  await sign(system, letters.sending);
  await system.post.control('PUT', 'faults', [{ target: 'search', mode: 'error_before', times: FOR_EVER }, NO_NOTICE]);
  await office.openBatch(QUICK);
  await died;
  const preparing = await some();
  await letGo(system, letters.frozen);
  await office.openBatch(QUICK);
  await deliverAll(system);
  await letGo(system, letters.waiting);
  await office.openBatch(QUICK);
  return { ...letters, preparing };
}

/** The Post works again: it answers, gives out notices and forms, and what was silent arrives. */
export async function calmDown({ post }: CourtSystem, { underWay }: EveryStage): Promise<void> {
  await post.control('PUT', 'faults', []);
  await post.control('PUT', 'settings', { form103DelayMs: 0 });
  for (const { number } of underWay) {
    await post.control('PUT', `fates/${encodeURIComponent(number)}`, { fate: 'electronic' });
  }
}

/** What people do so that every letter reaches its end. */
export async function goOn(system: CourtSystem, letters: EveryStage): Promise<void> {
  const { office } = system;
  const mended = [...letters.returned, ...letters.rejected];
  await Promise.all(mended.map((letter) => resubmit(system, letter)));
  await sign(system, [...letters.preparing, ...letters.onApproval, ...mended]);
  await letGo(system, letters.signed);
  await office.openBatch();
  await settle(system);
}

const NO_NOTICE = { target: 'notice', mode: 'error_before', times: FOR_EVER };
/** The same key for every try: one decision. */
const key = (): { idempotencyKey: string } => ({ idempotencyKey: randomUUID() });

async function sign({ office }: CourtSystem, letters: readonly SentLetter[]): Promise<void> {
  await Promise.all(letters.map((letter) => office.approve(letter)));
  await Promise.all(letters.map((letter) => office.reach(letter, 'signed')));
}

async function sendBack({ office }: CourtSystem, letter: SentLetter): Promise<void> {
  await office.reach(letter, 'awaiting_signature');
  const [remark, command] = [{ revision: 1, remark: 'Исправьте приложение' }, key()];
  await waitFor(() => office.services.decisions.sendBack(office.supervisor, letter.id, remark, command));
  await office.reach(letter, 'returned');
}

async function resubmit({ office }: CourtSystem, letter: SentLetter): Promise<void> {
  const command = key();
  await waitFor(() => office.services.decisions.resubmit(office.clerk, letter.id, { revision: 1 }, command));
}

/** A batch that the Post has answered, open for its form: one letter faulty, one silent, one delivered without its notice. */
async function postSome(
  system: CourtSystem,
  { rejected, underWay, delivered }: Pick<EveryStage, 'rejected' | 'underWay' | 'delivered'>,
): Promise<void> {
  const { office, post } = system;
  await post.control('PUT', 'settings', { form103DelayMs: 3_600_000 });
  await post.control('PUT', 'faults', [NO_NOTICE]);
  for (const { number } of rejected) {
    const fault = { column: 'ADDRESSLINE_TO', message: 'Адрес не найден' };
    await post.control('PUT', `rejections/${encodeURIComponent(number)}`, fault);
  }
  for (const { number } of underWay) {
    await post.control('PUT', `fates/${encodeURIComponent(number)}`, { fate: 'silent' });
  }
  await sign(system, [...rejected, ...underWay, ...delivered]);
  await office.openBatch(PATIENT);
  await Promise.all(rejected.map((letter) => office.reach(letter, 'needs_fix')));
  await Promise.all(underWay.map((letter) => office.reach(letter, 'accepted')));
  await Promise.all(delivered.map((letter) => office.reach(letter, 'delivered')));
}

/** A batch whose answer was lost, and that no look-up finds. */
async function leaveUnclear(
  system: CourtSystem,
  letters: readonly SentLetter[],
  mode: 'reset_before' | 'reset_after',
  terms: BatchTerms,
): Promise<void> {
  const search = { target: 'search', mode: 'error_before', times: FOR_EVER };
  await system.post.control('PUT', 'faults', [{ target: 'upload', mode }, search, NO_NOTICE]);
  await sign(system, letters);
  await system.office.openBatch(terms);
  await Promise.all(letters.map((letter) => system.office.reach(letter, 'unknown')));
}

/** Signed letters that may still be recalled: no batch takes them. */
async function holdBack(system: CourtSystem, letters: readonly SentLetter[]): Promise<void> {
  await sign(system, letters);
  await recallWithin(system, letters, '1 hour');
}

function letGo(system: CourtSystem, letters: readonly SentLetter[]): Promise<void> {
  return recallWithin(system, letters, '0');
}

async function recallWithin({ office }: CourtSystem, letters: readonly SentLetter[], window: string): Promise<void> {
  for (const { id } of letters) {
    await office.rows(`update letter set recall_until = status_since + ?::interval where id = ? returning id`, [
      window,
      id,
    ]);
  }
}

/** Hands over what the outbox holds, as a worker's relay does. */
async function deliverAll({ office, settings }: CourtSystem): Promise<void> {
  const client = createClient(settings);
  const relay = { orm: office.orm, client, taskQueue: settings.TEMPORAL_TASK_QUEUE, logger: pino({ level: 'silent' }) };
  while ((await relayOnce(relay)) > 0);
  await client.connection.close();
}

/** The cabinet shows none of them: they may go again. */
async function settle({ office }: CourtSystem): Promise<void> {
  const asked = await office.rows<{ id: string }>(
    `select subject_id as id from task where kind = 'unclear_submission' and closed_at is null`,
  );
  const finding = { finding: 'not_taken' } as const;
  for (const { id } of asked) {
    const command = key();
    await waitFor(() => office.services.batches.settle(office.supervisor, id, finding, command));
  }
}

async function requireSome({ office }: CourtSystem, sql: string): Promise<void> {
  if ((await office.rows(sql)).length === 0) throw new Error(`nothing yet: ${sql}`);
}
