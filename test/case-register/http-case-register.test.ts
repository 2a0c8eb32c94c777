import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createHttpCaseRegister } from '#activities/adapters/case-register/http-case-register.ts';
import { withRegisterBreaker } from '#activities/adapters/case-register/register-breaker.ts';
import { CaseRegisterError, CursorGoneError, type CaseRegister } from '#activities/ports/case-register.ts';
import { caseRegisterSettings } from '#config/case-register-settings.ts';
import type { RegisterTrouble } from '#domain/case-register/register-trouble.ts';
import { AMIRS_COURT as COURT, startAmirs, type AmirsUnderTest } from '#test/emulators/kit/amirs-client.ts';

const CASES = 45;

describe('the register of cases over HTTP', () => {
  let amirs: AmirsUnderTest;
  let register: CaseRegister;
  beforeAll(async () => {
    amirs = await startAmirs(CASES);
    register = createHttpCaseRegister({ ...amirs.options, timeoutMs: 1_500 });
  });
  beforeEach(() => amirs.control('PUT', 'faults', []));
  afterAll(() => amirs.close());

  const troubleOf = (asked: Promise<unknown>): Promise<unknown> =>
    asked.then(
      () => 'served',
      (error: unknown) => (error instanceof CaseRegisterError ? error.trouble : error),
    );
  const whole = async (from: string | null = null) => {
    const numbers: string[] = [];
    let cursor = from;
    for (let hasMore = true; hasMore;) {
      const page = await register.changes(COURT, cursor);
      numbers.push(...page.cases.map(({ externalId }) => externalId));
      ({ cursor, hasMore } = page);
    }
    return { numbers, cursor };
  };

  it('gives every case once, page by page, and after that only what has changed, also when it was begun anew', async () => {
    const { numbers, cursor } = await whole();
    expect(new Set(numbers).size).toBe(CASES);
    expect(numbers).toHaveLength(CASES);
    await amirs.restart();
    expect((await whole(cursor)).numbers).toEqual([]);
    const moved = await amirs.control('POST', 'move', {
      court: COURT,
      ordinal: 7,
      partyId: 'p1',
      address: '101000, г Москва, ул Новая, д 1',
    });
    const page = await register.changes(COURT, cursor);
    expect(page.cases).toEqual([moved]);
  });

  it('gives the document of an act by its hash, and says when there is none', async () => {
    const sha256 = (await amirs.find(5)).acts[0]?.document?.sha256 ?? '';
    const bytes = await register.document(COURT, sha256);
    expect(
      createHash('sha256')
        .update(bytes ?? '')
        .digest('hex'),
    ).toBe(sha256);
    expect(await register.document(COURT, 'f'.repeat(64))).toBeNull();
  });

  it.each<[fault: string, trouble: RegisterTrouble]>([
    ['error', 'failing'],
    ['too_many', 'busy'],
    ['unauthorised', 'not_authorised'],
    ['silence', 'no_answer'],
    ['torn', 'no_answer'],
    ['endless', 'misread'],
    ['garbage', 'misread'],
    ['wrong_json', 'misread'],
    ['other_court', 'misread'],
  ])('tells %s as %s, and serves the next time', async (mode, trouble) => {
    await amirs.fail(mode);
    expect(await troubleOf(register.changes(COURT, null))).toBe(trouble);
    expect(await troubleOf(register.changes(COURT, null))).toBe('served');
  });

  it('names the field that is wrong, and never goes round on a cursor that stands still', async () => {
    await amirs.fail('wrong_json');
    await expect(register.changes(COURT, null)).rejects.toThrow(/^cases/);
    const { cursor } = await register.changes(COURT, null);
    await amirs.fail('stuck_cursor');
    await expect(register.changes(COURT, cursor)).rejects.toThrow(/^cursor/);
    await amirs.fail('gone_cursor');
    await expect(register.changes(COURT, cursor)).rejects.toThrow(CursorGoneError);
  });

  it('takes the other cases of a page when one of them is wrong, and tells that one with the path of its field', async () => {
    await amirs.fail('wrong_record');
    const { cases, unread } = await register.changes(COURT, null);
    expect(cases).toHaveLength(amirs.options.pageSize - 1);
    expect(unread).toMatchObject([{ externalId: `case-${COURT}-1`, number: (await amirs.find(1)).number }]);
    expect(unread[0]?.words).toMatch(/cases\[0\]\.kind: .*cases\[0\]\.receivedOn: /);
  });

  it('knows a court that is not there, a wrong token and a register that is away', async () => {
    expect(await troubleOf(register.changes('99MS0001', null))).toBe('court_unknown');
    const stranger = createHttpCaseRegister({ ...amirs.options, token: 'not-the-token' });
    expect(await troubleOf(stranger.probe())).toBe('not_authorised');
    expect(await troubleOf(register.probe())).toBe('served');
    const nowhere = createHttpCaseRegister({ ...amirs.options, baseUrl: 'http://127.0.0.1:1' });
    expect(await troubleOf(nowhere.changes(COURT, null))).toBe('no_connection');
  });

  it('is not knocked at for every court while it is away: one finds it well for all', async () => {
    let now = new Date('2026-11-29T10:00:00Z');
    let calls = 0;
    let isAway = true;
    const page = { cases: [], unread: [], cursor: 'a', hasMore: false, dataAsOf: now };
    const counted: CaseRegister = {
      changes: () => {
        calls += 1;
        return isAway ? Promise.reject(new CaseRegisterError('no_connection', 'x')) : Promise.resolve(page);
      },
      document: () => Promise.resolve(null),
      probe: () => Promise.resolve(),
    };
    const door = withRegisterBreaker(counted, { now: () => Promise.resolve(now) });
    for (let ask = 0; ask < 6; ask += 1) await troubleOf(door.changes(COURT, null));
    expect(calls).toBe(3);
    isAway = false;
    now = new Date(now.getTime() + 60_000);
    expect(await troubleOf(door.changes(COURT, null))).toBe('served');
  });

  it('is given its token over a protected way only, and never within its address', () => {
    const faultsOf = (url: string) => caseRegisterSettings.safeParse({ MASK_CASE_REGISTER_URL: url }).success;
    expect(['https://amirs.court.local/exchange', 'http://127.0.0.1:3300'].map(faultsOf)).toEqual([true, true]);
    const wrong = [
      'http://amirs.court.local',
      'https://me:word@amirs.court.local',
      'https://amirs.court.local/?token=1',
      'ftp://x',
    ];
    expect(wrong.map(faultsOf)).toEqual(wrong.map(() => false));
  });
});
