import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databaseSettings, readSettings } from '#config/settings.ts';

const URL = 'postgres://mask:pw@127.0.0.1:5432/mask';
let file: string;
beforeAll(() => {
  file = join(mkdtempSync(join(tmpdir(), 'mask-setting-')), 'database_url');
  writeFileSync(file, `${URL}\n`);
});
afterAll(() => rmSync(join(file, '..'), { recursive: true }));

describe('a setting that is given by a file', () => {
  it('is what stands in the file, without the end of its line', () => {
    expect(readSettings(databaseSettings, { DATABASE_URL_FILE: file })).toEqual({ DATABASE_URL: URL });
  });

  it('is refused when it is given twice, or its file cannot be read, and the value is never told', () => {
    const read = (env: Readonly<Record<string, string>>) => () => readSettings(databaseSettings, env);
    expect(read({ DATABASE_URL: URL, DATABASE_URL_FILE: file })).toThrow('DATABASE_URL: задано и само значение');
    expect(read({ DATABASE_URL_FILE: `${file}0` })).toThrow(`DATABASE_URL_FILE: файл ${file}0 не читается (ENOENT)`);
    writeFileSync(`${file}2`, 'mysql://secret');
    expect(read({ DATABASE_URL_FILE: `${file}2` })).toThrow(/^(?!.*secret)/s);
  });
});
