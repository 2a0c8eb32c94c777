import { describe, expect, it } from 'vitest';
import { nameQuestion } from '#domain/letters/name-question.ts';
import { repeatKeys } from '#domain/letters/repeat.ts';
import { pageFaults } from '#domain/post/page-faults.ts';
import { OTPRAVKA_2020 } from '#test/post/kit/otpravka-2020.ts';
import { taxNumberText } from '#domain/post/tax-number-text.ts';

describe('what is asked about a name', () => {
  it.each(['Иванов И. О.', 'Шоу Б.', 'Камю А.', 'Донской Д. И.'])('initials alone are no other case: «%s»', (name) => {
    expect(nameQuestion('person', name)).not.toContain('именительном');
  });

  it.each([
    ['иванов пётр', 'маленькой буквы'],
    ['ИВАНОВ', 'заглавными'],
    ['ИВАНОВ ПЁТР ИЛЬИЧ', 'заглавными'],
    ['Иванов', 'Одно слово'],
    ['Иванов И. О.', 'инициалы'],
    ['И.О. Иванов', 'инициалы'],
    ['Петрову И.И.', 'именительном'],
    ['И. И. Петрову', 'именительном'],
    ['Иванов И О', 'инициалы'],
    ['Иванову Петру', 'именительном'],
    ['Ивановой Анне', 'именительном'],
    ['Смирновой Ольге Петровне', 'именительном'],
    ['Кузьмину Илье Никитичу', 'именительном'],
    ['Петрова Ивана Сергеевича', 'именительном'],
    ['ИП Иванов Пётр Ильич', 'ИП'],
    ['ООО Ромашка', 'Организация'],
  ])('«%s» of a person is asked about', (name, words) => {
    expect(nameQuestion('person', name)).toContain(words);
  });

  it.each([
    'Иванов Пётр Ильич',
    'Иванова Анна Петровна',
    'Толстой Лев Николаевич',
    'Салтыкова-Щедрина Мария Ильинична',
    'Мамедов Али Гусейн оглы',
    'Ли Ен',
    'Ким Хо Ён',
    'Шоу Бернард',
    'Дюма Александр',
    'Ипполитов Кирилл Кузьмич',
    'О’Коннор Джон',
    'Тестов Тест Тестович',
  ])('«%s» of a person is not', (name) => {
    expect(nameQuestion('person', name)).toBeUndefined();
  });

  it('a name in the dative is asked about', () => {
    expect(nameQuestion('person', 'Петрову Олегу')).toContain('именительном');
  });

  it('a person’s name among companies is asked about, a company’s is not', () => {
    expect(nameQuestion('company', 'Иванов Пётр Ильич')).toContain('Физическое лицо');
    for (const name of ['ООО «Пример»', 'Администрация г. Учебный', 'ИП Иванов Пётр Ильич']) {
      expect(nameQuestion('company', name), name).toBeUndefined();
    }
  });
});

describe('what was typed', () => {
  it('of ИНН and КПП is kept without spaces and hyphens; what is no number stays', () => {
    expect(['50 0100 7322 59', ' 500100732259 ', '5001\u00A0007322-59'].map(taxNumberText)).toEqual(
      Array.from({ length: 3 }, () => '500100732259'),
    );
    expect(taxNumberText('нет данных')).toBe('нет данных');
  });

  it('makes two letters the same by person, case and document, in any spelling', () => {
    const recipient = { type: 'person', name: 'Семёнов Пётр', address: '' } as const;
    const letter = {
      kind: 'registered',
      documentKind: 'summons',
      title: '',
      recipient,
      caseNumber: '2-15/2026',
    } as const;
    const spelled = { ...letter, recipient: { ...recipient, name: 'СЕМЕНОВ  петр' }, caseNumber: 'дело № 2-15/2026' };
    const [key] = repeatKeys(letter);
    expect(repeatKeys(spelled)).toEqual([key]);
    expect(repeatKeys({ ...letter, documentKind: 'act_copy' })).not.toContain(key);
    expect(repeatKeys({ ...letter, caseNumber: '' })).toEqual([]);
    for (const list of [
      '2-16/2026, 2-15/2026',
      '2-16/2026 (2-015/2026)',
      '2-15/2026 ~ М-3/2026',
      '2-15/2026 от 12.05.2026 г.',
    ])
      expect(repeatKeys({ ...letter, caseNumber: list })).toContain(key);
    for (const other of ['2-150/2026', '2-1/2026, 2-5/2026', '2а-15/2026', '02-5/2026', 'М-15/2026'])
      expect(repeatKeys({ ...letter, caseNumber: other })).not.toContain(key);
    const [onThisKeyboard, onTheOther] = ['2а-15/2026', '2a-15/2026'].map((caseNumber) =>
      repeatKeys({ ...letter, caseNumber }),
    );
    expect(onThisKeyboard).toEqual(onTheOther);
  });

  it('names the limit of pages and whose it is, one page above it and not at it', () => {
    const profile = OTPRAVKA_2020;
    expect(pageFaults(4, profile)).toEqual([]);
    const [fault] = pageFaults(5, profile);
    expect(fault?.message).toContain('принимает 4');
    expect(fault?.message).toContain(profile.name);
  });
});
