import { randomUUID } from 'node:crypto';
import { describe, expect, it, vi } from 'vitest';
import { ApplicationError } from '#api/errors.ts';
import { demoAccountId } from '#db/seed.ts';
import type { CourtOffice, SentLetter } from './kit/court-office.ts';
import type { CourtSystem } from './kit/court-system.ts';
import { expectFiledOnce } from './kit/judge.ts';
import { ownCourt } from './kit/own-court.ts';
import type { OwnEngine } from './kit/own-engine.ts';

const POLL = { timeout: 60_000, interval: 50 } as const;

type Decide = (office: CourtOffice, letter: SentLetter) => Promise<unknown>;

const key = (): { idempotencyKey: string } => ({ idempotencyKey: randomUUID() });
const approve: Decide = (office, letter) => office.approve(letter);
const sendBack: Decide = ({ services, supervisor }, { id }) =>
  services.decisions.sendBack(supervisor, id, { revision: 1, remark: 'уточните адрес' }, key());
const reassign: Decide = ({ services, supervisor }, { id }) =>
  services.decisions.reassign(supervisor, id, { approverId: demoAccountId('nachalnik') }, key());
const cancel: Decide = ({ services, clerk }, { id }) =>
  services.decisions.cancel(clerk, id, { reason: 'ошибка в адресе' }, key());

/** The record after which the worker dies, and the decision that leads to it. */
const DECISIONS = [
  ['letter.signed', approve],
  ['letter.sent_back', sendBack],
  ['letter.reassigned', reassign],
  ['letter.cancelled', cancel],
] as const;

describe('a decision that is carried out, and then lost with the engine’s memory', () => {
  const own = ownCourt();

  it('is told again until its workflow knows: row and workflow agree, and the letters go on', async () => {
    const { engine, system } = own;
    const { office } = system;
    const [signed, sentBack] = await loseDecisions(system, engine);
    await system.startWorker();
    await vi.waitFor(async () => expect(await untold(system)).toBe(0), POLL);
    expect(await system.reconcile()).toEqual([]);
    const [row] = await office.rows<{ remark: string }>('select remark from letter where id = ?', [sentBack?.id]);
    expect(row?.remark).toBe('уточните адрес');

    await office.services.decisions.resubmit(office.clerk, sentBack?.id ?? '', { revision: 1 }, key());
    await office.approve(sentBack as SentLetter);
    await office.reach(sentBack as SentLetter, 'signed');
    await office.openBatch();
    await expectFiledOnce(system, [signed, sentBack] as SentLetter[]);
  }, 240_000);
});

/** Each decision is written, the worker dies before the engine hears of it, and the engine forgets that it was asked for. */
async function loseDecisions(system: CourtSystem, engine: OwnEngine): Promise<readonly SentLetter[]> {
  const { office } = system;
  const letters: SentLetter[] = [];
  for (const [point, decide] of DECISIONS) {
    const worker = await system.startWorker({ MASK_FAIL_POINT: `record/${point}:after` });
    const letter = await office.submit('kopiya-resheniya.pdf');
    await office.reach(letter, 'awaiting_signature');
    const answer = decideWhenHeard(office, letter, decide);
    expect(await worker.ended).toBe('SIGKILL');
    await engine.kill();
    await answer;
    await engine.start();
    letters.push(letter);
  }
  return letters;
}

/** The row is written a moment before the workflow knows of it: until then a decision is refused as too early. Any other end is an end. */
async function decideWhenHeard(office: CourtOffice, letter: SentLetter, decide: Decide): Promise<unknown> {
  for (;;) {
    const end = await decide(office, letter).catch((error: unknown) => error);
    if (!(end instanceof ApplicationError) || end.code !== 'conflict') return end;
  }
}

async function untold({ office }: CourtSystem): Promise<number> {
  return (await office.rows('select id from outbox where delivered_at is null')).length;
}
