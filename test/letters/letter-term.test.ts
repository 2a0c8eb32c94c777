import { describe, expect, it } from 'vitest';
import { termOf, type TermFacts } from '#domain/letters/letter-term.ts';

const FACTS: TermFacts = {
  ...{ kind: 'registered', isInBatch: false, statusSince: new Date('2026-12-04T07:00:00Z'), recallUntil: null },
  ...{ acceptedAt: new Date('2026-12-01T07:00:00Z'), outcomeWatchMs: 0, now: new Date('2026-12-11T07:00:00Z') },
  ...{ storedUntil: '2026-12-11', today: '2026-12-11' },
  cutOff: { timeZone: 'Europe/Moscow', cutOffTime: '16:00', isWorkingDay: () => true },
};

describe('the term of a letter at its office', () => {
  it('is the last day of storage, and said to be over from the next day on', () => {
    for (const status of ['at_office', 'attempted'] as const) {
      expect(termOf(status, FACTS)?.words).toBe('отделение хранит письмо по {until} включительно');
      const after = termOf(status, { ...FACTS, today: '2027-01-18' });
      expect(after).toEqual({
        words: 'срок хранения в отделении вышел {until}, исхода Почта не сообщила',
        until: '2026-12-11',
      });
    }
  });
});

describe('the term of a letter that is back at its author', () => {
  it('is the term of his task, and where none was set that is said', () => {
    for (const status of ['needs_fix', 'returned'] as const) {
      const until = '2026-12-15T06:00:00.000Z';
      expect(termOf(status, { ...FACTS, awaitingUntil: until })).toEqual({ words: 'исправить до {until}', until });
      expect(termOf(status, FACTS)).toEqual({ words: 'срок не назначен' });
    }
  });
});
