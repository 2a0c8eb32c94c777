import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { setRegister } from '#db/case-register/registers.ts';
import { openCourtSystem, type CourtSystem } from '../crash/kit/court-system.ts';
import { waitFor } from '../crash/kit/wait-for.ts';
import { testTemporal } from '../environment/temporal.ts';
import { AMIRS_COURT, AMIRS_TOKEN, startAmirs, type AmirsUnderTest } from '../emulators/kit/amirs-client.ts';

const [SITE, CASES] = ['50MS0095', 900];
/** Programs are begun and killed here, on a machine that may be busy. */

describe('the reading of a register by the whole system', () => {
  let amirs: AmirsUnderTest;
  let system: CourtSystem;
  beforeAll(async () => {
    amirs = await startAmirs(CASES);
    // The pace is slow: only what the test asks for by «Обновить сейчас» reads.
    const pace = {
      ...{ MASK_CASE_REGISTER_URL: amirs.url, MASK_CASE_REGISTER_TOKEN: AMIRS_TOKEN },
      MASK_CASE_REGISTER_INTERVAL_MS: '86400000',
      MASK_CASE_REGISTER_TIMEOUT_MS: '1500',
    };
    system = await openCourtSystem(await testTemporal(), { pace });
    await setRegister(system.office.orm.em.fork(), SITE, { code: AMIRS_COURT, isOn: true });
  });
  afterAll(async () => {
    await system.close();
    await amirs.close();
  });

  const standing = async () =>
    (
      await system.office.rows<{
        cursor: string | null;
        data_as_of: Date | null;
        away_since: Date | null;
        wanted_at: Date | null;
      }>('select * from case_register')
    )[0];
  const counted = async () =>
    (
      await system.office.rows<{ cases: number; versions: number }>(
        `select count(*)::int as cases, sum(version)::int as versions from court_case where source = 'amirs'`,
      )
    )[0];
  const readNow = () =>
    system.office.services.caseRegisters.readNow(system.office.clerk, SITE, { idempotencyKey: randomUUID() });

  it('goes on where a killed worker had left it: no page is lost, none is taken twice', async () => {
    await readNow();
    const killed = await system.startWorker({ MASK_FAIL_POINT: 'record/register.page_taken:after' });
    expect(await killed.ended).toBe('SIGKILL');
    expect((await counted())?.cases).toBeGreaterThan(0);
    await system.startWorker();
    await waitFor(async () => expect((await standing())?.data_as_of !== null).toBe(true));
    expect(await counted()).toEqual({ cases: CASES, versions: CASES });
  });

  it('holds up no letter while the register is away: that is told, and what there is stays', async () => {
    await amirs.fail('silence', { times: 'until_off' });
    await readNow();
    const letter = await system.office.signed();
    await waitFor(async () => expect((await standing())?.away_since !== null).toBe(true));
    expect(await counted()).toEqual({ cases: CASES, versions: CASES });
    await amirs.control('PUT', 'faults', []);
    // It is known to be away for half a minute, and nobody knocks meanwhile.
    await waitFor(
      async () => {
        await readNow();
        expect((await standing())?.away_since).toBeNull();
      },
      { intervalMs: 4_000 },
    );
    await system.office.openBatch();
    await system.office.reach(letter, 'accepted', 'in_transit', 'delivered', 'filed');
    expect(await system.reconcile()).toEqual([]);
  });

  it('brings a signed letter back to its author when its party has moved and he takes the new address', async () => {
    const { office } = system;
    const [party] = await office.rows<{ id: string; case_id: string }>(
      `select p.id, p.case_id from case_party p join court_case c on c.id = p.case_id where c.external_id = ? and p.external_id = 'p1'`,
      [`case-${AMIRS_COURT}-7`],
    );
    const letter = await office.signed();
    await office.rows('update letter set case_id = ?, case_party_id = ? where id = ?', [
      party?.case_id,
      party?.id,
      letter.id,
    ]);
    const address = '101000, г Москва, ул Переездная, д 3, кв 9';
    await amirs.control('POST', 'move', { court: AMIRS_COURT, ordinal: 7, partyId: 'p1', address });
    await readNow();
    const card = () => office.services.letters.card(office.clerk, letter.id);
    await waitFor(async () => expect((await card()).addressQuestion !== null).toBe(true));
    expect((await card()).addressQuestion).toMatchObject({
      now: address,
      answers: ['take', 'keep'],
      isApprovalLost: true,
    });
    const command = { idempotencyKey: randomUUID() };
    const take = () => office.services.addressQuestions.settle(office.clerk, letter.id, { answer: 'take' }, command);
    expect([await take(), await take()]).toEqual(Array(2).fill({ kind: 'done', result: { answer: 'take' } }));
    expect(await card()).toMatchObject({
      status: 'needs_fix',
      addressQuestion: null,
      fields: { recipient: { address } },
    });
    const { revision } = await card();
    await office.services.decisions.resubmit(office.clerk, letter.id, { revision }, { idempotencyKey: randomUUID() });
    await office.reach(letter, 'awaiting_signature');
    expect((await card()).revision).toBe(revision + 1);
    expect(await system.reconcile()).toEqual([]);
  });
});
