import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { accessibilityFaults, keepPicture } from './browser.ts';

/** Opens a screen as a person does: it must be there, break no rule of accessibility and leave nothing in the console. */
export async function look(page: Page, name: string, path: string): Promise<void> {
  const problems: string[] = [];
  const note = (text: string): void => void problems.push(text);
  page.on('pageerror', (error) => note(error.message));
  page.on('console', (message) => (message.type() === 'error' ? note(message.text()) : undefined));
  const response = await page.goto(path, { waitUntil: 'load' });
  expect(response?.status(), path).toBe(200);
  await keepPicture(page, name);
  expect(await accessibilityFaults(page), path).toEqual([]);
  expect(problems, path).toEqual([]);
  page.removeAllListeners('pageerror');
  page.removeAllListeners('console');
}
