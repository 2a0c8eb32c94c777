import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { archiveFaults, ArchiveFaultsError, buildArchive, type ArchiveLetter } from '#activities/post/archive.ts';
import {
  ArchiveDamagedError,
  openArchive,
  type ArchivePair,
  type OpenedArchive,
} from '#activities/post/open-archive.ts';
import { registryRowByteSize } from '#domain/batches/archive-size.ts';
import { planBatch } from '#domain/batches/batch-plan.ts';
import { OTPRAVKA_2020 } from '#test/post/kit/otpravka-2020.ts';
import { sampleLetter, sampleLetters } from './kit/sample-letters.ts';

const run = promisify(execFile);
const profile = OTPRAVKA_2020;
const archiveName = '50MS0095-2026-11-24-1.zip';
let directory = '';

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'mask-archive-'));
});
afterAll(() => rm(directory, { recursive: true, force: true }));

function build(letters: readonly ArchiveLetter[]): ReturnType<typeof buildArchive> {
  return buildArchive({ letters, profile, archiveName });
}

async function pairsOf(opened: OpenedArchive): Promise<ArchivePair[]> {
  const pairs: ArchivePair[] = [];
  for await (const pair of opened.pairs()) pairs.push(pair);
  return pairs;
}

async function codesOf(letters: readonly ArchiveLetter[]): Promise<string[]> {
  try {
    await build(letters);
    return [];
  } catch (error) {
    if (!(error instanceof ArchiveFaultsError)) throw error;
    return error.faults.map(({ field, code }) => `${field}: ${code}`);
  }
}

describe('archive', () => {
  it('has the same bytes on repeat, on every machine: its SHA-256 is known beforehand', async () => {
    const { bytes, sha256, fileName } = await build(sampleLetters(3));
    expect((await build(sampleLetters(3))).bytes).toEqual(bytes);
    expect(fileName).toBe(archiveName);
    expect(sha256).toBe('134cf03c7171ca7f7cdd46445b6f15370a0b26b3d9884eb14a38a50459113bbc');
  });

  it('has the same bytes in every time zone', async () => {
    const { sha256 } = await build(sampleLetters(3));
    const script = `
      import { buildArchive } from '#activities/post/archive.ts';
      import { OTPRAVKA_2020 } from '#test/post/kit/otpravka-2020.ts';
      import { sampleLetters } from '#test/post/kit/sample-letters.ts';
      const profile = OTPRAVKA_2020;
      const { sha256 } = await buildArchive({ letters: sampleLetters(3), profile, archiveName: 'x.zip' });
      console.log(sha256);`;
    const cwd = join(import.meta.dirname, '../..');
    const env = { ...process.env, TZ: 'Asia/Kamchatka', LANG: 'ru_RU.UTF-8' };
    const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', script], { cwd, env });
    expect(stdout.trim()).toBe(sha256);
  });

  it('is another archive when one byte of one letter is another', async () => {
    const letters = sampleLetters(3);
    const { sha256 } = await build(letters);
    const changed = letters.map((letter, place) =>
      place === 2 ? { ...letter, signature: Buffer.from('other') } : letter,
    );
    expect((await build(changed)).sha256).not.toBe(sha256);
  });

  it('is a whole ZIP in the eyes of unzip: the registry, then each PDF with its signature', async () => {
    const path = join(directory, 'letters.zip');
    await writeFile(path, (await build(sampleLetters(2))).bytes);
    expect((await run('unzip', ['-tq', path])).stdout).toContain('No errors detected');
    expect((await run('unzip', ['-Z1', path])).stdout.trim().split('\n')).toEqual([
      'registry.xlsx',
      '50MS0095-26-000001.pdf',
      '50MS0095-26-000001.pdf.sig',
      '50MS0095-26-000002.pdf',
      '50MS0095-26-000002.pdf.sig',
    ]);
    const { stdout } = await run('unzip', ['-p', path, '50MS0095-26-000002.pdf'], { encoding: 'buffer' });
    expect(stdout).toEqual(sampleLetters(2)[1]?.pdf);
  });

  it('gives back every pair as it was put in', async () => {
    const letters = sampleLetters(5);
    const { bytes } = await build(letters);
    const opened = await openArchive(bytes, profile);
    const pairs = await pairsOf(opened);
    expect(pairs.map(({ fileName }) => fileName)).toEqual(letters.map(({ fileName }) => fileName));
    pairs.forEach((pair, place) => {
      expect(Buffer.compare(pair.pdf, letters[place]?.pdf ?? Buffer.alloc(0))).toBe(0);
      expect(Buffer.compare(pair.signature, letters[place]?.signature ?? Buffer.alloc(0))).toBe(0);
    });
  });

  it('of a full plan keeps the Post’s limit, and its size is never above what was planned', async () => {
    const letters = sampleLetters(1_000, 24_500);
    const planned = letters.map((letter) => ({
      ...letter,
      pdfByteSize: letter.pdf.length,
      signatureByteSize: letter.signature.length,
      rowByteSize: registryRowByteSize(letter.row),
    }));
    const plan = planBatch(planned, profile);
    const { bytes } = await build(plan.included);
    expect(plan.included.length).toBeGreaterThan(900);
    expect(bytes.length).toBeLessThanOrEqual(plan.archiveByteSize);
    expect(bytes.length).toBeLessThanOrEqual(25_000_000);
  });
});

describe('archive limits', () => {
  const [first = sampleLetter(1)] = sampleLetters(1);

  it('refuse nothing that keeps the rules', () => {
    expect(archiveFaults(sampleLetters(1_000, 100), profile)).toEqual([]);
  });

  it('refuse an empty and an overfull archive', async () => {
    expect(await codesOf([])).toEqual(['archive: archive_empty']);
    expect(await codesOf(sampleLetters(1_001, 100))).toEqual(['archive: archive_letters']);
    expect(await codesOf(sampleLetters(27, 1_000_000))).toEqual(['archive: archive_size']);
  });

  it('refuse files that are too large, empty or no PDF', async () => {
    expect(await codesOf([sampleLetter(1, 1_048_577)])).toEqual(['letters[1].pdf: pdf_size']);
    expect(await codesOf([{ ...first, pdf: Buffer.from('PK') }])).toEqual(['letters[1].pdf: pdf_damaged']);
    expect(await codesOf([{ ...first, signature: Buffer.alloc(0) }])).toEqual([
      'letters[1].signature: signature_missing',
    ]);
    expect(await codesOf([{ ...first, signature: Buffer.alloc(1_048_577) }])).toEqual([
      'letters[1].signature: signature_size',
    ]);
  });

  it('refuse names that are unsafe, foreign to the registry or repeated', async () => {
    const named = (fileName: string): ArchiveLetter => ({
      ...first,
      fileName,
      row: { ...first.row, FILE_NAME: fileName },
    });
    expect(await codesOf([named('../x.pdf')])).toEqual(['letters[1].fileName: file_name']);
    expect(await codesOf([named(`${'x'.repeat(47)}.pdf`)])).toEqual(['letters[1].fileName: file_name']);
    expect(await codesOf([{ ...first, fileName: 'other.pdf' }])).toEqual(['letters[1].fileName: file_name_mismatch']);
    const twin = { ...named('50ms0095-26-000001.PDF'), row: { ...first.row, FILE_NAME: '50ms0095-26-000001.PDF' } };
    expect(await codesOf([first, twin])).toEqual([
      'letters[2].fileName: repeated',
      'letters[2].LETTER_REG_NUMBER: repeated',
    ]);
  });

  it('refuse rows that the Post would refuse', async () => {
    const row = { ...first.row, RECIPIENT: '', LETTER_TITLE: 'я'.repeat(201) };
    expect(await codesOf([{ ...first, row }])).toEqual([
      'letters[1].RECIPIENT: missing',
      'letters[1].LETTER_TITLE: too_long',
    ]);
  });

  it('are told without the addressee’s name', async () => {
    const row = { ...first.row, RECIPIENT: 'Секретов'.repeat(30) };
    const faults = archiveFaults([{ ...first, row }], profile);
    expect(JSON.stringify(faults)).not.toContain('Секретов');
    await expect(build([{ ...first, row }])).rejects.toThrow('Архив не собран, нарушений правил Почты: 1');
  });
});

describe('a damaged archive', () => {
  it('is noticed wherever one byte of a letter is flipped', async () => {
    const { bytes } = await build(sampleLetters(1, 500));
    const place = Buffer.from(bytes).indexOf('%PDF-') + 100;
    const damaged = Buffer.from(bytes);
    damaged[place] = (damaged[place] ?? 0) ^ 1;
    const opened = await openArchive(damaged, profile);
    await expect(pairsOf(opened)).rejects.toThrow(ArchiveDamagedError);
  });

  it('is noticed when cut short, empty or without its registry', async () => {
    const { bytes } = await build(sampleLetters(2));
    await expect(openArchive(bytes.subarray(0, bytes.length - 30), profile)).rejects.toThrow(ArchiveDamagedError);
    await expect(openArchive(Buffer.alloc(0), profile)).rejects.toThrow(ArchiveDamagedError);
    const renamed = Buffer.from(
      Buffer.from(bytes).toString('latin1').replaceAll('registry.xlsx', 'registri.xlsx'),
      'latin1',
    );
    await expect(openArchive(renamed, profile)).rejects.toThrow(/нет реестра/);
  });
});
