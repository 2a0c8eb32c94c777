import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSigningKit, type SigningKit } from '#test/signing/kit.ts';
import { openBrowser } from '#test/web/kit/browser.ts';
import { openOutside, type Outside } from './first-start/court-outside.ts';
import { bringPeople, comeIn, makeFirstAdmin, makeSite, moveDayOff, setFactor } from './first-start/court-people.ts';
import {
  bringAnswer,
  chooseKey,
  downloadArchive,
  judgeArchive,
  makeBatch,
  sendLetter,
  signAllByKey,
} from './first-start/letters-way.ts';
import { saveScreen } from './save-screen.ts';
import { startSystem, type RunningSystem } from './start-system.ts';

const SITE = '50MS0096';
const LETTERS = [
  { recipient: 'Отказов Иван Петрович', title: 'Судебный приказ', file: sample('sudebnyj-prikaz.docx') },
  { recipient: 'Пробная Ёлка Петровна', title: 'Копия решения', file: sample('kopiya-resheniya.pdf') },
];

describe('a court from nothing, in earnest, in a browser', () => {
  let home: string;
  let kit: SigningKit;
  let outside: Outside;
  let system: RunningSystem;
  let browser: Browser;

  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'mask-first-'));
    [kit, browser] = await Promise.all([openSigningKit(), openBrowser()]);
    outside = await openOutside(kit, home);
    system = await startSystem(home, outside.settings);
  });
  afterAll(async () => {
    await browser.close();
    await system.stop();
    await outside.stop();
    await kit.close();
    await rm(home, { recursive: true, force: true });
  });

  it('comes from its first admin to letters in the file: nobody and nothing was there before, and each letter went once', async () => {
    const { url } = system;
    const admin = await comeIn(browser, { url, login: 'ivanov', link: await makeFirstAdmin(home) });
    await makeSite(admin.page, SITE, saveScreen);
    await moveDayOff(admin.page, '2027', saveScreen);
    const links = await bringPeople(admin.page, SITE, saveScreen);
    await admin.context.close();

    const judge = await comeIn(browser, { url, login: 'sudya', link: links.get('sudya') ?? '' });
    await setFactor(judge.page, saveScreen);
    await chooseKey(judge.context, judge.page, outside, saveScreen);
    const clerk = await comeIn(browser, { url, login: 'petrova', link: links.get('petrova') ?? '' });
    for (const letter of LETTERS) await sendLetter(clerk.page, letter, saveScreen);
    await signAllByKey(judge.page, LETTERS.length, saveScreen);
    const batch = await makeBatch(judge.page, LETTERS.length);

    const { page } = clerk;
    await page.goto(batch);
    await saveScreen(page, 'batch-upload');
    const archive = await downloadArchive(page, kit.directory);
    await judgeArchive(archive, kit.directory, outside.trustFile, LETTERS.length);
    const { uploadId, letters } = await outside.post.upload(await readFile(archive));
    await tellUnclearAndFound(page);

    const [first] = letters;
    const table = `Номер письма;ШПИ\n${first?.registrationNumber ?? ''};${first?.shpi ?? ''}\n`;
    await bringAnswer(page, 'answer.csv', Buffer.from(table), saveScreen);
    await bringAnswer(page, 'f103.pdf', await outside.post.form103(uploadId), saveScreen);
    await waitFor(page, letters[1]?.registrationNumber ?? '', 'Вручено');
    await decideReturned(page, first?.registrationNumber ?? '');
    await saveScreen(page, 'filed');
    const numbers = letters.map(({ registrationNumber }) => registrationNumber);
    expect(await outside.post.acceptances()).toEqual(
      expect.objectContaining(Object.fromEntries(numbers.map((number) => [number, 1]))),
    );
  });
});

/** The answer of the cabinet's page was lost: the person looks, finds the letters, and nothing is uploaded a second time. */
async function tellUnclearAndFound(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Не знаю, загрузилось ли' }).click();
  await page.getByRole('heading', { name: 'Выясните, загрузился ли архив' }).waitFor();
  await saveScreen(page, 'batch-unclear');
  expect(await page.getByRole('link', { name: 'Скачать архив' }).count()).toBe(0);
  await page.getByRole('button', { name: 'Письма в кабинете есть' }).click();
  await page.getByRole('heading', { name: 'Внесите ответ кабинета' }).waitFor();
}

/** The list moves by itself. @returns the letter's row */
async function waitFor(page: Page, number: string, words: string): Promise<Locator> {
  await page.goto('/letters');
  const row = page.getByRole('row').filter({ hasText: number });
  await row.filter({ hasText: words }).waitFor();
  return row;
}

/** It came back: what is made of that a person decides, and then it is filed. */
async function decideReturned(page: Page, number: string): Promise<void> {
  const row = await waitFor(page, number, 'Возвращено');
  await page.goto((await row.getByRole('link', { name: number }).getAttribute('href')) ?? '');
  await page.getByLabel('Вручить иным способом').check();
  await page.getByLabel('Почему').last().fill('телефонограмма');
  await saveScreen(page, 'returned');
  await page.getByRole('button', { name: 'Записать решение' }).click();
  // A busy machine says that the decision is on its way, an idle one that it is written.
  await page
    .getByText(/Решение (?:записано|передано)/)
    .first()
    .waitFor();
  await waitFor(page, number, 'В деле');
}

function sample(name: string): string {
  return new URL(`../../samples/${name}`, import.meta.url).pathname;
}
