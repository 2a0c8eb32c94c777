import { describe, expect, it } from 'vitest';
import { errorSummary } from '#web/components/error-summary.ts';
import { textField } from '#web/components/field.ts';
import { html } from '#web/html.ts';
import { page } from '#web/layout/page.ts';
import { errorPage } from '#web/layout/error-page.ts';
import { letterRow } from '#web/letters/list/letter-row.ts';
import { loginPage } from '#web/people/login-page.ts';
import { withQuery } from '#web/paths.ts';
import { safePath } from '#api/people/session-pages.ts';
import type { Chrome } from '#web/layout/chrome.ts';
import type { LetterListItem } from '#views/letters/letter.ts';

const EVIL = `"><script>alert('x')</script><img src=x onerror=alert(1)>`;
const VIEWER = { timeZone: 'Europe/Moscow', now: '2026-11-24T12:00:00Z' };
const CHROME: Chrome = { viewer: VIEWER, nav: [], help: '/help/help', asset: (name) => `/assets/${name}` };

const ROW: LetterListItem = {
  ...{ id: 'a', siteId: '50MS0095', number: '50MS0095/26/1', kind: 'registered', documentKind: 'summons', version: 3 },
  ...{
    title: EVIL,
    recipientName: EVIL,
    caseNumber: EVIL,
    comment: EVIL,
    shpi: EVIL,
    authorName: EVIL,
    approverName: EVIL,
  },
  ...{
    status: 'accepted',
    statusSince: VIEWER.now,
    outcome: null,
    pageCount: null,
    fileName: null,
    archivedAt: null,
    sentAt: null,
    createdAt: VIEWER.now,
  },
  awaiting: { code: EVIL, what: EVIL, from: EVIL },
};

/** Nothing that a person typed may become markup. */
function expectInert(markup: string): void {
  expect(markup).not.toMatch(/<script(?![^>]*src=)|<img src=x/);
  expect(markup).toContain('&lt;script&gt;');
}

describe('templates', () => {
  it('never let what was typed become markup, in text or in an attribute', async () => {
    expectInert(String(await letterRow(ROW, VIEWER)));
    expectInert(String(await textField({ name: 'title', label: 'Заголовок', value: EVIL, faults: [] })));
    expectInert(String(await textField({ name: 'title', label: 'Заголовок', value: EVIL, faults: [], rows: 2 })));
    expectInert(String(await loginPage(CHROME, { login: EVIL, returnTo: EVIL, refusal: EVIL })));
    expectInert(String(await errorPage(CHROME, { status: 404, title: EVIL, detail: EVIL })));
  });

  it('never glue a comment to the case it stands by, nor a status to what is awaited', async () => {
    const cells = { comment: 'к к', caseNumber: '№ 2-1195/2026', awaiting: { code: 'x', what: 'это', from: 'Почта' } };
    const markup = String(await letterRow({ ...ROW, ...cells }, VIEWER));
    const words = markup.replaceAll(/<[^>]*>/g, '').replaceAll(/\s+/g, ' ');
    expect(words).toContain('к к дело № 2-1195/2026 ');
    expect(words).toMatch(/\S ждём: это/);
  });

  it('keep a leading line break of a text block as it was typed', async () => {
    const markup = String(
      await textField({ name: 'remark', label: 'Замечание', value: '\nвторая', faults: [], rows: 2 }),
    );
    expect(markup).toContain('\n\nвторая</textarea>');
  });

  it('tie a fault to its field and lead to it from the summary', async () => {
    const faults = [{ code: 'missing', field: 'recipient.name', message: 'Заполните поле.' }];
    const field = String(await textField({ name: 'recipient.name', label: 'Имя', value: '', faults }));
    expect(field).toContain('aria-invalid="true"');
    expect(field).toMatch(/aria-describedby="f-recipient-name-fault"/);
    expect(String(await errorSummary({ faults }))).toContain('href="#f-recipient-name"');
  });

  it('have nothing inline: no style, no script, no handler', async () => {
    const markup = String(await loginPage(CHROME, { login: '', returnTo: '/' }));
    expect(markup).not.toMatch(/\sstyle=|\son\w+=|<style|<script(?![^>]*\ssrc=)/);
  });
});

describe('a page that changes by itself', () => {
  it('is loaded anew only where no script renews it: the focus and what is typed stay', async () => {
    const options = { title: 'Партия', refreshSeconds: 5 };
    const content = html`<p>здесь</p>`;
    const [renewed, reloaded] = await Promise.all([
      page(CHROME, { ...options, islands: ['live-page'] }, content),
      page(CHROME, options, content),
    ]);
    expect(String(renewed)).toMatch(/<noscript>\s*<meta http-equiv="refresh"/);
    expect(String(reloaded)).toMatch(/<noscript>\s*<meta http-equiv="refresh"/);
    for (const markup of [renewed, reloaded])
      expect(String(markup).replaceAll(/<noscript>.*?<\/noscript>/gs, '')).not.toContain('http-equiv="refresh"');
    expect([renewed, reloaded].map((markup) => String(markup).includes('name="renewing"'))).toEqual([false, true]);
    expect(String(reloaded)).toMatch(/<script[^>]*renewing/);
  });
});

describe('addresses', () => {
  it('leave out what is empty', () => {
    expect(withQuery('/letters', { group: '', q: 'А Б', from: undefined })).toBe('/letters?q=%D0%90+%D0%91');
    expect(withQuery('/letters', {})).toBe('/letters');
  });

  it('lead nowhere but to this site after signing in', () => {
    const wrong = [
      '//evil.example',
      '/\\evil.example',
      'https://evil.example',
      'javascript:alert(1)',
      '/a b',
      undefined,
      '',
    ];
    expect(wrong.map(safePath)).toEqual(wrong.map(() => '/'));
    expect(safePath('/letters?group=draft')).toBe('/letters?group=draft');
  });
});
