import { describe, expect, it } from 'vitest';
import { mixedAlphabet } from '#domain/letters/mixed-alphabet.ts';
import { textField } from '#web/components/field.ts';
import { importView } from '#api/letters/import/import-view.ts';
import type { LetterFields } from '#domain/letters/letter.ts';
import { letterImportPage } from '#web/letters/import/import-page.ts';
import type { Chrome } from '#web/layout/chrome.ts';

const VIEWER = { timeZone: 'Europe/Moscow', now: '2026-11-24T12:00:00Z' };
const CHROME: Chrome = { viewer: VIEWER, nav: [], help: '/help/help', asset: (name) => `/assets/${name}` };

describe('a word of two alphabets', () => {
  it.each([
    ['Cидоров Иван', 'C'],
    ['Иванoв', 'o'],
    ['г. Мoсква, ул. Пробная', 'o'],
    ['Петрова-Bодкина', 'B'],
    ['\u039f\u03c1лов', '\u039f'],
    ['\u0391вдеев', '\u0391'],
    ['\u0548рлов', '\u0548'],
    ['\u13a0втономов', '\u13a0'],
    ['\u{1d400}втономов', '\u{1d400}'],
    ['\u039f\u2019Нил', '\u039f'],
    ['Orl\u03bfv', '\u03bf'],
  ])('%s is told with the foreign letter', (text, letter) => {
    expect(mixedAlphabet(text)).toContain(`«${letter}»`);
  });

  it.each([
    'Сидоров Иван',
    'John Smith',
    'ООО «Alfa Банк»',
    'IT-отдел',
    'А4',
    'Петрова-Smith',
    '\u0393\u03b9\u03ce\u03c1\u03b3\u03bf\u03c2',
    'Д\u02bcАртаньян',
    'Д\u2019Артаньян',
    '',
  ])('%j is no such word', (text) => {
    expect(mixedAlphabet(text)).toBeUndefined();
  });

  it('names every alphabet and counts each further word once, however often and with however many hyphens it stands', () => {
    expect(mixedAlphabet('C\u039fм-Cам и Cидоров, Cидоров')).toBe(
      'В слове «C\u039fм-Cам» буквы разных алфавитов, латинские: «C», греческие: «\u039f», и ещё слов: 1. Проверьте, так ли задумано.',
    );
    expect(mixedAlphabet('Cидоров Cидоров')).not.toContain('и ещё');
  });

  it('is marked at its field and is no fault of it', () => {
    const shown = String(textField({ name: 'recipient.name', label: 'Имя', value: 'Cидоров', faults: [] }));
    expect(shown).toContain('буквы двух алфавитов');
    expect(shown).not.toContain('aria-invalid');
  });

  it('so is an index of another region, where the address is not wrong for sure', () => {
    const recipient = {
      type: 'person',
      name: 'Сидоров Иван',
      address: '190000, Московская обл, г Учебный, д 5',
    } as const;
    const fields: LetterFields = { kind: 'registered', documentKind: 'court_order', title: 'Повестка', recipient };
    const row = { place: 2, state: 'waiting', fields, fileName: '', letterId: null, number: null } as const;
    const kept = { id: '', fileName: '', isSent: true, startedAt: null, columns: {}, ignored: [], faults: [] };
    const wrong = { code: 'x', field: 'recipient.address', message: 'Адрес: слишком длинный.' };
    const told = (faults: readonly (typeof wrong)[]) =>
      importView(kept as never, [{ ...row, faults } as never], [], new Map(), new Map()).rows[0]?.warnings;
    expect(told([])).toMatchObject([
      { field: 'recipient.address', message: expect.stringContaining('Санкт-Петербург') as string },
    ]);
    expect(told([wrong])).toEqual([]);
  });

  it('is told of a row of a table as the form tells it', () => {
    const fields: LetterFields = {
      ...{ kind: 'registered', documentKind: 'court_order', title: 'Пoвестка' },
      recipient: { type: 'person', name: 'Cидоров Иван', address: '' },
    };
    const row = { place: 2, state: 'waiting', fields, faults: [], fileName: '', letterId: null, number: null } as const;
    const kept = { id: '', fileName: '', isSent: true, startedAt: null, columns: {}, ignored: [], faults: [] };
    const view = importView(kept as never, [row as never], [], new Map(), new Map());
    expect(view.rows[0]?.warnings.map(({ field }) => field)).toEqual(['recipient.name', 'title']);
    const page = String(letterImportPage(CHROME, view, { csrfToken: '', idempotencyKey: '' }));
    expect([page.includes('Годится, проверьте'), page.includes('буквы двух алфавитов')]).toEqual([true, true]);
  });
});
