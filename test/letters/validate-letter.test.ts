import { describe, expect, it } from 'vitest';
import type { LetterFields, Recipient } from '#domain/letters/letter.ts';
import { validateLetterFields } from '#domain/letters/validate-letter.ts';
import { OTPRAVKA_2020 } from '#test/post/kit/otpravka-2020.ts';
import { sampleFields } from '#test/post/kit/sample-letters.ts';

const profile = OTPRAVKA_2020;
const person = sampleFields().recipient;
const company: Recipient = { ...person, type: 'company', name: 'ООО «Проба»', inn: '7707083893', kpp: '770901001' };

function faultsOf(part: Partial<LetterFields>): string[] {
  return validateLetterFields(sampleFields(part), profile).map(({ field, code }) => `${field}: ${code}`);
}

function faultsOfPerson(part: Partial<Recipient>): string[] {
  return faultsOf({ recipient: { ...person, ...part } });
}

describe('letter fields', () => {
  it('are without fault when lawful, for a person and for a company', () => {
    expect(faultsOf({})).toEqual([]);
    expect(faultsOf({ recipient: company })).toEqual([]);
    expect(faultsOf({ kind: 'simple', comment: 'для сведения' })).toEqual([]);
  });

  it('keep the lengths of the profile exactly', () => {
    expect(faultsOfPerson({ name: 'Я'.repeat(147) })).toEqual([]);
    expect(faultsOfPerson({ name: 'Я'.repeat(148) })).toEqual(['recipient.name: too_long']);
    expect(faultsOf({ title: 'я'.repeat(200) })).toEqual([]);
    expect(faultsOf({ title: 'я'.repeat(201) })).toEqual(['title: too_long']);
    expect(faultsOf({ comment: 'я'.repeat(201) })).toEqual(['comment: too_long']);
  });

  it('want the case number and the comment to fit the one column they share', () => {
    expect(faultsOf({ caseNumber: '2-1195/2026', comment: 'я'.repeat(179) })).toEqual([]);
    expect(faultsOf({ caseNumber: '2-1195/2026', comment: 'я'.repeat(181) })).toEqual(['comment: too_long']);
    expect(faultsOf({ caseNumber: '2-1195/2026', comment: 'я'.repeat(201) })).toEqual(['comment: too_long']);
    expect(faultsOf({ caseNumber: '2'.repeat(61) })).toEqual(['caseNumber: too_long']);
    expect(faultsOf({ caseNumber: '2-1195/2026 \u0007' })).toEqual(['caseNumber: forbidden_characters']);
  });

  it('are measured as the Post gets them, without the spaces of a pasted text', () => {
    expect(faultsOfPerson({ name: `${' \u00A0'.repeat(100)}Тестов   Тест` })).toEqual([]);
    expect(faultsOf({ title: ' \u00A0\t' })).toEqual(['title: missing']);
  });

  it('refuse tax numbers of the wrong kind or with a wrong digit', () => {
    expect(faultsOfPerson({ inn: '7707083893' })).toEqual(['recipient.inn: inn_length']);
    expect(faultsOfPerson({ inn: '500100732258' })).toEqual(['recipient.inn: inn_check_digit']);
    expect(faultsOfPerson({ inn: undefined })).toEqual([]);
    expect(faultsOf({ recipient: { ...company, inn: '500100732259' } })).toEqual(['recipient.inn: inn_length']);
    expect(faultsOf({ recipient: { ...company, kpp: '77090100' } })).toEqual(['recipient.kpp: kpp_form']);
  });

  it('allow a КПП to companies only', () => {
    expect(faultsOfPerson({ kpp: '770901001' })).toEqual(['recipient.kpp: kpp_of_person']);
  });

  it('want an address with one clear index', () => {
    expect(faultsOfPerson({ address: '' })).toEqual(['recipient.address: missing']);
    expect(faultsOfPerson({ address: 'г Одинцово, ул Пробная, д 1' })).toEqual(['recipient.address: index_missing']);
    expect(faultsOfPerson({ address: '143000, Одинцово, 143001' })).toEqual(['recipient.address: index_ambiguous']);
    expect(faultsOfPerson({ address: '143000' })).toEqual(['recipient.address: address_incomplete']);
  });

  it('refuse control characters, and names of persons that are not names', () => {
    expect(faultsOfPerson({ name: 'Тестов\u0000 Тест' })).toEqual(['recipient.name: forbidden_characters']);
    expect(faultsOf({ title: 'копия\u001B[31m' })).toEqual(['title: forbidden_characters']);
    expect(faultsOfPerson({ name: '=HYPERLINK("http://x")' })).toEqual(['recipient.name: name_characters']);
    expect(faultsOfPerson({ name: "О'Тестова-Пробная Ëва ибн Тест" })).toEqual([]);
    expect(faultsOf({ recipient: { ...company, name: '123' } })).toEqual(['recipient.name: name_without_letters']);
  });

  it('refuse kinds that do not exist, as from a forged form', () => {
    const forged = JSON.parse('{"kind":"toString","documentKind":"x"}') as Partial<LetterFields>;
    expect(faultsOf(forged)).toEqual(['kind: kind_unknown', 'documentKind: document_kind_unknown']);
  });

  it('tell all faults at once, in Russian', () => {
    const faults = validateLetterFields(
      sampleFields({ title: '', recipient: { type: 'person', name: '', address: '', inn: '1', kpp: '2' } }),
      profile,
    );
    expect(faults).toHaveLength(5);
    for (const { message } of faults) expect(message).toMatch(/^[А-ЯЁ].*[а-яё].*\.$/u);
  });
});
