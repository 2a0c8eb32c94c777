import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { CourtSystem } from './kit/court-system.ts';
import type { SentLetter } from './kit/court-office.ts';
import { expectFiledOnce } from './kit/judge.ts';
import { ownCourt } from './kit/own-court.ts';

const POLL = { timeout: 60_000, interval: 50 } as const;
/** The promise: what was taken while the engine was away is handed over so soon after its return. */
const HANDED_OVER = { timeout: 5_000, interval: 50 } as const;
/** So many failed tries that a delay which only ever doubles would be far beyond the promise. */
const TRIES = 6;

describe('Temporal killed and started again', () => {
  const own = ownCourt();
  beforeAll(async () => {
    await own.system.startWorker();
  });

  it('takes letters while it is away, hands them over at its return, and every letter goes on to its end', async () => {
    const { engine, system } = own;
    const { office } = system;
    const onApproval = await office.submit();
    await office.reach(onApproval, 'awaiting_signature');
    const signed = await office.signed('kopiya-resheniya.pdf');

    await engine.kill();
    const taken = await office.submit('kopiya-resheniya.pdf');
    await office.openBatch();
    await vi.waitFor(async () => expect(await leastTries(system)).toBeGreaterThanOrEqual(TRIES), POLL);

    await engine.start();
    await vi.waitFor(async () => expect(await isStarted(system, taken)).toBe(true), HANDED_OVER);
    await Promise.all([onApproval, taken].map((letter) => office.approve(letter)));
    await Promise.all([onApproval, taken].map((letter) => office.reach(letter, 'signed')));
    await office.openBatch();
    await expectFiledOnce(system, [onApproval, signed, taken]);
  }, 180_000);
});

async function leastTries({ office }: CourtSystem): Promise<number> {
  const [row] = await office.rows<{ tries: number | null }>(
    'select min(attempts)::int as tries from outbox where delivered_at is null',
  );
  return row?.tries ?? 0;
}

async function isStarted({ office }: CourtSystem, { id }: SentLetter): Promise<boolean> {
  const rows = await office.rows<{ id: string }>(
    `select id from outbox where kind = 'start' and workflow_id = ? and delivered_at is not null`,
    [`letter/${id}`],
  );
  return rows.length === 1;
}
