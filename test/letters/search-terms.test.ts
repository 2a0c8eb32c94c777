import { describe, expect, it } from 'vitest';
import { exactNumber } from '#domain/letters/exact-number.ts';
import { searchReadings, searchTerms } from '#domain/search/search-terms.ts';

const person = (surname: string, ...initials: string[]) => ({ kind: 'person', surname, initials });

describe('the words of a search', () => {
  it('a surname beside initials is one person, however the initials are written and on whichever side', () => {
    for (const text of [
      'Иванов И. О.',
      'Иванов И.О.',
      'Иванов И О',
      'Иванов, И. О.',
      'И. О. Иванов',
      'И.О. Иванов',
      'Иванов И.\u00A0О.',
    ])
      expect(searchTerms(text), text).toEqual([person('Иванов', 'И', 'О')]);
    expect(searchTerms('иванов и.о.')).toEqual([person('иванов', 'и', 'о')]);
    expect(searchTerms('Ли М.')).toEqual([person('Ли', 'М')]);
    expect(searchTerms('Петрова-Водкина О. М. Тверь')).toEqual([
      person('Петрова-Водкина', 'О', 'М'),
      { kind: 'stem', text: 'Тверь' },
    ]);
  });

  it('short words of an address are no initials', () => {
    expect(searchTerms('г. Тверь')).toEqual([
      { kind: 'beginning', text: 'г' },
      { kind: 'stem', text: 'Тверь' },
    ]);
    expect(searchTerms('Ленина, д. 5')).toEqual([
      { kind: 'stem', text: 'Ленина' },
      { kind: 'beginning', text: 'д' },
      { kind: 'beginning', text: '5' },
    ]);
    expect(searchTerms('письмо о вручении').map(({ kind }) => kind)).toEqual(['stem', 'beginning', 'stem']);
  });

  it('long words are looked for in any form, three signs and numbers as they stand, one or two as a beginning', () => {
    expect(searchTerms('Показательной')).toEqual([{ kind: 'stem', text: 'Показательной' }]);
    expect(searchTerms('ван')).toEqual([{ kind: 'part', text: 'ван' }]);
    expect(searchTerms('2-77')).toEqual([{ kind: 'part', text: '2-77' }]);
    expect(searchTerms('ли')).toEqual([{ kind: 'beginning', text: 'ли' }]);
    expect(searchTerms('«Ромашка»')).toEqual([{ kind: 'stem', text: 'Ромашка' }]);
    expect(searchTerms(' ')).toEqual([]);
    expect(searchTerms('раз '.repeat(20))).toHaveLength(8);
  });

  it('words that mean something together are read so first, and each by itself after', () => {
    const house = (street: string, number: string) => ({ kind: 'house', street, number });
    const closest = (text: string) => searchReadings(text)[0];
    for (const text of ['Ленина, д. 5, кв. 7', 'Ленина 5 7', 'Ленина д.5 кв.7', 'Ленина дом 5, квартира 7'])
      expect(closest(text), text).toEqual([house('Ленина', '5'), house('Ленина', '7')]);
    expect(closest('ул Ленина 5а')).toEqual([{ kind: 'beginning', text: 'ул' }, house('Ленина', '5а')]);
    expect(closest('Иванов Иван Олегович')).toEqual([{ kind: 'names', names: ['Иванов', 'Иван', 'Олегович'] }]);
    expect(closest('2-1195/2026')).toEqual([{ kind: 'number', text: '2-1195-2026', also: ['2-1195-26'] }]);
    expect(closest('2-1195')).toEqual([{ kind: 'number', text: '2-1195' }]);
    expect(closest('Тверь Ленина 5')).toEqual([{ kind: 'stem', text: 'Тверь' }, house('Ленина', '5')]);
    for (const text of ['Ленина, д. 5', '2-1195/2026', 'Иванов Иван']) {
      expect(searchReadings(text), text).toHaveLength(2);
      expect(searchReadings(text)[1], text).toEqual(searchTerms(text));
    }
    for (const text of ['Иванов', 'Иванов И. О.', 'ван', 'г. Тверь', ' ']) {
      expect(searchReadings(text), text).toEqual([searchTerms(text)]);
    }
  });

  it('a name whose apostrophe was not typed is looked for with it when nothing else is found', () => {
    const last = (text: string) => searchReadings(text).slice(1);
    expect(last('оконнор')).toEqual([[{ kind: 'part', text: "о'коннор" }]]);
    expect(last('Дартаньян')).toEqual([[{ kind: 'part', text: "Д'артаньян" }]]);
    expect(last('Оконнор И. О.')).toEqual([[person("О'коннор", 'И', 'О')]]);
    for (const text of ["о'коннор", 'окно', 'Аоконнор', 'отказ', 'дом']) expect(last(text), text).toEqual([]);
  });

  it('a whole number alone names one letter, in any spelling', () => {
    for (const text of [
      '50MS0095/26/768',
      '50мs0095 / 26 / 768',
      '50МS0095-26-768',
      '50MS0095-26-000768.pdf',
      '№ 50MS0095/26/768',
      '50 MS 0095 / 26 / 768',
    ])
      expect(exactNumber(text), text).toEqual({ number: '50MS0095/26/768' });
    for (const text of ['14500012345678', '145000 12 34567 8', '145000-12-34567-8'])
      expect(exactNumber(text), text).toEqual({ shpi: '14500012345678' });
    for (const text of ['26/768', '50MS0095/26/768 Иванов', '2-1195/2026', '1450001234567', 'Иванов', ''])
      expect(exactNumber(text), text).toBeNull();
  });
});
