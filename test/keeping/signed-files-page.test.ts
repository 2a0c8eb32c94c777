import { describe, expect, it } from 'vitest';
import type { Chrome, Viewer } from '#web/layout/chrome.ts';
import { signedFilesPage } from '#web/keeping/signed-files-page.ts';

const VIEWER = { timeZone: 'Europe/Moscow' } as Viewer;
const CHROME: Chrome = { viewer: VIEWER, nav: [], help: '/help/help', asset: (name) => `/assets/${name}` };
const AT = '2026-11-30T22:00:00.000Z';

const pageOf = (night: { readonly beganAt: string | null; readonly lookedCount: number | null }): string =>
  String(
    signedFilesPage(CHROME, {
      view: { days: 30, endedAt: null, totalCount: 5, failedCount: null, failed: [], ...night },
      ...{ role: 'auditor', days: '30', faults: [], refusal: undefined, keys: { csrfToken: '', idempotencyKey: '' } },
    }),
  );

describe('the page of the nightly check', () => {
  it.each([
    [{ beganAt: null, lookedCount: null }, false],
    [{ beganAt: AT, lookedCount: null }, false],
    [{ beganAt: AT, lookedCount: 0 }, false],
    [{ beganAt: AT, lookedCount: 5 }, true],
  ])('says that what was checked is good only of what was: %j', (night, isSaid) => {
    expect(pageOf(night).includes('Из проверенных все открываются')).toBe(isSaid);
  });
});
