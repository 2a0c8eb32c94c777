import { beforeAll, describe, expect, it } from 'vitest';
import type { CourtSystem } from './kit/court-system.ts';
import type { SentLetter } from './kit/court-office.ts';
import { expectFiledOnce } from './kit/judge.ts';
import { ownCourt } from './kit/own-court.ts';
import { waitFor } from './kit/wait-for.ts';

/** What was taken while the engine was away is handed over within seconds of its return: five on a machine with nothing else to do. */
const HANDED_OVER = { timeoutMs: 30_000 } as const;
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
    await waitFor(async () => expect(await leastTries(system)).toBeGreaterThanOrEqual(TRIES));

    await engine.start();
    await waitFor(async () => expect(await isStarted(system, taken)).toBe(true), HANDED_OVER);
    await Promise.all([onApproval, taken].map((letter) => office.approve(letter)));
    await Promise.all([onApproval, taken].map((letter) => office.reach(letter, 'signed')));
    await office.openBatch();
    await expectFiledOnce(system, [onApproval, signed, taken]);
  });
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
