import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

/** Saves the screen to look at, when MASK_SCREENS names a folder. */
export async function saveScreen(page: Page, name: string): Promise<void> {
  const folder = process.env['MASK_SCREENS'];
  if (folder === undefined) return;
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `life-${name}.png`), fullPage: true });
}
