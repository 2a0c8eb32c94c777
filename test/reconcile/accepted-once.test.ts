import { describe, expect, it } from 'vitest';
import { acceptedOnce } from '#domain/reconcile/letter/accepted-once.ts';
import { bent, eachBent } from './kit/bent.ts';
import { soundLetter } from './kit/sound-letter.ts';
import { toldOfRule, wordsOf } from './kit/told.ts';

const told = toldOfRule('I2', acceptedOnce);
const accepted = soundLetter('accepted');
const twice = bent(accepted, {
  acceptances: [...(accepted.acceptances ?? []), ...eachBent(accepted.acceptances ?? [], { uploadId: '9' })],
});

describe('I2: the Post has taken a letter at most once', () => {
  it('is broken by a second acceptance, whatever our own rows say', () => {
    expect(told(twice)).toEqual(['accepted_twice']);
    expect(told(bent(twice, { letter: { status: 'signed' } }))).toEqual(['accepted_twice']);
  });

  it('is said with both uploads, so that a person can show them to the Post', () => {
    expect(wordsOf('accepted_twice', acceptedOnce(twice))).toMatch(/загрузки 7, 9$/);
  });

  it('is kept by one acceptance and by none', () => {
    expect(told(accepted)).toEqual([]);
    expect(told(soundLetter('submitting'))).toEqual([]);
  });
});
