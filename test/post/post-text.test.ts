import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasForbiddenCharacters, postName, postText } from '#domain/post/post-text.ts';
import { findPostalIndex } from '#domain/post/postal-index.ts';

describe('text for the Post', () => {
  it('makes pasted white space one ordinary space', () => {
    expect(postText('\u00A0 г.\u00A0Москва,\t\tул. \r\n Пробная\u2009 ')).toBe('г. Москва, ул. Пробная');
  });

  it('removes what cannot be seen: soft hyphens, zero-width and direction marks', () => {
    expect(postText('Тес\u00ADтов\u200B\u202E\uFEFF')).toBe('Тестов');
  });

  it('writes capital «Ё» as «Е», also when it came as two characters, and keeps «ё»', () => {
    expect(postName('ЁЛКИН Пётр')).toBe('ЕЛКИН Пётр');
    expect(postName('\u0415\u0308лкин')).toBe('Елкин');
    expect(postName('\u0415\u200B\u0308лкин')).toBe('Елкин');
  });

  it.each([
    ['NFD', 'Андре\u0438\u0306', 'Андрей'],
    ['a space that does not break', 'Иванов\u00A0Иван', 'Иванов Иван'],
    ['dashes', 'Петрова\u2010Водкина\u2011Б\u2012В\u2013Г\u2014Д', 'Петрова-Водкина-Б-В-Г-Д'],
    ['apostrophes', 'О\u2018Коннор О\u2019Хара О\u02BBНил О\u02BCБрайен', "О'Коннор О'Хара О'Нил О'Брайен"],
    ['«Ё» under two diaereses', 'Ё\u0308лкин', 'Елкин'],
    ['«Е» under three', 'Е\u0308\u0308\u0308лкин', 'Елкин'],
  ])('has one spelling of a name: %s', (_what, pasted, expected) => {
    expect(postName(pasted)).toBe(expected);
    expect(postName(postName(pasted))).toBe(expected);
  });

  it('writes dashes and apostrophes as on the keyboard', () => {
    expect(postText('О\u2019Нил\u2010Петров')).toBe("О'Нил-Петров");
  });

  it('changes nothing when done twice, with every mark that has another spelling', () => {
    const marks = fc.constantFrom(
      'Ё',
      'Е',
      '\u0308',
      '\u0306',
      '\u00A0',
      '\u2010',
      '\u2014',
      '\u2019',
      '\u02BC',
      '\u200B',
    );
    const names = fc.string({ unit: marks, maxLength: 12 });
    fc.assert(fc.property(names, (text) => postName(postName(text)) === postName(text)));
  });

  it('changes nothing when done twice', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => postName(postName(text)) === postName(text)));
  });

  it('finds control characters and broken surrogate pairs, but not pasted line ends', () => {
    expect(hasForbiddenCharacters('имя\u0007')).toBe(true);
    expect(hasForbiddenCharacters('имя\u0000')).toBe(true);
    expect(hasForbiddenCharacters('имя\uD800')).toBe(true);
    expect(hasForbiddenCharacters('первая\r\nвторая\tстрока 😀')).toBe(false);
  });
});

describe('postal index', () => {
  it.each([
    ['143000, Московская обл, г Одинцово, ул Пробная, д 1', '143000'],
    ['ул. Пробная, д. 1, стр. 2, г. Одинцово, 143000', '143000'],
    ['Россия, 143000, Одинцово', '143000'],
    ['а/я 555555, г. Москва, 101000', '101000'],
    ['101000,г.Москва,101000', '101000'],
    ['д. 1234567, Одинцово, 143000.', '143000'],
    ['д. 143001, Одинцово, 143000 .', '143000'],
    ['., 143000 Одинцово, дом 143001, корпус', '143000'],
    [' ;,143000 Одинцово, дом 143001, корпус', '143000'],
    ['корпус, дом 143001, Одинцово 143000 ,.;', '143000'],
  ])('is found in %j', (address, index) => {
    expect(findPostalIndex(address)).toEqual({ found: true, index });
  });

  it.each(['', 'г. Одинцово, ул. Пробная', '043000, Одинцово', '1430001, Одинцово', '14300, Одинцово'])(
    'is missed in %j',
    (address) => expect(findPostalIndex(address)).toMatchObject({ found: false, reason: 'missing' }),
  );

  it('is not guessed between two candidates', () => {
    expect(findPostalIndex('143000, Одинцово, 143001')).toMatchObject({ reason: 'ambiguous' });
    expect(findPostalIndex('Одинцово 143000, дом 143001 за рекой')).toMatchObject({ reason: 'ambiguous' });
  });
});
