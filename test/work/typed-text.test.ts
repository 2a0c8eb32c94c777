import { describe, expect, it } from 'vitest';
import { validateLetterFields } from '#domain/letters/validate-letter.ts';
import { OTPRAVKA_2020 } from '#test/post/kit/otpravka-2020.ts';
import { isBlank } from '#domain/work/typed-text.ts';
import { sampleFields } from '#test/post/kit/sample-letters.ts';
import { UNSEEN } from './kit/unseen.ts';

const profile = OTPRAVKA_2020;

describe('a text that a person typed', () => {
  it('is blank when nothing of it can be seen', () => {
    expect(UNSEEN.filter((text) => !isBlank(text))).toEqual([]);
  });

  it('is not blank when anything of it can', () => {
    const seen = ['.', '0', 'я', '\u200Bя', 'и\u0306', '☎', '\u{1F600}', '日', '-'];
    expect(seen.filter(isBlank)).toEqual([]);
  });

  it('fills no required field of a letter when it is blank', () => {
    const { recipient } = sampleFields();
    for (const text of UNSEEN) {
      const fields = sampleFields({ title: text, recipient: { ...recipient, name: text, address: text } });
      const faults = validateLetterFields(fields, profile).map(({ field, code }) => `${field}: ${code}`);
      expect(faults, JSON.stringify(text)).toEqual([
        'recipient.name: missing',
        'recipient.address: missing',
        'title: missing',
      ]);
    }
  });
});
