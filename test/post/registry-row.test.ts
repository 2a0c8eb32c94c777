import { describe, expect, it } from 'vitest';
import type { Recipient } from '#domain/letters/letter.ts';
import { REGISTRY_COLUMNS } from '#domain/post/profiles.ts';
import { registryRowOf } from '#domain/post/registry-row.ts';
import { sampleFields } from '#test/post/kit/sample-letters.ts';

const person = sampleFields().recipient;
const company: Recipient = { ...person, type: 'company', name: 'ООО «Ёлка»', inn: ' 7707083893 ', kpp: '770901001' };
const source = {
  fields: sampleFields(),
  registrationNumber: '50MS0095/26/768',
  fileName: '50MS0095-26-000768.pdf',
  returnAddress: ' 143001,\u00A0г Одинцово ',
};
const rowOf = (part: Parameters<typeof sampleFields>[0]) => registryRowOf({ ...source, fields: sampleFields(part) });

describe('a line of the registry', () => {
  it('has each published column and no other', () => {
    expect(Object.keys(registryRowOf(source)).toSorted()).toEqual(REGISTRY_COLUMNS.toSorted());
  });

  it('says for a person what the Post asks for', () => {
    expect(registryRowOf(source)).toEqual({
      FILE_NAME: '50MS0095-26-000768.pdf',
      ADDRESSLINE_TO: person.address,
      RECIPIENT_TYPE: '0',
      RECIPIENT: person.name,
      INN: '500100732259',
      KPP: '',
      LETTER_REG_NUMBER: '50MS0095/26/768',
      LETTER_TITLE: sampleFields().title,
      MAILCATEGORY: '1',
      ADDRESSLINE_RETURN: '143001, г Одинцово',
      WOMAILRANK: '',
      ADDITIONAL_INFO: '',
      LETTER_COMMENT: '',
    });
  });

  it('says for a company its КПП, its name without «Ё» and its ИНН without spaces', () => {
    expect(rowOf({ recipient: company })).toMatchObject({
      ...{ RECIPIENT_TYPE: '1', RECIPIENT: 'ООО «Елка»', INN: '7707083893', KPP: '770901001' },
    });
    expect(rowOf({ recipient: { ...company, kpp: undefined } }).KPP).toBe('');
  });

  it('says no КПП for a person, whatever was typed', () => {
    expect(rowOf({ recipient: { ...person, kpp: '770901001' } }).KPP).toBe('');
  });

  it('leaves empty what was not filled in', () => {
    expect(rowOf({ recipient: { ...person, inn: undefined } }).INN).toBe('');
    expect(rowOf({ comment: undefined }).LETTER_COMMENT).toBe('');
    expect(rowOf({ comment: ' для  сведения ' }).LETTER_COMMENT).toBe('для сведения');
  });

  it('tells a simple letter from a registered one', () => {
    expect([rowOf({ kind: 'simple' }).MAILCATEGORY, rowOf({ kind: 'registered' }).MAILCATEGORY]).toEqual(['0', '1']);
  });

  it('gives up the account’s rank only when asked to', () => {
    const rank = (withoutRank?: boolean) => registryRowOf({ ...source, withoutRank }).WOMAILRANK;
    expect([rank(true), rank(false), rank(undefined)]).toEqual(['1', '', '']);
  });

  it('opens the comment with the case number, which has no column of its own; without one the comment stands as it was', () => {
    const comment = (part: Parameters<typeof sampleFields>[0]) => rowOf(part).LETTER_COMMENT;
    expect(comment({ caseNumber: ' 2-1195/2026 ', comment: 'приказ,  2 л.' })).toBe('Дело № 2-1195/2026; приказ, 2 л.');
    expect(comment({ caseNumber: '2-1195/2026' })).toBe('Дело № 2-1195/2026');
    expect(comment({ comment: 'приказ' })).toBe('приказ');
    expect(comment({ caseNumber: '  ' })).toBe('');
  });
});
