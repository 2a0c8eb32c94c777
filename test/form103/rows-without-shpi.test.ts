import { describe, expect, it } from 'vitest';
import { compareForm, type FormLetter } from '#domain/form103/compare-form.ts';
import { readForm } from '#domain/form103/read-form.ts';

const NAMES = ['Рыбаков Пётр Ильич', 'Зимина Алла Львовна', 'Дроздов Олег Янович'];
const [A, B, C] = ['80080500000018', '80080500000025', '80080500000032'];
const LETTERS = NAMES.map((recipientName, at): FormLetter => ({
  ...{ letterId: `letter-${String(at + 1)}`, registrationNumber: `50MS0095/26/${String(at + 1)}`, fileName: '' },
  ...{ recipientName, recipientAddress: '101000, г. Москва', kind: 'registered', result: 'accepted' },
  ...{ shpi: [A, B, C][at] ?? null, expected: { from: 3_240, to: 6_480 } },
}));

const compared = (...lines: readonly string[]) => compareForm(readForm(lines.join('\n'), LETTERS), LETTERS);
const told = (comparison: ReturnType<typeof compared>) =>
  comparison.lines.map(({ letterId, line, differences }) => [
    ...[letterId, line?.priceKopecks ?? null],
    ...differences.map(({ code }) => code),
  ]);

const OURS = [
  `1 ${NAMES[0] ?? ''}, 101000, г. Москва ${A ?? ''} 32,40`,
  `2 ${NAMES[1] ?? ''}, 101000, г. Москва ${B ?? ''} 32,40`,
];
const LAST = `3 ${NAMES[2] ?? ''}, 101000, г. Москва ${C ?? ''} 64,80`;
const AGREE = [
  ['letter-1', 3_240],
  ['letter-2', 3_240],
  ['letter-3', 6_480],
];
const NOBODY = 'Лишний Без Номера, 190000, г Санкт-Петербург';

describe('a row of form 103 that bears no ШПИ', () => {
  it.each([
    ['numbered, the last one', [...OURS, LAST, `4 ${NOBODY} 64,80`], 3],
    [
      'numbered, between others',
      [OURS[0] ?? '', `2 ${NOBODY} 64,80`, `3 ${OURS[1]?.slice(2) ?? ''}`, `4 ${LAST.slice(2)}`],
      1,
    ],
    ['numbered, its place in a line of its own', [...OURS, LAST, '4', NOBODY, 'ул Чужая, д 1 64,80'], 3],
    ['under any number', [...OURS, LAST, `101 ${NOBODY} 64,80`], 3],
    ['without numbers', [...OURS, LAST].map((line) => line.slice(2)).concat(`${NOBODY} 64,80`), 3],
  ])('is a line of the comparison: %s', (_words, lines, at) => {
    const comparison = compared(...lines, 'Всего отправлений: 4, на сумму 194,40');
    expect(told(comparison)).toEqual(AGREE.toSpliced(at, 0, [null, 6_480, 'stranger', 'no_shpi'] as never));
    expect(comparison.post).toEqual({ count: 4, sumKopecks: 19_440 });
    expect(comparison.whole).toEqual([]);
  });

  it('is found where the form tells no charges, and where it tells no totals', () => {
    const bare = [...OURS, LAST].map((line) => line.replace(/ \d\d,\d\d$/, ''));
    expect(told(compared(...bare, `4 ${NOBODY}`)).at(-1)).toEqual([null, null, 'stranger', 'no_shpi']);
    expect(told(compared(...OURS, LAST, `4 ${NOBODY} 64,80`)).at(-1)).toEqual([null, 6_480, 'stranger', 'no_shpi']);
  });

  it('is that of a letter of ours whom it names, and takes its charge from nobody', () => {
    const free = OURS[1]?.replace('32,40', 'бесплатно') ?? '';
    const comparison = compared(OURS[0] ?? '', free, `3 ${NAMES[2] ?? ''}, 101000, г. Москва 64,80`);
    expect(told(comparison)).toEqual([
      ['letter-1', 3_240],
      ['letter-2', null, 'price_unread'],
      ['letter-3', 6_480, 'no_shpi'],
    ]);
  });

  it.each([
    ['what stands below the totals', [...OURS, LAST, 'Итого 129,60', 'К оплате: 129,60 по договору Почты России']],
    ['the heads of a further page', [...OURS, '№ Адресат, адрес ШПИ Плата', LAST]],
    ['a total of a page', [...OURS, 'Итого по странице: 2 отправления, на сумму 64,80', LAST]],
    [
      'a row over several lines',
      [...OURS, '3', NAMES[2] ?? '', `101000, г. Москва, ул. 8 Марта ${C ?? ''}`, 'д 4 64,80'],
    ],
    ['a house in the place of a number', [`1 ${NAMES[0] ?? ''}, д`, `2 Кв 7 ${A ?? ''} 32,40`, OURS[1] ?? '', LAST]],
  ])('is none of them: %s', (_words, lines) => {
    expect(told(compared(...lines))).toEqual(AGREE);
  });
});
