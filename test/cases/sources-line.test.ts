import { expect, it } from 'vitest';
import type { CaseRegisterView } from '#views/case-register/register.ts';
import { sourcesLine } from '#web/cases/sources-line.ts';

const AT = '2026-11-29T10:00:00.000Z';
const REGISTER: CaseRegisterView = {
  ...{
    siteId: '50MS0095',
    siteName: 'Участок',
    code: '1',
    isOn: true,
    dataAsOf: AT,
    answeredAt: AT,
    troubleWords: null,
    isErring: false,
  },
  ...{
    awaySince: '2026-11-29T11:00:00.000Z',
    isReading: false,
    readCount: 1,
    changedCount: 0,
    unreadCount: 0,
    unread: [],
  },
  ...{ canSet: false, canRead: false },
};
const VIEWER = { timeZone: 'Europe/Moscow', now: AT } as Parameters<typeof sourcesLine>[1];

function lineOf(register: CaseRegisterView | null): string {
  const sources = [{ source: 'amirs', dataAsOf: AT } as const, { source: 'file', dataAsOf: AT } as const];
  const keysOf = () =>
    ({ csrfToken: 'c', key: 'k' }) as unknown as ReturnType<Parameters<typeof sourcesLine>[0]['keysOf']>;
  return String(sourcesLine({ figures: { sources }, register, url: '/cases', keysOf }, VIEWER));
}

it('as of when each source of cases is known is said once, and since when a register that is read is silent', () => {
  for (const register of [REGISTER, { ...REGISTER, isOn: false }, null])
    expect(lineOf(register).match(/анные (АМИРС )?на/g)).toHaveLength(2);
  expect(lineOf(REGISTER)).toContain('АМИРС не отвечает с');
  expect(lineOf(null)).not.toContain('не отвечает');
});
