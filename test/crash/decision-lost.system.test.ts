import { randomUUID } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import { ApplicationError } from '#api/errors.ts';
import { demoAccountId } from '#db/seed/seed.ts';
import { letterWorkflowId } from '#domain/letters/letter-process.ts';
import { withEngine } from '#test/faults/kit/engine-facts.ts';
import { untilAsked } from '#test/faults/kit/in-hands.ts';
import { passHours } from '#test/faults/kit/pass-time.ts';
import type { ChildProgram } from './kit/child-program.ts';
import type { CourtOffice, SentLetter } from './kit/court-office.ts';
import type { CourtSystem } from './kit/court-system.ts';
import { expectFiledOnce } from './kit/judge.ts';
import { ownCourt, type OwnCourt } from './kit/own-court.ts';
import { waitFor } from './kit/wait-for.ts';

type Decide = (office: CourtOffice, letter: SentLetter) => Promise<unknown>;

const key = (): { idempotencyKey: string } => ({ idempotencyKey: randomUUID() });
const approve: Decide = (office, letter) => office.approve(letter);
const sendBack: Decide = ({ services, supervisor }, { id }) =>
  services.decisions.sendBack(supervisor, id, { revision: 1, remark: 'уточните адрес' }, key());
const reassign: Decide = ({ services, supervisor }, { id }) =>
  services.decisions.reassign(supervisor, id, { approverId: demoAccountId('nachalnik') }, key());
const fileWithoutNotice: Decide = ({ services, clerk }, { id }) =>
  services.decisions.fileWithoutNotice(clerk, id, key());
const cancel: Decide = ({ services, clerk }, { id }) =>
  services.decisions.cancel(clerk, id, { reason: 'ошибка в адресе' }, key());

/** The record after which the worker dies, and the decision that leads to it. */
type Lost = readonly [string, Decide];

const DECISIONS: readonly Lost[] = [
  ['letter.signed', approve],
  ['letter.sent_back', sendBack],
  ['letter.reassigned', reassign],
  ['letter.cancelled', cancel],
];

describe('a decision that is carried out, and then lost with the engine’s memory', () => {
  const own = ownCourt();
  afterEach(() => own.system.stopPrograms());

  it('is told again until its workflow knows: row and workflow agree, and the letters go on', async () => {
    const { system } = own;
    const { office } = system;
    const [signed, sentBack] = await loseDecisions(own);
    await system.startWorker();
    await waitFor(async () => expect(await untold(system)).toBe(0));
    expect(await system.reconcile()).toEqual([]);
    const [row] = await office.rows<{ remark: string }>('select remark from letter where id = ?', [sentBack?.id]);
    expect(row?.remark).toBe('уточните адрес');

    await office.services.decisions.resubmit(office.clerk, sentBack?.id ?? '', { revision: 1 }, key());
    await office.approve(sentBack as SentLetter);
    await office.reach(sentBack as SentLetter, 'signed');
    await office.openBatch();
    await expectFiledOnce(system, [signed, sentBack] as SentLetter[]);
  });

  it('is told again of a letter closed without its notice: the workflow ends', async () => {
    const { system } = own;
    const letter = await letterWithoutNotice(system);
    await loseDecision(own, letter, ['letter.filed', fileWithoutNotice]);
    const before = await withEngine(system, (client) =>
      client.workflow.getHandle(letterWorkflowId(letter.id)).describe(),
    );
    expect(before.status.name).toBe('RUNNING');
    await system.startWorker();
    await waitFor(async () => expect(await untold(system)).toBe(0));
    await withEngine(system, (client) => client.workflow.getHandle(letterWorkflowId(letter.id)).result());
    expect(await system.reconcile()).toEqual([]);
  });
});

/** A letter that was delivered, and whose notice the Post does not give until its window has passed. */
async function letterWithoutNotice(system: CourtSystem): Promise<SentLetter> {
  const { office, post } = system;
  const worker = await system.startWorker();
  await post.control('PUT', 'faults', { target: 'notice', mode: 'error_before', times: 1_000_000 });
  const letter = await office.signed('kopiya-resheniya.pdf');
  await office.openBatch();
  await office.reach(letter, 'delivered');
  await passHours(system, 49);
  await untilAsked(system, letter, 'missing_notice');
  await worker.stop();
  return letter;
}

/** Each decision on a letter of its own. */
async function loseDecisions(court: OwnCourt): Promise<readonly SentLetter[]> {
  const letters: SentLetter[] = [];
  for (const decision of DECISIONS) {
    const letter = await court.system.office.submit('kopiya-resheniya.pdf');
    await loseDecision(court, letter, decision);
    letters.push(letter);
  }
  return letters;
}

/** The decision is written, the worker dies before the engine hears of it, and the engine forgets that it was asked for. */
async function loseDecision({ engine, system }: OwnCourt, letter: SentLetter, [point, decide]: Lost): Promise<void> {
  const worker = await system.startWorker({ MASK_FAIL_POINT: `record/${point}:after` });
  const { office } = system;
  await office.reach(letter, 'awaiting_signature', 'delivered');
  const answer = decideUntilDead(office, letter, { decide, worker });
  expect(await worker.ended).toBe('SIGKILL');
  await engine.kill();
  await answer;
  await engine.start();
}

interface Fatal {
  readonly decide: Decide;
  readonly worker: ChildProgram;
}

/** Until its workflow has heard of the row and has moved to this worker, a decision is refused as too early or not confirmed in time. */
async function decideUntilDead(office: CourtOffice, letter: SentLetter, { decide, worker }: Fatal): Promise<void> {
  let isAlive = true;
  void worker.ended.then(() => (isAlive = false));
  while (isAlive) await decide(office, letter).catch(orRefused);
}

function orRefused(error: unknown): void {
  if (!(error instanceof ApplicationError)) throw error;
}

async function untold({ office }: CourtSystem): Promise<number> {
  return (await office.rows('select id from outbox where delivered_at is null')).length;
}
