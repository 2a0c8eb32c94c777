import { describe, expect, it } from 'vitest';
import type { LetterFields, Recipient } from '#domain/letters/letter.ts';
import { validateLetterFields } from '#domain/letters/validate-letter.ts';
import { OTPRAVKA_2020 } from '#test/post/kit/otpravka-2020.ts';
import { sampleFields } from '#test/post/kit/sample-letters.ts';

const profile = OTPRAVKA_2020;
const person = sampleFields().recipient;
const company: Recipient = { ...person, type: 'company', name: 'ООО «Проба»', inn: '7707083893', kpp: '770901001' };

const messagesOf = (part: Partial<LetterFields>) =>
  validateLetterFields(sampleFields(part), profile).map(({ message }) => message);
const ofPerson = (part: Partial<Recipient>) => messagesOf({ recipient: { ...person, ...part } });
const ofCompany = (part: Partial<Recipient>) => messagesOf({ recipient: { ...company, ...part } });
const forged = (part: object) => messagesOf(part as Partial<LetterFields>);

describe('what the clerk is told', () => {
  it.each([
    ['a title too long', messagesOf({ title: 'я'.repeat(205) }), /^Заголовок письма: сократите до 200 .* сейчас 205\./],
    ['a title missing', messagesOf({ title: '' }), /^Заголовок письма: заполните поле\./],
    ['a title with control characters', messagesOf({ title: 'a\u0007' }), /^Заголовок письма: есть непечатаемые/],
    ['a comment too long', messagesOf({ comment: 'я'.repeat(201) }), /^Комментарий: сократите до 200/],
    ['a person’s name missing', ofPerson({ name: ' ' }), /^Фамилия, имя, отчество получателя: заполните/],
    ['a company’s name missing', ofCompany({ name: '' }), /^Наименование организации: заполните/],
    ['digits in a person’s name', ofPerson({ name: 'Тестов 2' }), /^Фамилия.*: оставьте только буквы/],
    ['a name without letters', ofCompany({ name: '123' }), /^Наименование.*: в имени нет ни одной буквы/],
    ['a name of marks only', ofPerson({ name: '-.-' }), /^Фамилия.*: в имени нет ни одной буквы/],
    ['a person’s ИНН too short', ofPerson({ inn: '1' }), /^ИНН физического лица: нужно ровно 12 цифр/],
    ['a company’s ИНН too short', ofCompany({ inn: '1' }), /^ИНН организации: нужно ровно 10 цифр/],
    ['a misprint in an ИНН', ofPerson({ inn: '500100732258' }), /^ИНН: контрольное число не сходится/],
    ['a person’s КПП', ofPerson({ kpp: '770901001' }), /^КПП: у физического лица его нет/],
    ['a wrong КПП', ofCompany({ kpp: '1' }), /^КПП: нужно 9 знаков/],
    ['an address missing', ofPerson({ address: '' }), /^Адрес получателя: заполните/],
    ['an address too long', ofPerson({ address: `143000, ${'я'.repeat(500)}` }), /^Адрес получателя: сократите до 500/],
    ['an index missing', ofPerson({ address: 'г Одинцово' }), /^Адрес получателя: добавьте почтовый индекс/],
    ['an index alone', ofPerson({ address: '143000' }), /^Адрес получателя: укажите населённый пункт/],
    ['two indexes', ofPerson({ address: '143000, Одинцово, 143001' }), /\(143000, 143001\)\. Поставьте индекс первым/],
    ['a kind that is not', forged({ kind: 'x' }), /^Вид письма: выберите «Заказное» или «Простое»/],
    ['a kind of document that is not', forged({ documentKind: 'x' }), /^Вид документа: выберите из списка/],
    [
      'a type of recipient that is not',
      forged({ recipient: { ...person, type: 'x' } }),
      /^Получатель: выберите «Физич/,
    ],
  ])('about %s names the field and says what to do', (_, messages, words) => {
    expect(messages).toEqual([expect.stringMatching(words)]);
  });

  it('about a type of recipient that is not is the one thing about the recipient', () => {
    const recipient = { ...person, type: 'toString', name: '', address: '' } as unknown as Recipient;
    expect(validateLetterFields(sampleFields({ recipient }), profile)).toMatchObject([
      { code: 'recipient_type_unknown', field: 'recipient.type' },
    ]);
  });
});

describe('an ИНН', () => {
  it.each(['50010073225x', 'x00100732259', '5001007322 9'])('has nothing but digits in it: %j', (inn) => {
    expect(validateLetterFields(sampleFields({ recipient: { ...person, inn } }), profile)).toMatchObject([
      { code: 'inn_length' },
    ]);
  });
});

describe('a comment', () => {
  it('may be absent or empty, and may be as long as the registry takes', () => {
    expect(messagesOf({ comment: undefined })).toEqual([]);
    expect(messagesOf({ comment: '' })).toEqual([]);
    expect(messagesOf({ comment: 'я'.repeat(200) })).toEqual([]);
  });
});

describe('a name', () => {
  it('ends as lawfully as it begins', () => {
    expect(ofPerson({ name: 'Тестов=' })).toHaveLength(1);
    expect(ofPerson({ name: '=Тестов' })).toHaveLength(1);
  });

  it('of a company may have digits and marks', () => {
    expect(ofCompany({ name: 'ООО «Проба № 1» & Ко' })).toEqual([]);
  });
});
