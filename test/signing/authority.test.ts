import { describe, expect, it } from 'vitest';
import { readAuthority } from '#activities/documents/tables/read-authority.ts';
import { authorityInForce, authorityState, settleAuthority, type Authority } from '#domain/signing/authority.ts';

const NUMBER = '0f8fad5b-d9cb-469f-a165-70867728950e';
const OTHER = '7c9e6679-7425-40de-944b-e07fc1f90ae7';
const TERMS = { number: NUMBER, from: '2026-02-01', until: '2027-01-31' };
const FILE = { fileName: 'm.xml', sha256: 'a'.repeat(64) };
const EMPTY = { number: '', from: '', until: '' };
const KEPT: Authority = { ...TERMS, datesFrom: 'file', ...FILE };

function fileOf(inner: string, version = 'EMCHD_1'): Uint8Array {
  const root = `<Доверенность xmlns="urn://x-artefacts/EMCHD_1" ВерсФорм="${version}"><Документ>${inner}</Документ></Доверенность>`;
  return new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8"?>${root}`);
}

const attributes = `НомДовер="${NUMBER.toUpperCase()}" ДатаВыдДовер="2026-02-01" СрокДейст="2027-01-31"`;

describe('the file of a power of attorney', () => {
  it('says its number and its days in the unified format, also where powers are passed on', () => {
    expect(readAuthority(fileOf(`<Довер><СвДов ${attributes}/></Довер>`))).toEqual(TERMS);
    expect(readAuthority(fileOf(`<Передов><СвПереДовер ${attributes}/></Передов>`))).toEqual(TERMS);
  });

  it.each([
    ['of another format', fileOf(`<Довер><СвДов ${attributes}/></Довер>`, '5.01')],
    ['with the days elsewhere', fileOf(`<СвДов ${attributes}/>`)],
    ['with a day that is none', fileOf(`<Довер><СвДов ${attributes.replace('2027-01-31', '31.01.2027')}/></Довер>`)],
    ['with two terms', fileOf(`<Довер><СвДов ${attributes}/><СвДов ${attributes}/></Довер>`)],
  ])('is not gone by when it is %s', (_what, bytes) => {
    expect(readAuthority(bytes)).toBeUndefined();
  });
});

describe('a power of attorney', () => {
  it('has the days of its file, whatever was typed; without one they are the owner’s, and that is kept', () => {
    const typed = { number: '', from: '2020-01-01', until: '2030-01-01' };
    expect(settleAuthority({ ...typed, file: { ...FILE, read: TERMS } }, null)).toEqual({ kept: KEPT });
    const unread = settleAuthority({ ...TERMS, file: { ...FILE, read: null } }, null);
    expect(unread).toEqual({ kept: { ...KEPT, datesFrom: 'typed' } });
  });

  it('keeps its file while the number stays, and never another’s', () => {
    expect(settleAuthority({ ...TERMS, until: '2040-01-01', file: null }, KEPT)).toEqual({ kept: KEPT });
    const next = settleAuthority({ ...TERMS, number: OTHER, file: null }, KEPT);
    expect(next).toMatchObject({ kept: { number: OTHER, datesFrom: 'typed', fileName: null, sha256: null } });
  });

  it.each([
    ['number', { ...EMPTY, number: '12/34', file: null }],
    ['file', { ...TERMS, number: OTHER, file: { ...FILE, read: TERMS } }],
    ['until', { ...TERMS, until: '2025-01-01', file: null }],
    ['from', { ...TERMS, from: '2026-02-30', file: null }],
  ])('is refused by its %s', (field, typed) => {
    const settled = settleAuthority(typed, null);
    expect('faults' in settled && settled.faults.map((fault) => fault.field)).toContain(field);
  });

  it('goes with a signature only while its term runs, and warns a month before', () => {
    const states = ['2026-01-31', '2026-02-01', '2027-01-01', '2027-01-02', '2027-01-31', '2027-02-01'];
    expect(states.map((day) => authorityState(KEPT, day))).toEqual([
      ...['not_yet', 'in_force', 'in_force', 'ends_soon', 'ends_soon', 'over'],
    ]);
    expect(states.map((day) => authorityInForce(KEPT, day) !== null)).toEqual([false, true, true, true, true, false]);
  });
});
