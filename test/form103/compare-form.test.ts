import { describe, expect, it } from 'vitest';
import { uncomparedIn } from '#domain/cabinet/uncompared.ts';
import { addresseeWords } from '#domain/form103/addressee-words.ts';
import { compareForm, countOwnLines, type FormLetter } from '#domain/form103/compare-form.ts';
import { differencesToSettle } from '#domain/form103/open-differences.ts';
import { differenceWords } from '#domain/form103/form-differences.ts';
import type { FormLine, ReadForm } from '#domain/form103/form-line.ts';
import { judgedByWay, sumByWays } from '#domain/form103/known-way.ts';
import { costWords, priceWords, sumWords } from '#domain/form103/price-words.ts';
import { moneyOfCell, wholeSumsWithin } from '#domain/form103/money-within.ts';
import { readForm } from '#domain/form103/read-form.ts';
import { makeShpi } from '#domain/post/tracking-number.ts';
import { exactly, SHIPPED_TARIFF } from '#domain/post/tariff.ts';
import { subjectWords } from '#domain/work/subject.ts';
import { taskTitle } from '#domain/work/task-kinds.ts';
import type { Form103ComparisonView, Form103View } from '#views/form103/form103.ts';
import type { CabinetForms } from '#web/cabinet/cabinet-forms.ts';
import { form103Table } from '#web/form103/form103-table.ts';

const RANGE = { from: 3_240, to: 6_480 };
const [SHPI_A, SHPI_B, SHPI_C] = ['80080500000018', '80080500000025', '80080500000032'];
/** Of no letter here; the second one is not right by its check digit. */
const [ANOTHER, DAMAGED] = ['80080501000040', '80080500000049'];

function letter(at: number, more: Partial<FormLetter> = {}): FormLetter {
  return {
    letterId: `letter-${String(at)}`,
    registrationNumber: `50MS0095/26/${String(at)}`,
    fileName: `${String(at)}.pdf`,
    recipientName: ['Рыбаков Пётр Ильич', 'Зимина Алла Львовна', 'Дроздов Олег Янович'][at - 1] ?? 'Некто',
    recipientAddress: `10100${String(at)}, г. Москва, ул. Лесная, д. ${String(at)}`,
    ...{ kind: 'registered', result: 'accepted', shpi: [SHPI_A, SHPI_B, SHPI_C][at - 1] ?? null, expected: RANGE },
    ...more,
  };
}

const LETTERS = [letter(1), letter(2), letter(3)];

function line(at: number, more: Partial<FormLine> = {}): FormLine {
  const of = letter(at);
  return {
    ...{ place: at, words: '', registrationNumber: null, shpi: of.shpi, recipient: of.recipientName },
    ...{ index: `10100${String(at)}`, priceKopecks: 3_240, negativeKopecks: null },
    ...more,
  };
}

const form = (...lines: readonly FormLine[]): ReadForm => ({
  lines,
  hasPrices: true,
  toldCount: null,
  toldSumKopecks: null,
});
const told = (read: ReadForm, letters: readonly FormLetter[] = LETTERS) =>
  compareForm(read, letters).lines.flatMap(({ letterId, differences }) =>
    differences.map(({ code }) => [letterId, code]),
  );

describe('form 103 against its batch', () => {
  it('agrees with a batch of the same letters', () => {
    const compared = compareForm(form(line(1), line(2), line(3)), LETTERS);
    expect(compared.lines.flatMap(({ differences }) => differences)).toEqual([]);
    expect(compared.ours).toEqual({ count: 3, sum: { from: 9_720, to: 19_440 } });
    expect(compared.post).toEqual({ count: 3, sumKopecks: 9_720 });
  });

  it.each([
    ['a letter that the form leaves out', form(line(1), line(3)), [['letter-2', 'not_in_form']]],
    [
      'a line of a stranger',
      form(line(1), line(2), line(3), line(4, { shpi: '80080500000049', recipient: 'Чужой Ян' })),
      [[null, 'stranger']],
    ],
    ['another name', form(line(1, { recipient: 'Иной Иван' }), line(2), line(3)), [['letter-1', 'name']]],
    ['another index', form(line(1, { index: '190000' }), line(2), line(3)), [['letter-1', 'index']]],
    ['a higher charge', form(line(1, { priceKopecks: 6_481 }), line(2), line(3)), [['letter-1', 'price']]],
    ['a lower charge', form(line(1, { priceKopecks: 3_239 }), line(2), line(3)), [['letter-1', 'price']]],
    ['a letter named twice', form(line(1), line(2), line(3), line(1, { place: 4 })), [['letter-1', 'repeated']]],
    [
      'another ШПИ, the letter found by its number',
      form(line(1, { shpi: ANOTHER, registrationNumber: '50MS0095/26/1' }), line(2), line(3)),
      [['letter-1', 'shpi']],
    ],
    [
      'a damaged ШПИ, the letter found by its name alone',
      form(line(1, { shpi: DAMAGED }), line(2), line(3)),
      [['letter-1', 'shpi']],
    ],
  ] as const)('names %s', (_words, read, expected) => {
    expect(told(read)).toEqual(expected);
  });

  it('lets no line agree by its ШПИ whose number is of another letter: two that were written crosswise are told, both', () => {
    const { recipientName } = letter(1);
    const crossed = [letter(1, { shpi: SHPI_B }), letter(2, { shpi: SHPI_A, recipientName }), letter(3)];
    const [one, two] = [1, 2].map((at) =>
      line(at, { registrationNumber: `50MS0095/26/${String(at)}`, recipient: recipientName, index: null }),
    );
    const read = form(...[one, two].flatMap((named) => named ?? []), line(3));
    expect(told(read, crossed)).toEqual([
      ['letter-2', 'number'],
      ['letter-1', 'number'],
    ]);
    expect(compareForm(read, crossed).lines[0]?.differences.map(differenceWords)).toEqual([
      'ШПИ этого письма, а номер другого: у нас 50MS0095/26/2, у Почты 50MS0095/26/1',
    ]);
    const lines = compareForm(read, crossed).lines.map((compared) => ({ ...compared, number: compared.letterId }));
    expect(differencesToSettle(lines, [], { isBad: false, isRead: true })).toHaveLength(2);
  });

  it('names several differences of one line', () => {
    const read = form(line(1, { index: '190000', priceKopecks: 10_000 }), line(2), line(3));
    expect(told(read)).toEqual([
      ['letter-1', 'index'],
      ['letter-1', 'price'],
    ]);
  });

  it('never gives one namesake the line of another', () => {
    const twins = [letter(1), letter(2, { recipientName: letter(1).recipientName }), letter(3)];
    const read = form(line(1, { shpi: DAMAGED, recipient: letter(1).recipientName }), line(3));
    expect(told(read, twins)).toEqual([
      [null, 'stranger'],
      ['letter-1', 'not_in_form'],
      ['letter-2', 'not_in_form'],
    ]);
  });

  it.each([
    ['Иванова Анна', 'Иванова Анна Петровна'],
    ['Иванова Анна', 'ИВАНОВА АННА\nПЕТРОВНА'],
    ['Иванова Анна', 'Анна-Мария Петрова-Иванова Анна'],
    ['Мамедов Али Гасан', 'Мамедов Али Гасан оглы'],
    ['Кабинетова Анна Андреевна', 'Кабинетова Анна Андреевна-Длинная'],
    ['ООО Ромашка', 'ООО Ромашка Плюс'],
  ])('takes no longer name for ours: %s is not %s', (recipientName, theirs) => {
    const ours = [letter(1, { recipientName })];
    expect(told(form(line(1, { recipient: theirs, words: `1 · ${recipientName} · ${theirs}` })), ours)).toEqual([
      ['letter-1', 'name'],
    ]);
    const read = readForm(`1 ${theirs}, 101001, г. Москва ${SHPI_A}`, ours);
    expect(told(read, ours)).toEqual([['letter-1', 'name']]);
  });

  it.each([
    ['1 Иванова Анна Петровна Москва, ул. Лесная', 'Иванова Анна Петровна'],
    ['1 ИВАНОВА АННА  ПЕТРОВНА ЗАКАЗНОЕ 101001', 'Иванова Анна Петровна'],
    ['1 Иванова\nАнна г. Москва', 'Иванова Анна'],
    ['1 ООО «Ромашка», 101001', 'ООО «Ромашка»'],
    ['1 Семенова (Петрова) Яна, 101001', 'Семёнова (Петрова) Яна'],
  ])('finds ours with its address or its kind behind it: %s', (text, recipientName) => {
    const ours = [letter(1, { recipientName })];
    expect(told(readForm(`${text} ${SHPI_A}`, ours), ours)).toEqual([]);
  });

  it.each([
    ['a name beside the other cells', `1 Рыбаков Пётр ${SHPI_A} 32,40\nИльич, 101001, г. Москва`],
    ['a name over three lines, cells in the middle', `Рыбаков\n1 Пётр ${SHPI_A} 32,40\nИльич, 101001, г. Москва`],
    ['a name around the line of its ШПИ', `Рыбаков Пётр\n1 ${SHPI_A} 32,40\nИльич, 101001`],
    ['a name that is the last cell', `1 ${SHPI_A} 32,40 Рыбаков Пётр\nИльич, 101001`],
    ['a name before its address in the same line', `1 Рыбаков Пётр г Москва, ул ${SHPI_A} 32,40\nИльич Лесная, д. 1`],
    ['a word of the name', `1 Рыба-\nков Пётр Ильич, 101001 ${SHPI_A} 32,40`],
    ['a ШПИ within its line', `1 Рыбаков Пётр Ильич 8008050 32,40\n101001, г. Москва 0000018`],
    ['a ШПИ in groups', `1 Рыбаков Пётр Ильич 800805 00 32,40\n101001, г. Москва 00001 8`],
    ['a ШПИ that ends its line', `1 Рыбаков Пётр Ильич\n800805000\n00018\n32,40`],
    ['a ШПИ over three lines', `1 Рыбаков Пётр Ильич 80080 32,40\n101001, г. Москва 50000\nул. Лесная 0018`],
    ['everything', `1 Рыбаков Пётр 8008050 50MS0095/ 32,40\nИльич, 101001 0000018 26/1`],
  ])('matches a line whose cells wrap: %s', (_words, text) => {
    const ours = [letter(1)];
    const read = readForm(text, ours);
    expect(told(read, ours)).toEqual([]);
    expect(read.lines.map(({ shpi, priceKopecks }) => [shpi, priceKopecks])).toEqual([[SHPI_A, 3_240]]);
  });

  it.each([
    ['in groups', ' ', ''],
    ['in groups after the number of a flat', ' ', 'кв 7 '],
    ['in groups that do not break', '\u00a0', ''],
  ])('never makes a ШПИ that stands whole %s the beginning of the next one', (_words, blank, before) => {
    const shpis = Array.from({ length: 12 }, (_, at) => makeShpi({ officeIndex: '999901', month: 27, serial: at + 1 }));
    const ours = shpis.map((shpi, at) =>
      letter(at + 1, { shpi, recipientName: `Иванов Иван${'ов'.repeat(at)}`, recipientAddress: '140000, г. Москва' }),
    );
    const lines = ours.map(({ shpi, recipientName }, at) => {
      const told = [0, 6, 8, 13].map((from, group) => shpi?.slice(from, [6, 8, 13, 14][group]));
      return `${String(at + 1)} ${recipientName}, 140000, г. Москва, д 5, ${before}${told.join(blank)} 64,80`;
    });
    const read = readForm(lines.join('\r\n'), ours);
    expect(read.lines.map(({ shpi }) => shpi)).toEqual(shpis);
    expect(told(read, ours)).toEqual([]);
  });

  it('puts no two numbers together, and makes no other name ours, where cells wrap', () => {
    const twins = [
      letter(1, { registrationNumber: '50MS0095/26/12' }),
      letter(2, { registrationNumber: '50MS0095/26/129' }),
    ];
    const text = `8 ${letter(1).recipientName} ${SHPI_A} 50MS0095/26/12\n9 ${letter(2).recipientName} ${SHPI_B} 50MS0095/26/129`;
    expect(readForm(text, twins).lines.map(({ registrationNumber }) => registrationNumber)).toEqual([
      '50MS0095/26/12',
      '50MS0095/26/129',
    ]);
    for (const other of ['Рыбаков Пётр Андреевич', 'Рыбаков Пётр Олегович']) {
      const [first, second, third] = other.split(' ');
      const wrapped = `1 ${first ?? ''} ${second ?? ''} ${SHPI_A} 32,40\n${third ?? ''}, 101001`;
      expect(told(readForm(wrapped, [letter(1)]), [letter(1)])).toEqual([['letter-1', 'name']]);
    }
    const long = [letter(1, { recipientName: 'Мамедов Али Гасан' })];
    expect(told(readForm(`1 Мамедов Али ${SHPI_A} 32,40\nГасан оглы, 101001`, long), long)).toEqual([
      ['letter-1', 'name'],
    ]);
  });

  it.each([
    ['a right ШПИ of another letter', { shpi: ANOTHER }],
    ['a damaged ШПИ and the number of another letter', { shpi: DAMAGED, registrationNumber: '50MS0095/26/7' }],
    ['both', { shpi: ANOTHER, registrationNumber: '50MS0095/26/7' }],
  ])('takes no line that bears %s for ours by a name', (_words, other) => {
    const ours = [letter(1), letter(2, { shpi: null, result: 'rejected' })];
    const foreign = form(line(1, other), line(2, other));
    expect(told(foreign, ours)).toEqual([
      [null, 'stranger'],
      [null, 'stranger'],
      ['letter-1', 'not_in_form'],
    ]);
    expect(countOwnLines(foreign, ours)).toBe(0);
  });

  it('tells a letter that it names and we hold as not accepted, and asks for no simple one', () => {
    const letters = [letter(1, { result: 'rejected' }), letter(2, { kind: 'simple', shpi: null }), letter(3)];
    expect(told(form(line(1), line(3)), letters)).toEqual([['letter-1', 'not_accepted']]);
  });

  it('takes Е for Ё, and a line that does not tell an index for no difference', () => {
    const read = form(line(1, { recipient: 'РЫБАКОВ ПЕТР  ИЛЬИЧ', index: null }), line(2), line(3));
    expect(told(read)).toEqual([]);
  });

  it('names a letter whose charge was not read, unless the form tells no charges at all', () => {
    const read = form(line(1, { priceKopecks: null }), line(2), line(3));
    expect(told(read)).toEqual([['letter-1', 'price_unread']]);
    expect(compareForm(read, LETTERS).post.sumKopecks).toBeNull();
    const lines = compareForm(read, LETTERS).lines.map((one) => ({ ...one, number: one.letterId }));
    expect(differencesToSettle(lines, [], { isBad: false, isRead: true })).toEqual([
      { place: 0, words: ['Плата не прочитана, писем: 1 (letter-1).'] },
    ]);
    const bare = [line(1, { priceKopecks: null }), line(2, { priceKopecks: null }), line(3, { priceKopecks: null })];
    expect(told({ ...form(...bare), hasPrices: false })).toEqual([]);
    const free = readForm(`1 Рыбаков Петр Ильич ${SHPI_A} бесплатно\n2 Зимина Алла Львовна ${SHPI_B} 32,40`, LETTERS);
    expect(told(free, LETTERS.slice(0, 2))).toEqual([['letter-1', 'price_unread']]);
  });

  it.each(['-64,80', '\u221264,80', '\u2212 64,80', '\u201364,80', '-1 064,80', '-64 руб. 80 коп.'])(
    'takes no sum below nothing for a payment: %s',
    (sum) => {
      const ours = [letter(1)];
      const text = `1 Рыбаков Петр Ильич, 101001, г. Москва ${SHPI_A} ${sum}`;
      const compared = compareForm(readForm(text, ours), ours);
      expect(compared.lines.map(({ line: post }) => post?.priceKopecks)).toEqual([null]);
      expect(compared.post.sumKopecks).toBeNull();
      const [said] = compared.lines.flatMap(({ differences }) => differences.map(differenceWords));
      expect(said).toMatch(/^сумма меньше нуля: это не плата: у нас 32,40 – 64,80 ₽, у Почты -(1\s0)?64,80\s₽$/);
    },
  );

  it.each(['Лесная - 64,80', 'д. 5-64,80', 'плата: 64,80'])('takes a dash for no minus: %s', (words) => {
    const ours = [letter(1)];
    const [read] = readForm(`1 Рыбаков Петр Ильич, 101001 ${SHPI_A} ${words}`, ours).lines;
    expect(read?.priceKopecks).toBe(6_480);
  });

  it('says that a total below nothing is not that of its lines', () => {
    const ours = [letter(1)];
    const text = `1 Рыбаков Петр Ильич, 101001 ${SHPI_A} 64,80\nВсего отправлений: 1, на сумму -64,80`;
    expect(compareForm(readForm(text, ours), ours).whole).toEqual(['sum']);
  });

  it('holds the totals of the form against its own lines', () => {
    const read = { lines: [line(1), line(2), line(3)], hasPrices: true, toldCount: 4, toldSumKopecks: 9_721 };
    expect(compareForm(read, LETTERS).whole).toEqual(['count', 'sum']);
    expect(compareForm({ ...read, toldCount: 3, toldSumKopecks: 9_720 }, LETTERS).whole).toEqual([]);
  });

  it('says both sides', () => {
    expect(differenceWords({ code: 'index', ours: '101000', post: '190000' })).toBe(
      'другой индекс: у нас 101000, у Почты 190000',
    );
  });
});

describe('reading form 103', () => {
  const TEXT = [
    'Список внутренних почтовых отправлений № 77 от 24.11.2026',
    '№ Адресат, адрес ШПИ Плата, руб.',
    `1 Рыбаков Петр Ильич, 101001, г. Москва, д. 1 ${SHPI_A} 50MS0095/26/1 32,40`,
    `2 Зимина Алла Львовна, 101002, г. Москва, д. 2 ${SHPI_B} 50MS0095/26/2 64.80`,
    'Всего отправлений: 2, на сумму 97,20',
  ].join('\n');

  it('finds ШПИ, name, index and charge of each line, and the totals', () => {
    const read = readForm(TEXT, LETTERS);
    expect(
      read.lines.map(({ shpi, recipient, index, priceKopecks }) => [shpi, recipient, index, priceKopecks]),
    ).toEqual([
      [SHPI_A, 'Рыбаков Пётр Ильич', '101001', 3_240],
      [SHPI_B, 'Зимина Алла Львовна', '101002', 6_480],
    ]);
    expect([read.toldCount, read.toldSumKopecks]).toEqual([2, 9_720]);
  });

  it('takes no total for the charge of the last line, and a form without charges for one without', () => {
    const bare = TEXT.replaceAll(/ (32,40|64\.80)/g, '');
    expect(readForm(bare, LETTERS).lines.map(({ priceKopecks }) => priceKopecks)).toEqual([null, null]);
  });

  it.each([
    [`1 Рыбаков Петр Ильич, 101001, д. 1 ${SHPI_A} 50MS0095/26/1 164,80`],
    [`1 Рыбаков Петр Ильич, 101001, д. 1 50MS0095/26/1 164,80 ${SHPI_A}`],
    [`1 Рыбаков Петр Ильич, 101001, д. 12 164,80 ${SHPI_A}`],
    [`1 Рыбаков Петр Ильич, 101001, кв 7 164,80 ${SHPI_A}`],
    [`1 164,80 ${SHPI_A} Рыбаков Петр Ильич`],
    [`${SHPI_A}\n50MS0095/26/1 164,80`],
    [`${SHPI_A} исх. № 1 164,80`],
  ])('takes no digit of a number beside for a thousand of the charge: %s', (text) => {
    expect(readForm(text, LETTERS).lines.map(({ priceKopecks }) => priceKopecks)).toEqual([16_480]);
  });

  it.each([
    ['Всего отправлений: 2, на сумму 108,00 в т.ч. НДС 18,00', 2, 10_800],
    ['Всего отправлений 2 на сумму 108,00 в том числе НДС 20,00% 18,00', 2, 10_800],
    [
      'Итого по странице: 1 отправление, на сумму 54,00\nИтого по странице: 1 отправление\nна сумму 54,00\nВсего: 2 на сумму 108,00',
      2,
      10_800,
    ],
    ['Итого без НДС 90,00, НДС 18,00, всего с НДС 108,00', null, 10_800],
    ['Всего отправлений: 2 на сумму 108,00\nИтого НДС: 18,00\nВсего листов: 1', 2, 10_800],
    ['Итого 1 234,50', null, 123_450],
    ['Итого по странице: 1 отправление', null, null],
  ])('takes what the whole comes to, not a tax nor a page: %s', (totals, count, kopecks) => {
    const read = readForm(`1 Рыбаков Петр Ильич, 101001 ${SHPI_A} 54,00\n${totals}`, LETTERS);
    expect([read.toldCount, read.toldSumKopecks]).toEqual([count, kopecks]);
    expect(read.lines.map(({ priceKopecks }) => priceKopecks)).toEqual([5_400]);
  });

  it('takes the charge of a line with its tax, not the tax', () => {
    const read = readForm(`1 Рыбаков Петр Ильич ${SHPI_A} 64,80 в т.ч. НДС 10,80`, LETTERS);
    expect(read.lines[0]?.priceKopecks).toBe(6_480);
  });

  it('knows sums from dates and other numbers', () => {
    const sums = (line: string) => wholeSumsWithin(line).map(([whole]) => whole);
    expect(sums('24.11.2026 в 10:30, № 5, 1 234,50 и 64.80 руб.')).toEqual([123_450, 6_480]);
    expect(sums('плата 1 999 руб. 05 коп., сбор 64.80р')).toEqual([199_905, 6_480]);
    expect(
      ['999 руб. 00 коп.', '1 999 рублей 5 коп.', '64.80р', '64-80', '64,80 руб', '32.400000000000006', '32.4'].map(
        moneyOfCell,
      ),
    ).toEqual([99_900, 199_905, 6_480, 6_480, 6_480, 3_240, 3_240]);
    expect(['бесплатно', '1.234', '-64,80', '', '64,80 и 5'].map(moneyOfCell)).toEqual([null, null, null, null, null]);
    expect([moneyOfCell('64,8 ₽'), moneyOfCell('1 000'), moneyOfCell('нет')]).toEqual([6_480, 100_000, null]);
  });
});

describe('an actual price', () => {
  it.each([
    [6_600, RANGE, 'больше расчёта 32,40 – 64,80 ₽ на 1,20 ₽'],
    [3_000, RANGE, 'меньше расчёта 32,40 – 64,80 ₽ на 2,40 ₽'],
    [5_000, RANGE, 'в пределах расчёта 32,40 – 64,80 ₽'],
    [3_240, { from: 3_240, to: 3_240 }, 'равна расчёту'],
    [100, null, 'расчёта не было: цена письма такого вида не опубликована'],
    [null, RANGE, null],
  ])('of %s kopecks beside %j is explained', (actual, expected, words) => {
    expect(priceWords(actual, expected)).toBe(words);
  });

  it.each([
    [
      { kopecks: 6_600, expected: RANGE },
      RANGE,
      '66,00 ₽ по форме 103 Почты; больше расчёта 32,40 – 64,80 ₽ на 1,20 ₽',
    ],
    [
      { kopecks: 6_480, charges: [3_240, 3_240], expected: exactly(3_240) },
      RANGE,
      '64,80 ₽ по форме 103 Почты; Почта взяла плату дважды: 32,40 ₽ + 32,40 ₽; больше расчёта 32,40 ₽ на 32,40 ₽',
    ],
    [{ kopecks: 3_240, expected: null }, RANGE, '32,40 ₽ по форме 103 Почты; в пределах расчёта 32,40 – 64,80 ₽'],
    [null, RANGE, '32,40 – 64,80 ₽ по тарифу; платы по форме 103 Почта ещё не назвала'],
    [null, null, 'не опубликована'],
  ])('of %j stands on a confirmation before what was reckoned, %j', (charged, reckoned, words) => {
    expect(costWords(charged, reckoned)).toBe(words);
  });

  it('is held against the price of the way that is known, and the way is named', () => {
    const words = 'меньше расчёта 64,80 ₽ (на бумаге) на 32,40 ₽';
    expect(priceWords(3_240, exactly(6_480), { way: 'paper' })).toBe(words);
    expect(costWords({ kopecks: 3_240, expected: exactly(6_480), way: 'paper' }, null)).toContain(words);
    const onPaper = letter(1, { expected: exactly(6_480), way: 'paper' });
    const compared = compareForm(form(line(1)), [onPaper]).lines.flatMap(({ differences }) => differences);
    expect(compared.map(differenceWords)).toEqual(['плата не по расчёту: у нас 64,80 ₽ (на бумаге), у Почты 32,40 ₽']);
  });

  it.each([
    ['paper', 6_480, ['price']],
    ['electronic', 3_240, []],
  ] as const)('that agreed with a span is judged anew once the way, %s, is told', (way, kopecks, codes) => {
    const before = { letterId: 'letter-1', priceKopecks: 3_240, expected: RANGE, differences: [] };
    const now = judgedByWay(before, { letter: { kind: 'registered', pageCount: 40, way }, tariff: SHIPPED_TARIFF });
    expect(now.expected).toEqual(exactly(kopecks));
    expect(now.differences.map(({ code }) => code)).toEqual(codes);
    const sum = sumByWays({ from: 6_480, to: 12_960 }, [before, before], [now, before]);
    expect(sum).toEqual({ from: 3_240 + kopecks, to: 6_480 + kopecks });
  });

  it('is explained by the sheets and the notice that were reckoned with', () => {
    const added = { includedSheets: 5, furtherSheetPaperKopecks: 350, noticeKopecks: 2_000 };
    const tariff = { ...SHIPPED_TARIFF, ...added };
    const before = { letterId: 'letter-1', priceKopecks: 6_480, expected: { from: 5_240, to: 9_180 }, differences: [] };
    const now = judgedByWay(before, { letter: { kind: 'registered', pageCount: 7, way: 'paper' }, tariff });
    const by = '91,80 ₽ (на бумаге; листов 7, сверх цены 2; с уведомлением)';
    expect(now.differences).toEqual([{ code: 'price', ours: by, post: '64,80 ₽' }]);
    expect(priceWords(6_480, now.expected, now)).toBe(`меньше расчёта ${by} на 27,00 ₽`);
    expect(costWords(null, exactly(9_180), now.made)).toContain(
      '91,80 ₽ (листов 7, сверх цены 2; с уведомлением) по тарифу',
    );
  });

  it('of a batch is not told where a line has none', () => {
    expect(sumWords(null, RANGE)).toMatch(/не у каждой строки/);
  });
});

describe('a line of the Post that names another than ours', () => {
  it('is told with whom it names, and not with its number, its ШПИ and its charge', () => {
    const read = readForm(`1 Иной Иван Ильич, 101001, г. Москва ${SHPI_A} 50MS0095/26/1 32,40`, [letter(1)]);
    const { lines } = compareForm(read, [letter(1)]);
    expect(lines[0]?.differences.find(({ code }) => code === 'name')?.post).toBe('Иной Иван Ильич, 101001, г. Москва');
  });

  it('on a second page begins at its own number, after the end of one page and the head of the next', () => {
    const rows = [letter(1), letter(2)].map(({ recipientName, shpi }, at) => [recipientName, shpi, at + 1] as const);
    const text = rows
      .map(
        ([name, shpi, place]) =>
          `УЧЕБНАЯ ФОРМА, лист ${String(place)}\n${String(place)} ${name}\n101001, г. Москва\n${String(shpi)} 32,40`,
      )
      .join('\n');
    expect(readForm(text, [letter(1), letter(2)]).lines.map(({ words }) => words.split(' ')[0])).toEqual(['1', '2']);
  });
});

describe('a line that was not compared in everything', () => {
  it('says in what, and the form says in how many lines', () => {
    const [first] = compareForm(form(line(1, { index: null })), [letter(1)]).lines;
    const uncompared = uncomparedIn({ ...line(1, { index: null }), differences: first?.differences ?? [] }, letter(1));
    expect(uncompared).toEqual(['index']);
    expect(uncomparedIn({ ...line(1), priceKopecks: null, differences: [] }, letter(1))).toContain('price');
    expect(
      uncomparedIn({ ...line(1), priceKopecks: null, differences: [{ code: 'price_unread' }] }, letter(1)),
    ).not.toContain('price');
  });
});

describe('whom a line of the Post names', () => {
  it.each([
    [
      'of a list with columns, its own column',
      { recipient: 'Иной Иван', index: '190000', words: 'x' },
      'Иной Иван, 190000',
    ],
    [
      'of a list without columns, what it says besides its numbers and sums',
      { recipient: null, index: '101001', words: `1 Иной Иван Ильич, 101001, г. Москва ${SHPI_A} 50MS0095/26/1 32,40` },
      'Иной Иван Ильич, 101001, г. Москва',
    ],
    [
      'of a ШПИ printed in groups',
      { recipient: null, index: null, words: `2. ООО «Иное» · 800805 00 00001 8 · 64.80` },
      'ООО «Иное»',
    ],
    [
      'of a line of nothing but numbers, the line',
      { recipient: null, index: null, words: `3 ${SHPI_A}` },
      `3 ${SHPI_A}`,
    ],
  ] as const)('%s', (_words, post, told) => {
    expect(addresseeWords(post)).toBe(told);
  });

  it('stands beside ours in the table of the form where the names differ', () => {
    const read = readForm(`1 Иной Иван Ильич, 101001, г. Москва ${SHPI_A} 32,40`, [letter(1)]);
    const [compared] = compareForm(read, [letter(1)]).lines;
    expect(compared?.differences.map(({ code }) => code)).toEqual(['name']);
    const { line: post } = compared ?? {};
    if (!post) throw new Error('the line is there');
    const { words, shpi, recipient, index, priceKopecks } = post;
    const page = form103Table(
      { canSettle: false } as Form103View,
      {
        lines: [
          {
            ...{
              place: 1,
              expected: null,
              priceWords: null,
              differences: [{ code: 'name', words: '', isSettled: false }],
              uncompared: [],
              settlement: null,
            },
            letter: { id: 'x', number: '50MS0095/26/1', recipientName: letter(1).recipientName, shpi: SHPI_A ?? null },
            post: { words, shpi, recipient, index, priceKopecks },
          },
        ],
      } as Partial<Form103ComparisonView> as Form103ComparisonView,
      {} as CabinetForms,
    );
    const [, cell = ''] = /data-label="У Почты">([^]*?)<\/td>/.exec(String(page)) ?? [];
    expect(cell).toContain('Иной Иван Ильич, 101001, г. Москва');
  });
});

describe('the title of a task of a form', () => {
  const titles = (batch: string) =>
    differencesToSettle(
      [
        { place: 1, number: '50MS0095/26/1', differences: [{ code: 'index', ours: '1', post: '2' }] },
        { place: 2, number: '50MS0095/26/2', differences: [{ code: 'name', ours: 'а', post: 'б' }] },
        { place: 3, number: null, differences: [{ code: 'stranger', ours: null, post: null }] },
        { place: 4, number: null, differences: [{ code: 'stranger', ours: null, post: null }] },
      ],
      ['sum'],
      { isBad: false, isRead: true },
    ).map((details) => taskTitle('form103_difference', { ...details }, subjectWords('batch', batch)));

  it('names its batch and what differs: those of several batches are never titled alike, and bear nobody’s name', () => {
    const all = ['30.11.2026 № 1', '30.11.2026 № 2'].flatMap(titles);
    expect(new Set(all).size).toBe(10);
    expect(all[1]).toBe('Разобрать расхождение формы 103, партия 30.11.2026 № 1 — письмо 50MS0095/26/1: другой индекс');
    expect(taskTitle('form103_overdue', {}, subjectWords('batch', '30.11.2026 № 1'))).toContain('30.11.2026 № 1');
    // A task from before its words were kept.
    expect(taskTitle('form103_difference', {}, 'партия 1')).toBe('Разобрать расхождение формы 103, партия 1');
  });
});
