import { request } from 'node:http';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { accessibilityFaults, keepPicture, openBrowser } from '#test/web/kit/browser.ts';
import { CODE, fileElement, report, resolution } from './kit/course-file.ts';
import { startSite, type SiteUnderTest } from './kit/site-client.ts';

const SECRETS = ['А-17/26', 'На исполнении', 'О сроках', 'Учебный районный суд', 'Отдел обращений'];
const PHONE = { width: 360, height: 740 };
const DESKTOP = { width: 1280, height: 900 };
let site: SiteUnderTest;
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  site = await startSite();
});
afterEach(() => site.close());

async function openPage(viewport = DESKTOP, javaScriptEnabled = true): Promise<Page> {
  const context = await browser.newContext({
    locale: 'ru-RU',
    baseURL: site.addresses.url,
    viewport,
    javaScriptEnabled,
  });
  return context.newPage();
}

async function enter(page: Page, code = CODE, publicId = 'card-1'): Promise<void> {
  await page.goto(`/m/${publicId}`);
  await page.getByLabel('Код доступа').fill(code);
  await page.getByRole('button', { name: 'Показать' }).click();
}

const tryCode = (publicId: string, code: string): Promise<Response> =>
  fetch(`${site.addresses.url}/m/${publicId}`, {
    method: 'POST',
    body: new URLSearchParams({ code }),
    redirect: 'manual',
  });

describe('a page without its code', () => {
  it('an address where nothing is says so in words and leads in', async () => {
    for (const path of ['/m/card-1/nothing', '/nothing']) {
      const answer = await fetch(`${site.addresses.url}${path}`);
      expect([answer.status, await answer.text()]).toEqual([404, expect.stringContaining('Здесь ничего нет')]);
    }
  });

  it('tells nothing, not even whether there is such a card', async () => {
    await site.send();
    for (const path of ['', '/changes', '/files/00']) {
      const [there, absent] = await Promise.all(
        ['card-1', 'card-2'].map(async (publicId) => {
          const answer = await fetch(`${site.addresses.url}/m/${publicId}${path}`);
          const headers = [...answer.headers].filter(([name]) => name !== 'date' && name !== 'content-length');
          return { status: answer.status, headers, text: (await answer.text()).replaceAll(publicId, '') };
        }),
      );
      expect(there).toEqual(absent);
      for (const secret of SECRETS) expect(there?.text).not.toContain(secret);
    }
  });

  it('answers a wrong code the same whether there is such a card or not', async () => {
    await site.send();
    const answers = await Promise.all(['card-1', 'card-2'].map((publicId) => tryCode(publicId, 'WRONG')));
    const [there, absent] = await Promise.all(answers.map((answer) => answer.text()));
    expect(answers.map(({ status }) => status)).toEqual([403, 403]);
    expect(there?.replaceAll('card-1', '')).toBe(absent?.replaceAll('card-2', ''));
    for (const answer of answers) expect(answer.headers.getSetCookie()).toEqual([]);
  });

  it('lets codes be tried few times, from one address and for one card, and says in words when again', async () => {
    await site.send();
    for (const _time of [1, 2, 3, 4]) expect((await tryCode('card-1', 'WRONG')).status).toBe(403);
    expect(await (await tryCode('card-1', 'WRONG')).text()).toMatch(/Следующая попытка — через \d+ секунд/);
    const right = await tryCode('card-1', CODE);
    expect(right.status).toBe(429);
    expect(Number(right.headers.get('Retry-After'))).toBeGreaterThan(0);
    expect(await right.text()).toMatch(/Слишком много попыток\. Код можно будет ввести через \d+ секунд/);
    // Another card from the same address waits too; the same card from another address as well.
    expect((await tryCode('card-9', 'WRONG')).status).toBe(429);
    expect(await statusFrom('127.0.0.2', 'card-1')).toBe(429);
    expect(await statusFrom('127.0.0.2', 'card-8')).toBe(403);
  });

  it('counts attempts made at once', async () => {
    await site.send();
    const answers = await Promise.all(Array.from({ length: 12 }, () => tryCode('card-1', 'WRONG')));
    expect(answers.filter(({ status }) => status === 403)).toHaveLength(5);
  });

  it('takes no pass that it did not sign, nor one for another card or for a code that was changed', async () => {
    await site.send();
    await site.send({ publicId: 'card-2' });
    const cookie = (await tryCode('card-1', CODE)).headers.getSetCookie()[0] ?? '';
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Lax/);
    const pass = cookie.split(';')[0] ?? '';
    const see = async (publicId: string, value: string): Promise<boolean> => {
      const answer = await fetch(`${site.addresses.url}/m/${publicId}`, { headers: { cookie: value } });
      return (await answer.text()).includes('А-17/26');
    };
    expect(await see('card-1', pass)).toBe(true);
    expect(await see('card-2', pass)).toBe(false);
    expect(
      await see(
        'card-1',
        pass.replace(/=\d/, (start) => (start === '=9' ? '=8' : '=9')),
      ),
    ).toBe(false);
    await site.send({ version: 2, code: 'NEW-CODE' });
    expect(await see('card-1', pass)).toBe(false);
  });

  /** A request whose own address is another one of this machine. */
  function statusFrom(localAddress: string, publicId: string): Promise<number> {
    const body = new URLSearchParams({ code: 'WRONG' }).toString();
    const headers = { 'Content-Type': 'application/x-www-form-urlencoded' };
    return new Promise((resolve, reject) => {
      const options = { localAddress, method: 'POST', headers };
      request(`${site.addresses.url}/m/${publicId}`, options, (answer) => {
        answer.resume();
        resolve(answer.statusCode ?? 0);
      })
        .on('error', reject)
        .end(body);
    });
  }
});

describe('a page with its code', () => {
  it('opens however the code is written: small letters, spaces, no hyphen', async () => {
    await site.send();
    const page = await openPage();
    await enter(page, ' аб12 cd34 ');
    await page.getByRole('heading', { level: 1, name: 'Обращение № А-17/26' }).waitFor();
  });

  it('opens by the link as text too', async () => {
    await site.send();
    const page = await openPage();
    await page.goto('/');
    await page.getByLabel('Ссылка на обращение').fill(`${site.addresses.url}/m/card-1`);
    await page.getByLabel('Код доступа').fill(CODE);
    await page.getByRole('button', { name: 'Показать' }).click();
    await page.getByRole('heading', { name: 'Обращение № А-17/26' }).waitFor();
  });

  it('changes by itself when a greater version comes, and stays at a late one', async () => {
    await site.send({ version: 2 });
    const page = await openPage();
    await enter(page);
    await page.getByText('Рассмотреть обращение').waitFor();
    await site.send({ version: 3, resolutions: resolution(report()) });
    await page.getByText('Ответ заявителю направлен.').waitFor();
    await page.getByText('Сведения только что обновились.').waitFor();
    await site.send({ version: 1, resolutions: '' });
    await site.send({ version: 4, number: 'Б-1/26', resolutions: resolution(report()) });
    await page.getByRole('heading', { name: 'Обращение № Б-1/26' }).waitFor();
  });

  it('works without scripts: it asks again by itself and by a link', async () => {
    await site.send({ version: 1 });
    const page = await openPage(PHONE, false);
    await enter(page);
    expect(await page.locator('meta[http-equiv=refresh]').count()).toBe(1);
    await site.send({ version: 2, resolutions: resolution(report()) });
    await page.getByRole('link', { name: 'Обновить' }).click();
    await page.getByText('Ответ заявителю направлен.').waitFor();
  });

  it('gives the file of a report as it was sent, and none besides', async () => {
    const content = Buffer.from('%PDF-1.7 ответ');
    const mail = { attachments: [{ filename: 'ответ.pdf', content }] };
    await site.send({ resolutions: resolution(report(fileElement('ответ.pdf', content))), mail });
    const page = await openPage();
    await enter(page);
    const href = (await page.getByRole('link', { name: 'ответ.pdf' }).getAttribute('href')) ?? '';
    const answer = await page.request.get(href);
    expect(await answer.body()).toEqual(content);
    expect(answer.headers()['content-disposition']).toMatch(/^attachment/);
    expect((await page.request.get(href.replace(/..$/, '00'))).status()).toBe(404);
  });

  it('keeps the paragraphs of a text apart', async () => {
    await site.send({ subject: 'Первый абзац.\n\nВторой абзац.\nТретий.' });
    const page = await openPage();
    await enter(page);
    expect(await page.locator('dd p').allTextContents()).toEqual(['Первый абзац.', 'Второй абзац.', 'Третий.']);
  });

  it('shows what is in the file as words, never as markup', async () => {
    await site.send({ number: '&lt;img src=x onerror=alert(1)&gt;' });
    const page = await openPage();
    await enter(page);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('<img src=x');
    expect(await page.locator('main img').count()).toBe(0);
  });

  it.each([
    ['phone', PHONE],
    ['desktop', DESKTOP],
  ])('is accessible and fits on a %s, every page of it', async (name, viewport) => {
    await sendRich();
    const page = await openPage(viewport);
    const problems: string[] = [];
    page.on('console', (message) => (message.type() === 'error' ? problems.push(message.text()) : undefined));
    const look = async (picture: string): Promise<void> => {
      await keepPicture(page, `delo-site-${picture}-${name}`);
      expect(await accessibilityFaults(page), picture).toEqual([]);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(overflow, picture).toBeLessThanOrEqual(0);
    };
    await page.goto('/');
    await look('entrance');
    await page.goto('/m/card-1');
    await look('code');
    expect(problems).toEqual([]);
    await enter(page, 'WRONG');
    await page.getByRole('alert').waitFor();
    await look('wrong');
    await enter(page);
    await page.getByRole('heading', { name: 'Ход рассмотрения', exact: true }).waitFor();
    await look('course');
    expect(await page.getByText('требования № А26-2352 не опубликованы').isVisible()).toBe(true);
    await page.emulateMedia({ media: 'print' });
    await look('print');
  });

  async function sendRich(): Promise<void> {
    const content = Buffer.from('%PDF-1.7 ответ');
    const done = '<state code="done">Исполнено</state>';
    const resolutions = [
      resolution(report(fileElement('Ответ заявителю.pdf', content)), 'r-1', done),
      resolution('', 'r-2'),
      resolution('', 'r-3', '<state code="withdrawn">Отозвано</state>'),
    ];
    const mail = { attachments: [{ filename: 'Ответ заявителю.pdf', content }] };
    const card = '<applicant>Тестов Тест Тестович</applicant>';
    await site.send({ version: 7, resolutions: resolutions.join(''), card, mail });
  }
});
