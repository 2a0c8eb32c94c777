import { describe, expect, it } from 'vitest';
import { namePatterns } from '#domain/keeping/person-name.ts';
import { personFault } from '#domain/keeping/person-search.ts';

/** As the database keeps what it looks in: in the form of the search, after a space. */
function isIn(words: string, patterns: readonly string[]): boolean {
  return patterns.every((pattern) => new RegExp(pattern, 'u').test(` ${words}`));
}

describe('a name that a person is looked for by', () => {
  it.each([
    ['Иванов', 'иванов иван иванович', true],
    ['Иванов Иван Иванович', 'бумажный иван иванович', false],
    ['Иван', 'иванов петр', false],
    ['Пётр', 'петр ильич', true],
    ['ИВАНОВ', '"иванов", ип', true],
    ['Иванов И.И.', 'иванов иван иванович', true],
    ['Иванов И.И.', 'иванов петр кузьмич', false],
    ['И. И. Иванов', 'иванов и.и.', true],
    ['Ли', 'липов кирилл', false],
    ['Иванов', 'иванова анна', false],
  ])('%s in «%s», each word whole: %s', (name, words, isFound) => {
    expect(isIn(words, namePatterns(name).exact)).toBe(isFound);
  });

  it.each([
    ['Иванов', 'взыскать с иванова'],
    ['Упомянутова', 'о взыскании с упомянутовой'],
    ['Иванов Иван Иванович', 'иванову ивану ивановичу'],
    ['Юрий Достоевский', 'юрию достоевскому'],
    ['Павел', 'извещение павлу'],
    ['Мария', 'дело марии'],
    ['Игорь', 'с игорем'],
  ])('%s declined is known in «%s»', (name, words) => {
    expect(isIn(words, namePatterns(name).declined)).toBe(true);
  });

  it.each([
    ['Листову Ивану Ивановичу', 'листов иван иванович'],
    ['Листова Ивана', 'листов иван иванович'],
    ['Листовой Анне Ильиничне', 'листова анна ильинична'],
    ['Листовым Иваном', 'листову ивану'],
    ['Достоевскому Юрию', 'достоевский юрий'],
    ['Отцу Павлу', 'отец павел'],
    ['Льву Толстому', 'лев толстой'],
    ['Лев Толстой', 'льва толстого'],
    ['Яну Марии', 'ян мария'],
  ])('typed in another case is known: %s in %s', (name, words) => {
    expect(isIn(words, namePatterns(name).declined)).toBe(true);
  });

  it.each([
    ['Листову', 'листов иван', true],
    ['Достоевского', 'достоевский юрий', true],
    ['Листова', 'листов иван', false],
    ['Черных', 'черный иван', false],
    ['Толстой', 'толст иван', false],
    ['Ли', 'ли анна', true],
  ])('one word, %s, is that of «%s» only where it can be nobody else’s: %s', (name, words, isFound) => {
    expect(isIn(words, namePatterns(name).exact)).toBe(isFound);
  });

  it('short surnames are looked for, initials alone are not', () => {
    const asked = { name: '', birthDate: '', address: '', phone: '', email: '' };
    expect(['Ли', 'О Ирина', 'Ян'].map((name) => personFault({ ...asked, name }))).toEqual([null, null, null]);
    expect(['И.', 'И. И.', '12', '—'].map((name) => personFault({ ...asked, name })?.[0] ?? null)).toEqual([
      'name',
      'name',
      null,
      'name',
    ]);
  });

  it('a patronymic is no declined surname, however it is declined', () => {
    for (const name of ['Иванов', 'Иванову'])
      for (const words of ['бумажный иван иванович', 'бумажному ивану ивановичу', 'с ивановской улицы'])
        expect([words, isIn(words, namePatterns(name).declined)]).toEqual([words, false]);
  });
});
