import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { buildRegistry } from '#activities/post/registry.ts';
import { RegistryTextError } from '#activities/post/workbook-parts.ts';
import { emptyArchiveByteSize, registryRowByteSize } from '#domain/batches/archive-size.ts';
import { REGISTRY_COLUMNS } from '#domain/post/profiles.ts';
import { OTPRAVKA_2020 } from '#test/post/kit/otpravka-2020.ts';
import type { RegistryRow } from '#domain/post/registry-row.ts';
import { readRegistry, RegistryUnreadableError } from './kit/read-registry.ts';
import { readXml } from '../emulators/kit/xml-objects.ts';
import { sampleLetter, sampleLetters } from './kit/sample-letters.ts';

const run = promisify(execFile);
const profile = OTPRAVKA_2020;
const lawful: RegistryRow = sampleLetter(1).row;

/** Texts that a careless writer turns into formulas, numbers, dates or broken XML. */
const HOSTILE: RegistryRow = {
  ...lawful,
  FILE_NAME: '0001',
  ADDRESSLINE_TO: '=HYPERLINK("http://x.invalid","жми")',
  RECIPIENT: '+7<b>&amp;"\'«Ёж»  two  spaces',
  INN: '0050010073',
  KPP: '01E10',
  LETTER_TITLE: '@SUM(A1:A9)',
  ADDRESSLINE_RETURN: '-2+3 cmd|calc',
  ADDITIONAL_INFO: '05.01.2026',
  LETTER_COMMENT: ' _x0041_ 😀 ]]> ',
};

const cell = z.object({
  '@office:value-type': z.string().optional(),
  '@table:formula': z.string().optional(),
  '@table:number-columns-repeated': z.coerce.number().default(1),
  'text:p': z.unknown().optional(),
});
type Cell = z.infer<typeof cell>;
const flatSheet = z.object({
  'office:document': z.object({
    'office:body': z.object({
      'office:spreadsheet': z.object({
        'table:table': z.object({
          '@table:name': z.string(),
          'table:table-row': z.array(
            z.object({ 'table:table-cell': z.array(z.preprocess((value) => (value === '' ? {} : value), cell)) }),
          ),
        }),
      }),
    }),
  }),
});

let directory = '';
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'mask-registry-'));
});
afterAll(() => rm(directory, { recursive: true, force: true }));

async function convert(xlsx: Uint8Array, name: string, filter: string): Promise<void> {
  await writeFile(join(directory, `${name}.xlsx`), xlsx);
  const profileUrl = `-env:UserInstallation=file://${directory}/office`;
  await run('soffice', [
    '--headless',
    profileUrl,
    '--convert-to',
    filter,
    '--outdir',
    directory,
    join(directory, `${name}.xlsx`),
  ]);
}

/** The cells as LibreOffice understood them. */
async function cellsByOffice(xlsx: Uint8Array): Promise<{ sheet: string; rows: Cell[][] }> {
  await convert(xlsx, 'cells', 'fods');
  const text = await readFile(join(directory, 'cells.fods'), 'utf8');
  const parsed = readXml(text, ['table:table-row', 'table:table-cell']);
  const table = flatSheet.parse(parsed)['office:document']['office:body']['office:spreadsheet']['table:table'];
  return { sheet: table['@table:name'], rows: table['table:table-row'].map((row) => row['table:table-cell']) };
}

async function csvByOffice(xlsx: Uint8Array): Promise<string[]> {
  await convert(xlsx, 'values', 'csv:Text - txt - csv (StarCalc):9,34,76,1,,0,false,true');
  const text = await readFile(join(directory, 'values.csv'), 'utf8');
  return text.replace(/\n$/, '').split('\n');
}

describe('registry', () => {
  it('opens in LibreOffice with every value as it was written, leading zeros and all', async () => {
    const rows = [lawful, { ...HOSTILE, RECIPIENT: 'Тестов' }, ...sampleLetters(3).map(({ row }) => row)];
    const lines = await csvByOffice(buildRegistry(rows, profile));
    const unquoted = lines.map((line) =>
      line.split('\t').map((value) => value.replace(/^"(.*)"$/s, '$1').replaceAll('""', '"')),
    );
    expect(unquoted).toEqual([
      [...REGISTRY_COLUMNS],
      ...rows.map((row) => REGISTRY_COLUMNS.map((column) => row[column])),
    ]);
  });

  it('has text cells only in the eyes of LibreOffice, and no formula whatever the texts begin with', async () => {
    const { sheet, rows } = await cellsByOffice(buildRegistry([HOSTILE, lawful], profile));
    expect(sheet).toBe('Лист1');
    const cells = rows.flat().filter((each) => each['text:p'] !== undefined);
    expect(cells.length).toBeGreaterThan(30);
    for (const each of cells)
      expect([each['@office:value-type'], each['@table:formula']]).toEqual(['string', undefined]);
  });

  it('is read back to the same rows, whatever the texts', async () => {
    const text = fc
      .string({ unit: 'grapheme', maxLength: 60 })
      .filter((value) => !/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/u.test(value));
    const row = fc.record(
      Object.fromEntries(REGISTRY_COLUMNS.map((column) => [column, text])) as Record<keyof RegistryRow, typeof text>,
    );
    const rows = fc.array(row, { minLength: 1, maxLength: 4 }).filter((list) => (list.at(-1)?.FILE_NAME ?? '') !== '');
    await fc.assert(
      fc.asyncProperty(rows, async (given) => {
        expect(await readRegistry(buildRegistry(given, profile), profile)).toEqual(given);
      }),
      { numRuns: 40 },
    );
    expect(await readRegistry(buildRegistry([HOSTILE], profile), profile)).toEqual([HOSTILE]);
  });

  it('has the same bytes on repeat', () => {
    expect(buildRegistry([lawful, HOSTILE], profile)).toEqual(buildRegistry([lawful, HOSTILE], profile));
  });

  it('never outgrows what the planner reserves for it', () => {
    const text = fc
      .string({ unit: 'binary', minLength: 20, maxLength: 200 })
      .map((value) => value.replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, '_x0041_&'));
    const row = fc.record(
      Object.fromEntries(REGISTRY_COLUMNS.map((column) => [column, text])) as Record<keyof RegistryRow, typeof text>,
    );
    fc.assert(
      fc.property(fc.array(row, { maxLength: 12 }), (rows) => {
        const reserved = rows.reduce((sum, each) => sum + registryRowByteSize(each), emptyArchiveByteSize());
        return buildRegistry(rows, profile).length <= reserved;
      }),
      { numRuns: 50 },
    );
  });

  it('refuses a text that a workbook cannot hold, instead of writing another', () => {
    expect(() => buildRegistry([{ ...lawful, RECIPIENT: 'Тест\u0000ов' }], profile)).toThrow(RegistryTextError);
    expect(() => buildRegistry([{ ...lawful, RECIPIENT: 'Тест\uD800ов' }], profile)).toThrow(RegistryTextError);
  });

  it('is refused on reading when it is no registry', async () => {
    await expect(readRegistry(Buffer.from('no workbook'), profile)).rejects.toThrow(RegistryUnreadableError);
    const other = buildRegistry([lawful], { ...profile, sheetName: 'Другой' });
    await expect(readRegistry(other, profile)).rejects.toThrow(/нет листа/);
  });
});
