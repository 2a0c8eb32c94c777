import { describe, expect, it } from 'vitest';
import { nameQuestion } from '#domain/letters/name-question.ts';
import { repeatKey } from '#domain/letters/repeat.ts';
import { pageFaults } from '#domain/post/page-faults.ts';
import { OTPRAVKA_2020 } from '#test/post/kit/otpravka-2020.ts';
import { taxNumberText } from '#domain/post/tax-number-text.ts';

describe('what is asked about a name', () => {
  it.each([
    ['иванов пётр', 'маленькой буквы'],
    ['ИВАНОВ', 'заглавными'],
    ['ИВАНОВ ПЁТР ИЛЬИЧ', 'заглавными'],
    ['Иванов', 'Одно слово'],
    ['Иванов И. О.', 'инициалы'],
    ['И.О. Иванов', 'инициалы'],
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
    expect(repeatKey(spelled)).toBe(repeatKey(letter));
    expect(repeatKey({ ...letter, documentKind: 'act_copy' })).not.toBe(repeatKey(letter));
    expect(repeatKey({ ...letter, caseNumber: '' })).toBeNull();
  });

  it('names the limit of pages and whose it is, one page above it and not at it', () => {
    const profile = OTPRAVKA_2020;
    expect(pageFaults(4, profile)).toEqual([]);
    const [fault] = pageFaults(5, profile);
    expect(fault?.message).toContain('принимает 4');
    expect(fault?.message).toContain(profile.name);
  });
});
