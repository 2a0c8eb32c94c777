import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findChromium } from '#scripts/platform/debian/chromium.ts';

const PHONE = { width: 390, height: 844 };

/** The applicant, before whom his page lies open. */
export interface Applicant {
  /** Resolves when the page before him shows this version, without his doing anything. */
  sees(version: number): Promise<void>;
  /** Keeps the page in the folder. @returns the file's name */
  keep(name: string): Promise<string>;
  close(): Promise<void>;
}

/** What he was given. */
export interface Invitation {
  readonly url: string;
  readonly code: string;
  readonly folder: string;
}

/** Opens the page in Chromium, on a phone; without Chromium it is fetched, and kept as HTML. */
export function openApplicant(invitation: Invitation): Promise<Applicant> {
  const program = findChromium();
  return program === undefined ? withoutBrowser(invitation) : inBrowser(program, invitation);
}

async function inBrowser(program: string, { url, code, folder }: Invitation): Promise<Applicant> {
  // Brought by the development packages only.
  const { chromium } = await import('playwright-core');
  const browser = await chromium.launch({ executablePath: program, args: ['--no-sandbox', '--lang=ru-RU'] });
  const page = await browser.newPage({ locale: 'ru-RU', viewport: PHONE });
  await page.goto(url);
  await page.getByLabel('Код доступа').fill(code);
  await page.getByRole('button', { name: 'Показать' }).click();
  await page.locator('#course').waitFor();
  return {
    sees: async (version) => page.locator(`#course[data-version="${version}"]`).waitFor(),
    keep: async (name) => {
      await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
      return `${name}.png`;
    },
    close: () => browser.close(),
  };
}

async function withoutBrowser({ url, code, folder }: Invitation): Promise<Applicant> {
  const body = new URLSearchParams({ code });
  const entered = await fetch(url, { method: 'POST', body, redirect: 'manual' });
  const cookie = entered.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  if (cookie === '') throw new Error(`Код заявителя не подошёл: ${entered.status}`);
  const read = async (): Promise<string> => (await fetch(url, { headers: { cookie } })).text();
  return {
    sees: async (version) => {
      if (!(await read()).includes(`data-version="${version}"`)) throw new Error('Страница показывает другую версию');
    },
    keep: async (name) => {
      await writeFile(join(folder, `${name}.html`), await read());
      return `${name}.html`;
    },
    close: async () => undefined,
  };
}
