import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SESSION_TERMS } from '#api/people/session-terms.ts';
import { sweepSessions } from '#db/people/sessions.ts';
import { openApi, type ApiHarness } from '../api/api-harness.ts';

const SESSIONS = [
  ['in use', false, '1 hour', '1 minute', '23 hours'],
  ['not touched for a working day', false, '9 hours', '9 hours', '15 hours'],
  ['of yesterday', false, '25 hours', '1 minute', '-1 hours'],
  ['in use, of a device that nobody has confirmed', true, '1 hour', '1 minute', '23 hours'],
  ['of yesterday, of a device that nobody has confirmed', true, '25 hours', '25 hours', '-1 hours'],
  ['of a device that nobody has confirmed in half a year', true, '181 days', '181 days', '-180 days'],
  ['in use for as long, by a device that nobody has confirmed', true, '181 days', '1 minute', '1 hours'],
] as const;

describe('clearing ended sessions', () => {
  let api: ApiHarness;
  beforeAll(async () => {
    api = await openApi();
  });
  afterAll(() => api.close());

  it('takes those that have run out, and nobody who is at work is signed out', async () => {
    const [account] = await api.rows<{ id: string }>(`select id from account where login = 'sekretar'`);
    for (const [name, isNew, age, idle, left] of SESSIONS) {
      await api.rows(
        `insert into session (token_hash, account_id, csrf_token, created_at, last_seen_at, expires_at, is_new_device)
         values (?, ?, 'c', now() - ?::interval, now() - ?::interval, now() + ?::interval, ?)`,
        [name, account?.id, age, idle, left, isNew],
      );
    }
    await sweepSessions(api.orm.em.fork(), SESSION_TERMS);
    const left = await api.rows<{ name: string }>('select token_hash as name from session');
    const names = left.map(({ name }) => name);
    expect(SESSIONS.map(([name]) => name).filter((name) => names.includes(name))).toEqual([
      'in use',
      'in use, of a device that nobody has confirmed',
      'of yesterday, of a device that nobody has confirmed',
      'in use for as long, by a device that nobody has confirmed',
    ]);
  });
});
