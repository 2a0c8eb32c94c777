import { join } from 'node:path';
import { DEMO_PEOPLE } from '#db/seed/demo-people.ts';
import { findChromium } from '#scripts/platform/debian/chromium.ts';

const DESK = { width: 1280, height: 900 };

/** A page to keep: `name` of the picture, `path` on the site. */
export interface WantedPicture {
  readonly name: string;
  readonly path: string;
}

/** Pictures of pages as the clerk sees them; none without Chromium. @returns the files' names */
export async function keepPictures(
  site: string,
  folder: string,
  wanted: readonly WantedPicture[],
): Promise<readonly string[]> {
  const executablePath = findChromium();
  if (executablePath === undefined) return [];
  // Brought by the development packages only.
  const { chromium } = await import('playwright-core');
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--lang=ru-RU'] });
  try {
    const context = await browser.newContext({ locale: 'ru-RU', baseURL: site, viewport: DESK });
    const password = DEMO_PEOPLE.find(({ login }) => login === 'sekretar')?.password ?? '';
    const headers = { 'sec-fetch-site': 'same-origin' };
    await context.request.post('/login', { form: { login: 'sekretar', password }, headers, maxRedirects: 0 });
    const page = await context.newPage();
    for (const { name, path } of wanted) {
      const answer = await page.goto(path, { waitUntil: 'load' });
      if (answer?.status() !== 200) throw new Error(`${path}: ${String(answer?.status())}`);
      await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
    }
    return wanted.map(({ name }) => `${name}.png`);
  } finally {
    await browser.close();
  }
}
