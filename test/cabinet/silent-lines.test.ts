import { describe, expect, it } from 'vitest';
import { openRows, openRowsWords } from '#domain/cabinet/open-rows.ts';
import { silentLines } from '#domain/cabinet/silent-lines.ts';
import { ASKED, SHPI } from './kit/asked-letters.ts';

const [one = ''] = SHPI;
const number = (at: number): string => ASKED[at - 1]?.registrationNumber ?? '';
const name = (at: number): string => ASKED[at - 1]?.recipientName ?? '';
const silent = (...lines: readonly string[]) =>
  silentLines(lines.join('\n'), ASKED).map(({ words, letterId }) => [words, letterId]);

describe('pasted lines', () => {
  it('that say nothing of a letter are kept, with the letter that they name; what was read is not among them', () => {
    const lines = [`${number(1)} ${name(1)} ${one}`, '', `${number(2)}  ${name(2)}`, name(2)];
    const named = [
      [`${number(2)} ${name(2)}`, 'letter-2'],
      [name(2), 'letter-2'],
    ];
    expect(silent(...lines, `${number(3)} ADDRESSLINE_TO: не найден`)).toEqual(named);
    // Of two people of one name nobody can say which.
    expect(silent(`${number(1)} ${name(1)} ${one}`, name(3))).toEqual([[name(3), null]]);
  });

  it('of the page itself, its sections and the heads of its table, are no rows for anybody to settle', () => {
    const page = ['Новые (1)', 'Архив', '«Архив» 12', 'Раздел «Новые»', 'Рег. номер\tПолучатель\tАдрес\tШПИ'];
    expect(silent(...page, 'Всего: 2', 'Итого\t10', 'Итого: 10')).toEqual([]);
    expect(silent('Архивова Анна', 'Новые сведения').map(([words]) => words)).toEqual([
      'Архивова Анна',
      'Новые сведения',
    ]);
    expect(silent(`Итого по ${number(2)}: нет`).map(([, letterId]) => letterId)).toEqual(['letter-2']);
  });

  it('above or below their ШПИ are what was read of it', () => {
    expect(silent(one, `${name(1)} 140000 Люберцы`)).toEqual([]);
  });
});

describe('rows by which the Post may have a letter without an answer', () => {
  const letters = ASKED.map((letter, at) => ({ ...letter, result: at === 0 ? ('accepted' as const) : null }));
  const row = { way: 'text', place: 1, shpi: one } as const;

  it('are open until they are written or set aside, of an unanswered letter or of none that is known', () => {
    const rows = [
      { ...row, letterId: 'letter-2', standing: 'ready' },
      { ...row, letterId: null, standing: 'to_settle' },
      { ...row, letterId: 'letter-1', standing: 'to_settle' },
      { ...row, letterId: 'letter-2', standing: 'shared' },
      { ...row, letterId: null, standing: 'dismissed' },
    ] as const;
    expect(openRows(rows, letters)).toEqual(rows.slice(0, 2));
  });

  it('are told by place, way, number and ШПИ', () => {
    const words = openRowsWords([{ ...row, number: number(2) }]);
    expect(words).toContain(`строка 1 (вставленный текст): письмо ${number(2)}, ШПИ ${one}`);
  });
});
