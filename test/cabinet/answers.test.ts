import { describe, expect, it } from 'vitest';
import { readDelimited } from '#activities/documents/tables/read-delimited.ts';
import { readOldWorkbook } from '#activities/documents/tables/read-old-workbook.ts';
import { readHtml } from '#activities/documents/tables/read-html.ts';
import { headed, type Table } from '#activities/documents/tables/table.ts';
import { answerTable } from '#domain/cabinet/answer-table.ts';
import type { AnswerRow } from '#domain/cabinet/answer-row.ts';
import type { AskedLetter } from '#domain/cabinet/batch-facts.ts';
import { isEnough, namesLetters, recogniseColumns, sureColumns } from '#domain/cabinet/columns.ts';
import { judgeAnswers } from '#domain/cabinet/judge-answers.ts';
import { readTable } from '#domain/cabinet/read-table.ts';
import { readText } from '#domain/cabinet/read-text.ts';
import { ASKED, SHPI, wrongDigit } from './kit/asked-letters.ts';
import { oldWorkbook } from './kit/old-workbook.ts';

const [one = '', two = '', three = '', four = ''] = SHPI;
const number = (at: number): string => ASKED[at - 1]?.registrationNumber ?? '';
const name = (at: number): string => ASKED[at - 1]?.recipientName ?? '';

function fromTable({ columns, rows }: Table): readonly AnswerRow[] {
  const map = recogniseColumns(
    columns,
    rows.map(({ cells }) => cells),
  );
  expect(isEnough(map)).toBe(true);
  return readTable(rows, map);
}
const csv = (...lines: readonly string[]): Table => headed(readDelimited(Buffer.from(lines.join('\n'))));

/** What each row came to: the letter's place and its answer, or why it is for a person. */
function told(rows: readonly AnswerRow[], letters: readonly AskedLetter[] = ASKED, taken = new Map<string, string>()) {
  return judgeAnswers(rows, letters, taken).map(({ letterId, standing, doubt, shpi, fault }) =>
    standing === 'to_settle' ? doubt : [letterId?.slice(-1), standing, fault?.message ?? shpi],
  );
}
const ready = (at: number, answer: string): readonly string[] => [String(at), 'ready', answer];

describe('an answer of the cabinet', () => {
  it('as a table of the registry’s own columns is read by its heads, whatever their order', () => {
    const table = csv(
      'ШПИ;RECIPIENT;LETTER_REG_NUMBER;ADDRESSLINE_TO',
      `${one};${name(1)};${number(1)};140000, Люберцы`,
      `${two};ПРОБНАЯ ЕЛКА ПЕТРОВНА;${number(2)};141000, Мытищи`,
    );
    expect(told(fromTable(table))).toEqual([ready(1, one), ready(2, two)]);
  });

  it('that names no addressee and no index says so at its row: what agrees agrees only in what it says', () => {
    const unsaid = (table: Table) => judgeAnswers(fromTable(table), ASKED, new Map()).map((row) => row.uncompared);
    expect(unsaid(csv('A,B,C', `x,${one},${number(1)}`))).toEqual([['recipient', 'index']]);
    expect(unsaid(csv('A,B,C', `${name(1)},${one},${number(1)}`))).toEqual([['index']]);
    const whole = `${one};${name(1)};${number(1)};140000, Люберцы`;
    expect(unsaid(csv('ШПИ;RECIPIENT;LETTER_REG_NUMBER;ADDRESSLINE_TO', whole))).toEqual([[]]);
  });

  it('has a sum of its rows in no letter’s place, wherever it stands; what a letter is named in is its row', () => {
    const heads = 'LETTER_REG_NUMBER;FILE_NAME;RECIPIENT;ШПИ';
    const row = `${number(1)};;${name(1)};${one}`;
    for (const sum of ['Итого: 10;;;', ';Итого: 10;;', ';;Всего отправлений: 10;', ';;ИТОГО;10'])
      expect(told(fromTable(csv(heads, row, sum))), sum).toEqual([ready(1, one)]);
    const named = `${number(2)};;Всего доброго;${two}`;
    expect(fromTable(csv(heads, row, named))).toHaveLength(2);
    expect(fromTable(csv(heads, row, ';;Всеволодова Анна;'))).toHaveLength(2);
  });

  it('as a table with heads of other words is read by what stands in its cells', () => {
    const table = csv('A,B,C', `x,${one},${number(1)}`, `y,145862 21 00002 ${two[13] ?? ''},${number(2)}`);
    expect(told(fromTable(table))).toEqual([ready(1, one), ready(2, two)]);
  });

  it('as a workbook of the old Excel is read, numbers kept as numbers and texts split between records too', () => {
    const rows = [
      ['Номер письма по журналу суда', 'Почтовый идентификатор'],
      [number(1), Number(one)],
      [number(3), three],
    ];
    expect(told(fromTable(headed(readOldWorkbook(oldWorkbook(rows)))))).toEqual([ready(1, one), ready(3, three)]);
  });

  it('as a page is read by its largest table, cells over several rows and columns in their places', () => {
    const html = `<table><tr><td><table><tr><td rowspan=2>Партия<td>Письмо<td>ШПИ<tr><td>${number(1)}<td>${one}
      <tr><td colspan=2>${number(2)}<td>${two}</table><p>Всего: 2</table>`;
    expect(readHtml(Buffer.from(html)).map(({ cells }) => cells)).toEqual([
      ['Партия', 'Письмо', 'ШПИ'],
      ['', number(1), one],
      [number(2), '', two],
    ]);
  });

  it('with titles above its heads, or without any heads, is read by them or by its cells', () => {
    const lines = [`Отчёт за день;`, `Номер письма;Получатель`, `${number(1)};${name(1)};${one}`].join('\n');
    const titled = answerTable(readDelimited(Buffer.from(lines)));
    expect(titled.columns).toEqual(['Номер письма', 'Получатель', '']);
    expect(told(fromTable(titled))).toEqual([ready(1, one)]);
    const bare = answerTable(readDelimited(Buffer.from(`${number(1)};${one}\n${number(2)};${two}`)));
    expect(bare.columns).toEqual(['Столбец 1', 'Столбец 2']);
    expect(told(fromTable(bare))).toEqual([ready(1, one), ready(2, two)]);
  });

  it('finds letters by their files, with the ending or without it', () => {
    const table = csv('FILE_NAME;ШПИ', `50MS0095-26-000001;${one}`, `50ms0095-26-000002.PDF;${two}`);
    expect(told(fromTable(table))).toEqual([ready(1, one), ready(2, two)]);
  });

  it('finds letters by addressee, and of one name by the index; without it a person settles', () => {
    const table = csv(
      'Получатель;Индекс;ШПИ',
      `${name(1)};;${one}`,
      `${name(4)};143000;${four}`,
      `${name(3)};;${three}`,
    );
    expect(told(fromTable(table))).toEqual([ready(1, one), ready(4, four), 'several_letters']);
  });

  it('tells letters left in «Новые» with the field and the message', () => {
    const table = csv(
      'Номер письма;ШПИ;Состояние;Поле;Сообщение об ошибке',
      `${number(1)};${one};Архив;;`,
      `${number(2)};;Новые;ADDRESSLINE_TO;Адрес не найден`,
      `${number(3)};;Новые;;`,
    );
    expect(told(fromTable(table))).toEqual([ready(1, one), ready(2, 'Адрес не найден'), ready(3, 'Новые')]);
  });

  it('as form 103 is read: number after the ШПИ, addressee above it, ШПИ printed in groups', () => {
    const text = [
      'Список внутренних почтовых отправлений № 7',
      `1 ${name(1)}, 140000, Московская обл,`,
      `г Люберцы ${one} ${number(1)}`,
      `2 ${name(2).replace('Ё', 'Е')}, 141000, Московская обл`,
      `145862 21 00002 ${two[13] ?? ''} ${number(2)}`,
    ].join('\n');
    expect(told(readText(text, ASKED))).toEqual([ready(1, one), ready(2, two)]);
  });

  it.each(['%s', 'ШПИ: %s, принято', '%s\u00a0'])('takes no group of a ШПИ for an index: %s', (words) => {
    const [office, month, serial, digit] = [one.slice(0, 6), one.slice(6, 8), one.slice(8, 13), one.slice(13)];
    for (const space of [' ', '\u00a0']) {
      const line = `${number(1)} ${name(1)} ${words.replace('%s', [office, month, serial, digit].join(space))}`;
      expect(readText(line, ASKED).map(({ index }) => index)).toEqual([null]);
      expect(told(readText(line, ASKED))).toEqual([ready(1, one)]);
      // Nor is it the addressee's, whatever his index is.
      const atOffice = ASKED.map((letter) => ({ ...letter, recipientAddress: `${office}, г Москва` }));
      expect(readText(line, atOffice).map(({ index }) => index)).toEqual([null]);
    }
    expect(
      readText(
        `${name(1)}, 140000 ${one.slice(0, 6)} ${one.slice(6, 8)} ${one.slice(8, 13)} ${one.slice(13)}`,
        ASKED,
      )[0]?.index,
    ).toBe('140000');
  });

  it.each(['9.99901E+13', '9,99901E+13', '1e+13'])(
    'says that a spreadsheet has lost the digits of a ШПИ: %s',
    (cell) => {
      const table = csv('Номер письма;ШПИ', `${number(1)};${cell}`, `${number(2)};`, `${number(3)};${three}`);
      expect(told(fromTable(table))).toEqual(['lost_digits', 'no_shpi', ready(3, three)]);
      const known = ASKED.map((letter) => ({ ...letter, result: 'accepted' as const, shpi: one }));
      expect(told(fromTable(csv('Номер письма;ШПИ', `${number(1)};${cell}`)), known)).toEqual([['1', 'same', null]]);
    },
  );

  it('takes none for an index in a table either', () => {
    const grouped = `${one.slice(0, 6)} ${one.slice(6, 8)} ${one.slice(8, 13)} ${one.slice(13)}`;
    const table = csv(
      'Номер письма;ШПИ;Получатель;Адрес',
      `${number(1)};${one};${name(1)};г Люберцы, ${grouped}`,
      `${number(2)};${two};${name(2)};141000, Мытищи`,
    );
    expect(told(fromTable(table))).toEqual([ready(1, one), ready(2, two)]);
  });

  it('as form 103 shows of a row what stands in it: not the heads of the list and its table, nor another row', () => {
    const heads = [
      'Список внутренних почтовых отправлений № 7',
      'Разряд: Судебное, отправитель 190000, г Санкт-Петербург',
      'Всего отправлений: 2, на сумму 64,80',
      '№ Адресат, адрес ШПИ Рег. номер Плата, руб.',
    ];
    const rows = [
      [`1 ${name(1)}, Московская обл,`, `г Люберцы ${one} ${number(1)} 32,40`],
      [`2 ${name(2)}, 141000, Московская обл`, `${two} ${number(2)} 32,40`],
    ];
    const plain = rows.map((lines) => lines.join(' '));
    const shown = (...text: readonly string[]) => readText(text.join('\n'), ASKED).map(({ words }) => words);
    expect(shown(...heads, ...rows.flat())).toEqual(plain);
    expect(shown(...heads.slice(0, 3), ...rows.flat()), 'without heads of a table').toEqual(plain);
    expect(readText([...heads, ...rows.flat()].join('\n'), ASKED)[0]?.index, 'the sender’s index').toBeNull();
    const after = [
      `${one}`,
      `${name(1)} 140000 Люберцы`,
      `${two}`,
      `${name(2)} 141000 Мытищи`,
      'Итого: 2, на сумму 64,80',
    ];
    expect(shown(...heads, ...after)).toEqual([`${one} ${name(1)} 140000 Люберцы`, `${two} ${name(2)} 141000 Мытищи`]);
  });

  it('takes heads that a list repeats on its next sheet, and numbers of its columns, for no letter', () => {
    const lines = [
      'Номер письма;Получатель;ШПИ',
      '1;2;3',
      `${number(1)};${name(1)};${one}`,
      'номер письма;Получатель;ШПИ',
      `${number(2)};${name(2)};${two}`,
    ].join('\n');
    expect(told(fromTable(answerTable(readDelimited(Buffer.from(lines)))))).toEqual([ready(1, one), ready(2, two)]);
  });

  it('as form 103 without our numbers is read by addressee and index', () => {
    const text = `${one}\n${name(1)} 140000 Люберцы\n${three}\n${name(3)} 142000 Домодедово\n${four}\n${name(4)} 143000 Одинцово`;
    expect(told(readText(text, ASKED))).toEqual([ready(1, one), ready(3, three), ready(4, four)]);
  });

  it('as lines copied from a page is read, faults among them', () => {
    const text = `EZP-1\t${number(1)}\t${name(1)}\t${one}\t29.11.2026\nEZP-1\t${number(2)}\t${name(2)}\t\t29.11.2026\tСтрока 2, ADDRESSLINE_TO: не найден`;
    expect(told(readText(text, ASKED))).toEqual([ready(1, one), ready(2, 'не найден')]);
  });

  it('as lines copied from a page has a message without the addressee and his address, in cells and in a row of words', () => {
    const lost = 'Адрес не найден, проверьте индекс';
    const own = ASKED[1]?.recipientAddress ?? '';
    const lines = [
      `${number(2)}\t${name(2)}\t${own}\t${lost}`,
      `${number(2)} ${name(2).toUpperCase().replaceAll('Ё', 'Е')} ${own}, ${lost}`,
      `${number(2)}\tНовые\tПробная Ё. П.\t141000, Мытищи\t${lost}`,
      `${number(2)}\tНеверных Лев Ильич\tНовые`,
    ];
    for (const line of lines.slice(0, 3))
      expect(readText(line, ASKED)[0]?.fault, line).toEqual({ column: '', message: lost });
    const namesake = ASKED.map((letter) => ({ ...letter, recipientName: 'Неверных Лев Ильич' }));
    expect(readText(lines[3] ?? '', namesake)[0]?.fault).toEqual({ column: '', message: 'Новые' });
    expect(readText(`${number(2)} ошибка: ADDRESSLINE_TO не найден`, ASKED)[0]?.fault).toEqual({
      ...{ column: 'ADDRESSLINE_TO', message: 'не найден' },
    });
  });

  it('said twice the same is said once; said differently it is for a person', () => {
    const same = csv('Номер письма;ШПИ', `${number(1)};${one}`, `${number(1)};${one}`);
    expect(told(fromTable(same))).toEqual([ready(1, one)]);
    const other = csv('Номер письма;ШПИ', `${number(1)};${one}`, `${number(1)};${two}`);
    expect(told(fromTable(other))).toEqual(['repeated_letter', 'repeated_letter']);
  });
});

describe('a letter that the Post has taken', () => {
  const NOTHING = ['нет', '—', '-', '0', 'нет ошибок', 'Ошибок нет', 'OK', 'ОК', 'Ошибок: 0', 'Без ошибок.', 'Нет'];
  it.each(NOTHING)('is not left in «Новые» by «%s» in the cell for messages', (nothing) => {
    const table = csv('Номер письма;Получатель;ШПИ;Ошибки', `${number(1)};${name(1)};${one};${nothing}`);
    expect(told(fromTable(table))).toEqual([ready(1, one)]);
  });

  const TAKEN = ['Принято без ошибки', 'Новое отправление', 'Отказ от вручения', 'Отказ адресата', 'Ошибок не найдено'];
  it.each(TAKEN)('is not left in «Новые» by the state «%s»', (state) => {
    const table = csv('Номер письма;ШПИ;Статус', `${number(1)};${one};${state}`);
    expect(told(fromTable(table))).toEqual([ready(1, one)]);
    const line = `${number(1)}\t${one}\t${state}`;
    expect(told(readText(line, ASKED)), line).toEqual([ready(1, one)]);
  });

  it.each(['Новые', 'в «Новых»', 'Раздел Новые', 'Ошибка', 'Не принято', 'Отказ', 'Отказ в приёме', 'Отклонено'])(
    'and one of the state «%s» is told apart: without a ШПИ it is left, with one a person says',
    (state) => {
      const table = csv('Номер письма;ШПИ;Статус', `${number(1)};;${state}`, `${number(2)};${two};${state}`);
      expect(told(fromTable(table))).toEqual([ready(1, state), 'shpi_and_fault']);
    },
  );

  it('and has a message beside its ШПИ is for a person, in a table and in a pasted line', () => {
    const table = csv('Номер письма;ШПИ;Ошибки', `${number(1)};${one};адрес неверен`);
    expect(told(fromTable(table))).toEqual(['shpi_and_fault']);
    expect(told(readText(`${number(1)} ${one} ошибка: адрес неверен`, ASKED))).toEqual(['shpi_and_fault']);
    const both = `${number(1)} ${one} принято ${number(2)} ${two} ошибка: адрес неверен`;
    expect(told(readText(both, ASKED))).toEqual([ready(1, one), 'shpi_and_fault']);
  });

  it('and lives in a street of «Новые» something, or is named Ошибкин, is not taken for a fault', () => {
    const text = `${number(1)} ${one} ул Новые Черёмушки, Ошибкину П`;
    expect(told(readText(text, ASKED))).toEqual([ready(1, one)]);
  });
});

describe('a column of ШПИ', () => {
  const columns = (heads: string, ...rows: readonly string[]) =>
    sureColumns(
      heads.split(';'),
      rows.map((row) => row.split(';')),
    );

  it('of the notice is never taken for the letter’s, wherever it stands and whether the letter’s is filled', () => {
    const map = { shpi: 1, registrationNumber: 2 };
    const heads = 'ШПИ уведомления;ШПИ;Номер письма';
    expect(columns(heads, `${two};${one};${number(1)}`)).toEqual(map);
    expect(columns(heads, `${two};;${number(1)}`)).toEqual(map);
    expect(columns('ШПИ возврата;Номер РПО;Номер письма', `${two};${one};${number(1)}`)).toEqual(map);
    expect(columns('ШПИ уведомления;Номер письма', `${two};${number(1)}`)).toEqual({ registrationNumber: 1 });
  });

  it('with an exact head wins over one told by its cells; of two that may be it, a person is asked', () => {
    expect(columns('Прежний;ШПИ;Номер письма', `${two};${one};${number(1)}`)).toMatchObject({ shpi: 1 });
    const unsure = columns('A;B;Номер письма;Ошибки', `${two};${one};${number(1)};`);
    expect([isEnough(unsure), namesLetters(unsure)]).toEqual([false, false]);
    expect(isEnough(columns('A;B;Номер письма', `${one};${one};${number(1)}`)), 'the same twice').toBe(true);
    // What is sure stays chosen in the question.
    expect(recogniseColumns(['A', 'B', 'Номер письма'], [[two, one, number(1)]])).toEqual({ registrationNumber: 2 });
  });
});

describe('an answer that is wrong', () => {
  it('in the check digit of a ШПИ is found', () => {
    const table = csv('Номер письма;ШПИ', `${number(1)};${wrongDigit(one)}`, `${number(2)};${two}`);
    expect(told(fromTable(table))).toEqual(['wrong_digit', ready(2, two)]);
    expect(told(readText(`${number(1)} ${wrongDigit(one)}`, ASKED))).toEqual(['wrong_digit']);
  });

  it('by rows that changed places is found, in a table and in form 103', () => {
    const table = csv(
      'Номер письма;Получатель;ШПИ',
      `${number(1)};${name(2)};${two}`,
      `${number(2)};${name(1)};${one}`,
      `${number(3)};${name(3)};${three}`,
    );
    expect(told(fromTable(table))).toEqual(['disagrees', 'disagrees', ready(3, three)]);
    const form = `1 ${name(2)}, 141000 ${one} ${number(1)}\n2 ${name(1)}, 140000 ${two} ${number(2)}`;
    expect(told(readText(form, ASKED))).toEqual(['disagrees', 'disagrees']);
  });

  it('by one ШПИ for two letters is found, in one answer and against what is written', () => {
    const table = csv('Номер письма;ШПИ', `${number(1)};${one}`, `${number(2)};${one}`, `${number(3)};${three}`);
    const taken = new Map([[three, 'letter-of-another-batch']]);
    expect(told(fromTable(table), ASKED, taken)).toEqual(['repeated_shpi', 'repeated_shpi', 'shpi_taken']);
  });

  it('about letters that are answered never overwrites: the same adds nothing, the rest is for a person', () => {
    const answered = ASKED.map((letter, at) => {
      if (at > 1) return { ...letter, result: 'rejected' as const };
      return { ...letter, result: 'accepted' as const, shpi: SHPI[at] ?? null };
    });
    const table = csv(
      'Номер письма;ШПИ;Ошибка',
      `${number(1)};${one};`,
      `${number(2)};${four};`,
      `${number(3)};${three};`,
    );
    expect(told(fromTable(table), answered)).toEqual([['1', 'same', one], 'other_shpi', 'returned_before']);
    const left = csv('Номер письма;Ошибка', `${number(1)};не найден адрес`);
    expect(told(fromTable(left), answered)).toEqual(['accepted_before']);
  });

  it('about letters that are not of the batch, without a ШПИ, or with one for a simple letter is for a person', () => {
    const letters = ASKED.map((letter, at) => (at === 1 ? { ...letter, kind: 'simple' as const } : letter));
    const table = csv('Номер письма;ШПИ', `50MS0095/26/99;${four}`, `${number(1)};`, `${number(2)};${two}`);
    expect(told(fromTable(table), letters)).toEqual(['no_letter', 'no_shpi', 'shpi_of_simple']);
  });
});
