import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const ROOT = new URL('../../', import.meta.url);

/** Sources of what people read, with their texts. */
const SOURCES = ['web', 'api'].flatMap((folder) =>
  readdirSync(new URL(folder, ROOT), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => ({ name: `${folder}/${name}`, text: readFileSync(new URL(`${folder}/${name}`, ROOT), 'utf8') })),
);

describe('one way to write a thing', () => {
  it.each([
    [
      'a size: domain/documents/size-text.ts',
      /\} (?:КБ|МБ|ГБ|байт)/u,
      ['api/routes/complete-document.ts', 'api/routes/issue-words.ts'],
    ],
    [
      'a date or a time: web/format/time.ts',
      /toLocale(?:Date|Time)?String|new Intl\.DateTimeFormat\('ru/u,
      ['web/format/time.ts'],
    ],
    ['a letter that has no ШПИ: SIMPLE_LETTER_MARK', /простое письмо[ ,.–—]*(?:номера|[–—])/u, []],
    ['a sum of money: domain/post/tariff.ts', /₽|\bруб/u, ['api/statistics/statistics.ts']],
  ])('%s', (_what, written, own: readonly string[]) => {
    const elsewhere = SOURCES.filter(({ name, text }) => !own.includes(name) && written.test(text));
    expect(elsewhere.map(({ name }) => name)).toEqual([]);
    expect(SOURCES.length).toBeGreaterThan(200);
  });
});
