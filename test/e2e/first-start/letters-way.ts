import { execFile } from 'node:child_process';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';
import { opensslAccepts } from '#test/signing/openssl-judge.ts';
import { putShim } from '#test/signing/plug-in/shim.ts';
import type { Look, TypedLetter } from '../drive-life.ts';
import { JUDGE, type Outside } from './court-outside.ts';

const run = promisify(execFile);

/** Types a letter in and sends it for signing. */
export async function sendLetter(page: Page, letter: TypedLetter, look: Look): Promise<void> {
  await page.goto('/letters/new');
  await page.getByLabel('Имя или наименование').fill(letter.recipient);
  await page.getByLabel('Почтовый адрес').fill('140000, Московская обл, г Учебный, ул Примерная, д 5, кв 7');
  await page.getByLabel('Заголовок письма').fill(letter.title);
  await page.getByLabel('Приложите документы').setInputFiles(letter.file);
  await look(page, `letter-${letter.title}`);
  await page.getByRole('button', { name: 'Отправить на подпись' }).click();
  await page.waitForURL(/\/letters\/[0-9a-f-]{36}/);
  // The sample names another person than the letter: that is asked, and answered.
  const sure = page.getByRole('button', { name: 'Всё верно, отправить' });
  const sent = page.getByText('На подписи').first();
  await sure.or(sent).first().waitFor();
  if (await sure.isVisible()) await sure.click();
  await sent.waitFor();
}

/** The judge proves the certificate of his token, once. */
export async function chooseKey(context: BrowserContext, page: Page, outside: Outside, look: Look): Promise<void> {
  await putShim(context, outside.token);
  await page.goto('/approvals/key');
  await page.getByRole('button', { name: 'Найти мои сертификаты' }).click();
  await page.getByRole('button', { name: `Выбрать сертификат: ${JUDGE.fullName}` }).click();
  await page.getByRole('button', { name: 'Больше не подписывать этим ключом' }).waitFor();
  await look(page, 'key');
}

export async function signAllByKey(page: Page, count: number, look: Look): Promise<void> {
  await page.goto('/approvals');
  for (let left = count; left > 0; left -= 1) {
    await page.locator('img').first().waitFor();
    await look(page, `sign-${String(left)}`);
    const before = page.url();
    await page.getByRole('button', { name: 'Подписать своим ключом' }).click();
    await page.waitForURL((url) => String(url) !== before || left === 1);
  }
  await page.getByRole('heading', { name: 'Всё подписано' }).waitFor();
}

/** @returns the path of the batch's card */
export async function makeBatch(page: Page, count: number): Promise<string> {
  await page.goto('/batches');
  const ready = page.getByRole('heading', { name: new RegExp(`Сейчас готово: ${String(count)} `) });
  await ready.waitFor();
  await page.getByRole('link', { name: 'Сформировать партию сейчас' }).click();
  await page.getByRole('button', { name: /^Отправить/ }).click();
  await page.getByRole('heading', { name: 'Загрузите архив в кабинет Почты' }).waitFor();
  return new URL(page.url()).pathname;
}

/** Downloads the archive as a person does. */
export async function downloadArchive(page: Page, folder: string): Promise<string> {
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Скачать архив' }).click();
  const path = join(folder, (await download).suggestedFilename());
  await (await download).saveAs(path);
  return path;
}

/** What strangers' programs say of the archive: unzip, LibreOffice of its registry, openssl of every signature. */
export async function judgeArchive(archive: string, folder: string, trustFile: string, count: number): Promise<void> {
  expect((await run('unzip', ['-t', archive])).stdout).toContain('No errors detected');
  const unpacked = join(folder, 'unpacked');
  await mkdir(unpacked);
  await run('unzip', ['-q', archive, '-d', unpacked]);
  const names = await readdir(unpacked);
  const [registry = ''] = names.filter((name) => name.endsWith('.xlsx'));
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  await run('soffice', [profile, '--headless', '--convert-to', 'csv', '--outdir', folder, join(unpacked, registry)]);
  const csv = await readFile(join(folder, registry.replace('.xlsx', '.csv')), 'utf8');
  expect(csv.trim().split('\n')).toHaveLength(1 + count);
  const signatures = names.filter((name) => name.endsWith('.sig'));
  expect(signatures).toHaveLength(count);
  for (const name of signatures) {
    const [signature, pdf] = await Promise.all(
      [name, name.slice(0, -'.sig'.length)].map((file) => readFile(join(unpacked, file))),
    );
    if (!signature || !pdf) throw new Error(`${name} is not there`);
    expect(await opensslAccepts(pdf, signature, trustFile)).toBe(true);
    pdf[100] = (pdf[100] ?? 0) ^ 1;
    expect(await opensslAccepts(pdf, signature, trustFile)).toBe(false);
  }
}

/** Brings a file of the cabinet's answer and writes what agrees. */
export async function bringAnswer(page: Page, name: string, bytes: Buffer, look: Look): Promise<void> {
  await page
    .getByLabel('Файл', { exact: true })
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: bytes });
  await page.getByRole('button', { name: 'Прочесть' }).click();
  await page.getByRole('heading', { name: /^Прочитано и сошлось/ }).waitFor();
  await look(page, `read-${name}`);
  await page.getByRole('button', { name: /^Записать: / }).click();
  await page.getByRole('heading', { name: /^Прочитано и сошлось/ }).waitFor({ state: 'detached' });
}
