import { describe, expect, it } from 'vitest';
import { LATE_AFTER_MS, latenessOf, standingOf } from '#domain/publications/standing.ts';

const NOW = new Date('2026-11-28T12:00:00Z');
const before = (ms: number): Date => new Date(NOW.getTime() - ms);
const stands = (facts: Partial<Parameters<typeof standingOf>[0]>): string =>
  standingOf({ wantedSince: null, lastStatus: null, receiptDueAt: null, ...facts }, NOW);

describe('how a publication stands', () => {
  it('waits to be sent while a change is owed or a message is not handed over', () => {
    expect(stands({ wantedSince: before(1), lastStatus: 'confirmed' })).toBe('to_send');
    expect(stands({ wantedSince: before(1), lastStatus: 'refused' })).toBe('to_send');
    expect(stands({ lastStatus: 'composed' })).toBe('to_send');
    expect(stands({})).toBe('to_send');
  });

  it('is published when the receipt came, or when none is asked for', () => {
    expect(stands({ lastStatus: 'confirmed' })).toBe('published');
    expect(stands({ lastStatus: 'sent' })).toBe('published');
  });

  it('waits for the receipt until its term and is unconfirmed after it', () => {
    expect(stands({ lastStatus: 'sent', receiptDueAt: NOW })).toBe('awaiting');
    expect(stands({ lastStatus: 'sent', receiptDueAt: before(1) })).toBe('unconfirmed');
  });

  it.each(['refused', 'bounced', 'rejected'] as const)('has failed when the newest message was %s', (lastStatus) => {
    expect(stands({ lastStatus, receiptDueAt: before(1) })).toBe('failed');
  });

  it('is late when a change is owed for longer than the window and ten minutes', () => {
    const late = (ms: number): string | null =>
      latenessOf('to_send', { owedSince: before(ms), windowSeconds: 60 }, NOW);
    expect(late(60_000 + LATE_AFTER_MS)).toBeNull();
    expect(late(60_001 + LATE_AFTER_MS)).toBe('отправка задерживается');
    expect(latenessOf('published', { owedSince: before(1e9), windowSeconds: 0 }, NOW)).toBeNull();
    expect(latenessOf('awaiting', { owedSince: null, windowSeconds: 0 }, NOW)).toBeNull();
    expect(latenessOf('failed', { owedSince: null, windowSeconds: 0 }, NOW)).toBe('сообщение не принято');
  });
});
