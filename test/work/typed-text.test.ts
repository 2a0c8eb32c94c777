import { describe, expect, it } from 'vitest';
import { validateLetterFields } from '#domain/letters/validate-letter.ts';
import { channelProfile } from '#domain/post/profiles.ts';
import { isBlank } from '#domain/work/typed-text.ts';
import { sampleFields } from '#test/post/kit/sample-letters.ts';
import { UNSEEN } from './kit/unseen.ts';

const profile = channelProfile('otpravka-2020');

describe('a text that a person typed', () => {
  it.each(UNSEEN)('%j is blank', (text) => {
    expect(isBlank(text)).toBe(true);
  });

  it.each(['.', '0', 'я', '\u200Bя', 'и\u0306', '☎', '\u{1F600}', '日', '-'])('%j is not', (text) => {
    expect(isBlank(text)).toBe(false);
  });

  it.each(UNSEEN)('%j fills no required field of a letter', (text) => {
    const { recipient } = sampleFields();
    const fields = sampleFields({ title: text, recipient: { ...recipient, name: text, address: text } });
    expect(validateLetterFields(fields, profile).map(({ field, code }) => `${field}: ${code}`)).toEqual([
      'recipient.name: missing',
      'recipient.address: missing',
      'title: missing',
    ]);
  });
});
