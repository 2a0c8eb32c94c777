import type { Page } from 'playwright-core';
import { listAskedLetters } from '#db/cabinet/asked-letters.ts';
import { addFormCheck } from '#db/form103/checks.ts';
import { compareForm } from '#domain/form103/compare-form.ts';
import type { WebHarness } from './web-harness.ts';

/** Pages of reports of the cabinet: one that is reconciled, one whose columns are asked for. */
export interface SampleReports {
  readonly postReport: string;
  readonly postReportColumns: string;
}

const FORM_SHA256 = 'c'.repeat(64);

/** Form 103 of a batch that is over: one line of another index and charge, one of a stranger. */
export async function putForm103(web: WebHarness, batchId: string): Promise<void> {
  await web.execute(`update batch set form103sha256 = ? where id = ?`, [FORM_SHA256, batchId]);
  const em = web.orm.em.fork();
  const range = { from: 3_240, to: 6_480 };
  const letters = (await listAskedLetters(em, batchId)).map((letter) => ({ ...letter, expected: range }));
  const line = { registrationNumber: null, priceKopecks: 3_240, negativeKopecks: null, recipient: null };
  const lines = letters
    .filter(({ result }) => result === 'accepted')
    .map(({ registrationNumber, recipientName, shpi }, at) => ({
      ...{ ...line, place: at + 1, words: recipientName, registrationNumber, shpi, recipient: recipientName },
      index: at === 0 ? '190000' : null,
    }));
  const words = '3 Чужова Яна Ильинична, 199000, г Санкт-Петербург 14586221000998 32,40';
  const stranger = { ...line, place: lines.length + 1, words, shpi: '14586221000998', index: '199000' };
  const form = { lines: [...lines, stranger], hasPrices: true, toldCount: null, toldSumKopecks: null };
  await addFormCheck(
    em,
    {
      ...{ batchId, formSha256: FORM_SHA256, isRead: true, comparison: compareForm(form, letters) },
      signature: { state: 'absent', place: null, words: null, signedBy: null },
      expected: new Map(letters.map(({ letterId }) => [letterId, range])),
    },
    new Date(),
  );
}

export async function bringReports(page: Page): Promise<SampleReports> {
  const unknown = 'Графа 1;Графа 2\nодин;два\nтри;четыре\n';
  const known = 'Номер письма;Получатель;ШПИ;Плата\n50MS0095/26/9998;Чужова Яна;14586221000998;32,40\n';
  return { postReportColumns: await bring(page, unknown), postReport: await bring(page, known) };
}

async function bring(page: Page, text: string): Promise<string> {
  await page.goto('/post-reports');
  const file = { name: 'отчёт.csv', mimeType: 'text/csv', buffer: Buffer.from(text) };
  await page.getByLabel('Таблица: xlsx, xls или csv').setInputFiles(file);
  await page.getByLabel('Первый день').fill('2026-11-01');
  await page.getByLabel('Последний день').fill('2026-11-30');
  await page.getByRole('button', { name: 'Загрузить и сверить' }).click();
  await page.getByRole('heading', { level: 1, name: /Что в столбцах таблицы|Отчёт за/ }).waitFor();
  return new URL(page.url()).pathname;
}
