import { describe, expect, it } from 'vitest';
import { mayForward } from '#api/settings/rehearsal-rights.ts';
import { apiProcess, readSettings, type ApiSettings } from '#config/settings.ts';

const KEY = `k:${Buffer.alloc(32, 1).toString('base64')}`;
const settingsOf = (own: Readonly<Record<string, string>>): ApiSettings =>
  readSettings(apiProcess, {
    ...{ DATABASE_URL: 'postgres://a:b@c/d', TEMPORAL_ADDRESS: 'a:1', MASK_BLOB_DIR: '/x' },
    ...{ MASK_PAYLOAD_KEYS: KEY, MASK_BLOB_KEYS: KEY, MASK_PUBLIC_URL: 'https://court.example.ru', ...own },
  });

describe('settings of the site', () => {
  it('outside a rehearsal refuse an address at which passwords would be read on the way', () => {
    for (const url of ['http://court.example.ru', 'http://10.0.0.5:3000', 'http://127.0.0.1.example.ru']) {
      expect(() => settingsOf({ MASK_PUBLIC_URL: url }), url).toThrow(/MASK_PUBLIC_URL: ожидается https/);
      expect(settingsOf({ MASK_PUBLIC_URL: url, MASK_REHEARSAL: 'true' }).MASK_PUBLIC_URL).toBe(url);
    }
    for (const url of [
      'https://court.example.ru',
      'http://127.0.0.1:3000',
      'http://localhost:3000',
      'http://[::1]:3000',
    ]) {
      expect(settingsOf({ MASK_PUBLIC_URL: url }).MASK_PUBLIC_URL).toBe(url);
    }
  });

  it('let everybody move the clock in a rehearsal that says so, else its admin, and outside of one nobody', () => {
    const rehearsal = { forward: () => Promise.resolve() };
    const may = (own: Readonly<Record<string, string>>): readonly boolean[] =>
      (['clerk', 'supervisor', 'admin'] as const).map((role) =>
        mayForward({ rehearsal, settings: settingsOf(own) }, role),
      );
    expect(may({ MASK_REHEARSAL: 'true' })).toEqual([false, false, true]);
    expect(may({ MASK_REHEARSAL: 'true', MASK_REHEARSAL_CLOCK: 'everyone' })).toEqual([true, true, true]);
    expect(may({})).toEqual([false, false, false]);
    expect(() => settingsOf({ MASK_REHEARSAL_CLOCK: 'everyone' })).toThrow(/только в репетиции/);
  });
});
