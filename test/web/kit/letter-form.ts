import type { Page } from 'playwright-core';
import { samplePdf } from './sample-pdf.ts';

/** Fills the form of a letter with what the Post takes, but for what is given. */
export async function fillLetter(page: Page, { inn }: { readonly inn?: string } = {}): Promise<void> {
  await page.getByLabel('Имя или наименование').fill('Тестов Тест Тестович');
  await page.getByLabel('Почтовый адрес').fill('140000, Московская обл, г Учебный, ул Примерная, д 5, кв 7');
  await page.getByLabel('Заголовок письма').fill('Копия судебного приказа');
  await page.getByLabel('Комментарий').fill('2-1195/26 копия судебного приказа');
  if (inn !== undefined) await page.getByLabel('ИНН').fill(inn);
}

/** A two-page document for a file input. */
export async function pdfFile(name: string): Promise<{ name: string; mimeType: string; buffer: Buffer }> {
  return { name, mimeType: 'application/pdf', buffer: Buffer.from(await samplePdf()) };
}
