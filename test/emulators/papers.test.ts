import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { createGostAuthority, type GostAuthority } from './kit/gost-authority.ts';
import { letterArchive } from './kit/letter-archive.ts';
import { startEmulator, type EmulatorUnderTest } from './kit/post-client.ts';

let authority: GostAuthority;
let post: EmulatorUnderTest;
const directory = mkdtempSync(join(tmpdir(), 'mask-papers-'));

beforeAll(async () => {
  authority = createGostAuthority();
  post = await startEmulator(authority.trustFile);
});
beforeEach(() => post.control('POST', 'reset'));
afterAll(async () => {
  await post.close();
  authority.remove();
  rmSync(directory, { recursive: true, force: true });
});

async function download(path: string): Promise<Buffer> {
  const response = await post.get(path);
  expect(response.status).toBe(200);
  return Buffer.from(await response.arrayBuffer());
}

/** Judges a PDF by qpdf and gives its text by pdftotext. */
function textOf(pdf: Buffer): string {
  const file = join(directory, 'paper.pdf');
  writeFileSync(file, pdf);
  execFileSync('qpdf', ['--check', file], { stdio: 'pipe' });
  return execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
}

/** Share of the first page's pixels that are not white: letters that were lost leave too few. */
function inkOf(): number {
  execFileSync('pdftoppm', ['-r', '40', '-gray', '-singlefile', join(directory, 'paper.pdf'), join(directory, 'page')]);
  const pixels = readFileSync(join(directory, 'page.pgm')).subarray(15);
  return pixels.filter((level) => level < 200).length / pixels.length;
}

it('form 103 and the notice are sound PDFs in Russian that own up to being emulated, the same on every download', async () => {
  const archive = await letterArchive(
    authority,
    Array.from({ length: 40 }, () => ({ row: { ADDRESSLINE_TO: `143000, ${'Длинная улица '.repeat(12)}` } })),
  );
  const { uploadId, letters } = await post.upload(archive);
  await post.control('PUT', 'clock', { offsetMs: 3 * 86_400_000 });
  const formPath = `/cabinet/uploads/${encodeURIComponent(uploadId)}/form103`;
  const form = await download(formPath);
  expect(await download(formPath)).toEqual(form);
  const formText = textOf(form);
  for (const { shpi } of letters) expect(formText).toContain(shpi);
  expect(formText).toMatch(/Список внутренних почтовых отправлений № EZP-\d+/);
  expect(formText.match(/ЭМУЛЯТОР, НЕ ПОЧТА РОССИИ/g)?.length).toBeGreaterThan(4);
  expect(inkOf()).toBeGreaterThan(0.03);

  const noticePath = `/cabinet/letters/${letters[0]?.shpi}/notice`;
  const notice = await download(noticePath);
  expect(await download(noticePath)).toEqual(notice);
  const noticeText = textOf(notice);
  expect(noticeText).toContain('СИНТЕТИЧЕСКОЕ УВЕДОМЛЕНИЕ — ЭМУЛЯТОР');
  expect(noticeText).toContain(`ШПИ: ${letters[0]?.shpi}`);
  expect(noticeText).toContain('Получатель: Тестов Тест Тестович');
  expect(noticeText).toMatch(/Вручено: \d\d\.\d\d\.\d{4} \d\d:\d\d:\d\d \(МСК\)/);
  expect(noticeText).toContain('Операция: 2/5 (Вручение: Адресату электронно)');
});

it.each([
  ['Тестов Тест Тестович', '32,40'],
  ['Отказова Анна', '64,80'],
  ['Просрочников Пётр', '64,80'],
  ['Утрачев Пётр', '64,80'],
])('form 103 charges a letter by the way it goes, back or to the end: %s', async (recipient, charge) => {
  const { uploadId } = await post.upload(await letterArchive(authority, [{ row: { RECIPIENT: recipient } }]));
  await post.control('PUT', 'clock', { offsetMs: 3 * 86_400_000 });
  const form = textOf(await download(`/cabinet/uploads/${encodeURIComponent(uploadId)}/form103`));
  expect(form).toContain(`Всего отправлений: 1, на сумму ${charge}`);
});
