import { describe, expect, it } from 'vitest';
import { mixedAlphabet } from '#domain/letters/mixed-alphabet.ts';
import { textField } from '#web/components/field.ts';

describe('a word of two alphabets', () => {
  it.each([
    ['Cидоров Иван', 'C'],
    ['Иванoв', 'o'],
    ['г. Мoсква, ул. Пробная', 'o'],
    ['Петрова-Bодкина', 'B'],
  ])('%s is told with the foreign letter', (text, letter) => {
    expect(mixedAlphabet(text)).toContain(`«${letter}»`);
  });

  it.each(['Сидоров Иван', 'John Smith', 'ООО «Alfa Банк»', 'IT-отдел', 'А4', 'Петрова-Smith', ''])(
    '%j is no such word',
    (text) => {
      expect(mixedAlphabet(text)).toBeUndefined();
    },
  );

  it('is marked at its field and is no fault of it', () => {
    const shown = String(textField({ name: 'recipient.name', label: 'Имя', value: 'Cидоров', faults: [] }));
    expect(shown).toContain('буквы двух алфавитов');
    expect(shown).not.toContain('aria-invalid');
  });
});
