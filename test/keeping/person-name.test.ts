import { describe, expect, it } from 'vitest';
import { namePatterns } from '#domain/keeping/person-name.ts';

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

  it('a patronymic is no declined surname, however it is declined', () => {
    for (const words of ['бумажный иван иванович', 'бумажному ивану ивановичу', 'с ивановской улицы'])
      expect([words, isIn(words, namePatterns('Иванов').declined)]).toEqual([words, false]);
  });
});
