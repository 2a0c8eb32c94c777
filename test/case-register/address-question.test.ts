import { describe, expect, it } from 'vitest';
import { isSameAddress, whenPartyMoved } from '#domain/case-register/address-question.ts';
import { isTroubleTold, REGISTER_TROUBLES, troubleWords } from '#domain/case-register/register-trouble.ts';
import { LETTER_STATUSES } from '#domain/letters/letter-status.ts';

describe('a party that has moved', () => {
  it('has not moved where only signs and capitals are other', () => {
    const address = '140000, Московская обл, г Люберцы, ул Примерная, д 5, кв 7';
    expect(isSameAddress(address, '140000 МОСКОВСКАЯ ОБЛ., г. Люберцы; ул. Примерная, д.5, кв.7')).toBe(true);
    expect(isSameAddress(address, address.replace('кв 7', 'кв 8'))).toBe(false);
  });

  it('is asked about in every letter that nobody has handed over, told in those with the Post, and nowhere else', () => {
    const asked = LETTER_STATUSES.filter((status) => whenPartyMoved(status, false) === 'ask');
    expect(asked).toEqual([
      ...['draft', 'preparing', 'needs_fix', 'awaiting_visa', 'awaiting_signature', 'returned', 'signed', 'queued'],
      ...['submitting', 'unknown'],
    ]);
    expect(['signed', 'queued', 'submitting'].map((status) => whenPartyMoved(status as 'signed', true))).toEqual([
      ...['tell', 'tell', 'tell'],
    ]);
    const nothing = LETTER_STATUSES.filter((status) => whenPartyMoved(status, false) === 'nothing');
    expect(nothing).toEqual(['delivered', 'cancelled', 'filed']);
  });
});

describe('a register that gives nothing', () => {
  const since = new Date('2026-11-29T10:00:00Z');
  const later = (minutes: number) => new Date(since.getTime() + minutes * 60_000);

  it('is told at once when only a person can end it, and otherwise when it has lasted', () => {
    const atOnce = REGISTER_TROUBLES.filter((trouble) => isTroubleTold(trouble, since, since));
    expect(atOnce).toEqual(['certificate', 'not_authorised', 'court_unknown', 'misread']);
    expect(isTroubleTold('no_connection', since, later(9))).toBe(false);
    expect(isTroubleTold('no_connection', since, later(10))).toBe(true);
  });

  it('says in each case what a person does about it', () => {
    for (const trouble of REGISTER_TROUBLES)
      expect(troubleWords(trouble).advice).toMatch(/^(Администратору|Делать ничего)/);
  });
});
