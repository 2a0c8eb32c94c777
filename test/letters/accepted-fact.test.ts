import { describe, expect, it } from 'vitest';
import { acceptedFact, sentFact, unknownSigner } from '#web/letters/card/accepted-fact.ts';

type Letter = Parameters<typeof acceptedFact>[0];

const VIEWER = { timeZone: 'Europe/Moscow' } as Parameters<typeof acceptedFact>[1];
const operation = (localTime: string) => ({
  ...{ operType: 28, operAttr: 0, operDate: localTime, localTime, operName: '', officeIndex: '' },
  receivedAt: '2026-11-29T12:00:00Z',
});

describe('when the Post took a letter', () => {
  const answered: Letter = {
    ...{ sentAt: '2026-11-29T11:50:00Z', acceptedAt: '2026-11-29T11:50:58Z', keptAcceptance: 'answer' },
    ...{ foundAtPost: null, postalEvents: [operation('2026-11-29T14:55:00')] },
  };
  const foundAtPost = { notBefore: '2026-11-29T11:50:58Z', isSignatureHere: false };
  const found: Letter = { ...answered, sentAt: null, acceptedAt: null, foundAtPost };

  it('is what it answered, in the hour of the court', () => {
    expect(String(acceptedFact(answered, VIEWER))).toContain('29.11.2026, 14:50');
    expect(String(sentFact(answered, VIEWER))).toContain('29.11.2026, 14:50');
  });

  it('is by people’s word where they have carried it, and no more than bounded where the cabinet had left it, until the Post tells of it', () => {
    const carried: Letter = { ...answered, keptAcceptance: 'clerk' };
    const silent: Letter = { ...carried, postalEvents: [] };
    const said = /14:50.*, загрузка архива в кабинет Почты, внесено сотрудником$/s;
    expect(String(sentFact(carried, VIEWER))).toMatch(said);
    expect(String(acceptedFact(silent, VIEWER))).toMatch(said);
    expect(String(acceptedFact(carried, VIEWER))).toBe('29.11.2026, 14:55, по первой операции Почты');
    const left: Letter = { ...silent, keptAcceptance: 'not_before' };
    const bounded = /^не раньше .*14:50.*осталось там в «Новых» и отправлено позже/s;
    expect(String(sentFact(left, VIEWER))).toMatch(bounded);
    expect(String(acceptedFact(left, VIEWER))).toMatch(bounded);
  });

  it('is the time of its first operation for a letter that was found there after a restore, not the moment of the copy', () => {
    const otherItem = operation('2026-11-27T10:00:00');
    const told = { ...found, postalEvents: [operation('2026-11-30T09:00:00'), ...found.postalEvents, otherItem] };
    expect(String(acceptedFact(told, VIEWER))).toBe('29.11.2026, 14:55, по первой операции Почты');
    expect(String(sentFact(told, VIEWER))).toMatch(/^неизвестно/);
  });

  it('is only bounded while the Post has told no operation of it', () => {
    expect(String(acceptedFact({ ...found, postalEvents: [] }, VIEWER))).toMatch(/^не раньше .*14:50/s);
  });

  it('and who signed it are unknown where the copy is older than the signature, and that is said', () => {
    expect(unknownSigner(found)).toMatch(/^неизвестно: подписано после снятия копии/);
    expect(unknownSigner({ foundAtPost: { ...foundAtPost, isSignatureHere: true } })).toBeUndefined();
    expect(unknownSigner(answered)).toBeUndefined();
  });
});
