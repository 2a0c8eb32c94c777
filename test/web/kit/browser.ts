import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import axe from 'axe-core';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { HEADLESS_CHROMIUM } from '#scripts/platform/debian/chromium.ts';

/** How long a page is waited for, as long as the expectations of the tests wait: no test fails because a machine is slow. */
export const PAGE_PATIENCE_MS = 300_000;

const ARGS = [
  '--no-sandbox',
  '--lang=ru-RU',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The machine's own Chromium, without windows; start it once for a file. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: HEADLESS_CHROMIUM, args: ARGS });
}

export interface PersonOptions {
  readonly url: string;
  readonly login: string;
  /** False: the pages must do everything by themselves. */
  readonly javaScript?: boolean;
  readonly viewport?: { readonly width: number; readonly height: number };
}

/** A person who has signed in, at the first page of the role. The form of signing in has tests of its own and is not gone through each time. */
export async function signIn(
  browser: Browser,
  options: PersonOptions,
): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({
    locale: 'ru-RU',
    timezoneId: 'Europe/Moscow',
    baseURL: options.url,
    javaScriptEnabled: options.javaScript ?? true,
    viewport: options.viewport ?? { width: 1366, height: 768 },
  });
  context.setDefaultTimeout(PAGE_PATIENCE_MS);
  await enter(context, options.login);
  const page = await context.newPage();
  // The page's scripts have run by then: a key pressed earlier would be heard by nobody.
  await page.goto('/', { waitUntil: 'load' });
  await page.getByRole('button', { name: 'Выйти' }).waitFor();
  return { context, page };
}

/** What the form sends, without the page on which it stands. */
async function enter({ request }: BrowserContext, login: string): Promise<void> {
  const answer = await request.post('/login', {
    form: { login, password: `${login}-2026` },
    headers: { 'sec-fetch-site': 'same-origin' },
    maxRedirects: 0,
  });
  if (answer.status() !== 303) throw new Error(`${login} was not let in: ${String(answer.status())}`);
}

/** What the page breaks of WCAG 2.2 A and AA, each with its place; run in the page's own world past its content policy. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const judge = Reflect.get(globalThis, 'axe') as typeof axe;
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const { violations } = await judge.run(document, { runOnly: tags });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${String(target)} ${failureSummary ?? ''}`),
    );
  });
}

/** Keeps a picture of the page, and its title, when a folder for pictures is named (`MASK_SCREENS`): as it opens, and at its whole length. */
export async function keepPicture(page: Page, name: string): Promise<void> {
  const folder = process.env['MASK_SCREENS'];
  if (folder === undefined) return;
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, `${name}.txt`), await page.title());
  await page.screenshot({ path: join(folder, `${name}.png`) });
  await page.screenshot({ path: join(folder, `${name}-whole.png`), fullPage: true });
}
