import { describe, expect, it } from 'vitest';
import { acceptedFact, sentFact } from '#web/letters/card/accepted-fact.ts';

type Letter = Parameters<typeof acceptedFact>[0];

const VIEWER = { timeZone: 'Europe/Moscow' } as Parameters<typeof acceptedFact>[1];
const line = (kind: string) => ({ id: '1', at: '2026-11-29T12:00:00Z', kind, text: '', actorName: null });
const operation = (localTime: string) => ({
  ...{ operType: 28, operAttr: 0, operDate: localTime, localTime, operName: '', officeIndex: '' },
  receivedAt: '2026-11-29T12:00:00Z',
});

describe('when the Post took a letter', () => {
  const answered: Letter = {
    ...{ sentAt: '2026-11-29T11:50:00Z', acceptedAt: '2026-11-29T11:50:58Z' },
    ...{ timeline: [line('accepted')], postalEvents: [operation('2026-11-29T14:55:00')] },
  };
  const found: Letter = { ...answered, timeline: [line('found_at_post')] };

  it('is what it answered, in the hour of the court', () => {
    expect(String(acceptedFact(answered, VIEWER))).toContain('29.11.2026, 14:50');
    expect(String(sentFact(answered, VIEWER))).toContain('29.11.2026, 14:50');
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
});
