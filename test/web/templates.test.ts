import { describe, expect, it } from 'vitest';
import { askedLetters } from '#web/components/asked-letters.ts';
import { errorSummary } from '#web/components/error-summary.ts';
import { textField } from '#web/components/field.ts';
import { html } from '#web/html.ts';
import { page } from '#web/layout/page.ts';
import { errorPage } from '#web/layout/error-page.ts';
import { LETTER_CELLS } from '#web/letters/list/letter-cells.ts';
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
    gate: null,
    expected: null,
    pageCount: null,
    fileName: null,
    archivedAt: null,
    sentAt: null,
    isSentByPostBook: false,
    postTookAt: null,
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

describe('a letter that was found at the Post', () => {
  it('has the Post’s book instead of a moment in «Отправлено», and the first operation once there is one', async () => {
    const cell = async (more: Partial<LetterListItem>) =>
      String(await LETTER_CELLS.sent({ ...ROW, ...more }, VIEWER))
        .replaceAll(/<[^>]*>|\s+/g, ' ')
        .replaceAll(/ +/g, ' ')
        .trim();
    expect(await cell({})).toBe('');
    expect(await cell({ isSentByPostBook: true })).toBe('по книге Почты');
    expect(await cell({ isSentByPostBook: true, postTookAt: '2026-11-29T14:55:00' })).toBe(
      '29.11.2026, 14:55 по книге Почты',
    );
    expect(await cell({ sentAt: '2026-11-29T11:55:00Z' })).toContain('14:55');
  });
});

describe('what is asked of many letters', () => {
  it('is answered once for all of one kind, their list to be opened and nobody left out of it', async () => {
    const other = (index: number) => ({
      ...{ code: 'not_in_document', field: 'caseNumber' },
      message: `В документе дело № 2-1/2026, а набрано 2-${String(index)}/2026.`,
    });
    const unusual = { code: 'name_unusual', field: 'recipient.name', message: 'Одно слово.' };
    const letters = Array.from({ length: 50 }, (_, index) => ({
      ...{ name: `Строка ${String(index)}:`, href: `#row-${String(index)}`, answer: `a${String(index)}` },
      questions: index < 48 ? [other(index)] : [other(index), unusual],
    }));
    const markup = String(await askedLetters(letters, 60, 'они останутся черновиками'));
    const words = markup.replaceAll(/<[^>]*>/g, '').replaceAll(/\s+/g, ' ');
    expect(words).toContain('48 писем: в документе другой номер дела ');
    expect(words).toContain('2 письма: в документе другой номер дела, имя получателя написано необычно');
    const boxes = [...markup.matchAll(/name="confirmed"\s+value="([^"]*)"/g)].map(([, value = '']) => value.split(' '));
    expect(boxes).toEqual([letters.slice(0, 48), letters.slice(48)].map((kind) => kind.map(({ answer }) => answer)));
    expect([...markup.matchAll(/href="#row-\d+"/g)]).toHaveLength(50);
    // Closed, a long list is one stop of the Tab key on the way to the button.
    expect([...markup.matchAll(/<details[^>]*>/g)].map(([tag]) => tag.includes('open'))).toEqual([false, true]);
  });
});

it.each([
  [2, 'Без отметки уйдёт 1 письмо,'],
  [3, 'Без отметки уйдут 2 письма,'],
  [22, 'Без отметки уйдёт 21 письмо,'],
])('the letters that leave without a tick are told in their number, of %i in all', (all, words) => {
  const letter = { name: '1', questions: [], answer: 'a' };
  expect(String(askedLetters([letter], all, 'они останутся черновиками'))).toContain(words);
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
