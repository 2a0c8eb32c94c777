import { describe, expect, it } from 'vitest';
import { INCIDENT_ADVICE } from '#domain/reconcile/advice.ts';
import { BATCH_INVARIANTS } from '#domain/reconcile/batch/batch-rules.ts';
import { BOUNDS } from '#domain/reconcile/bounds.ts';
import { keyOf } from '#domain/reconcile/breach.ts';
import { INVARIANT_NAMES, INVARIANTS, isInvariant } from '#domain/reconcile/invariant.ts';
import { LETTER_INVARIANTS } from '#domain/reconcile/letter/letter-rules.ts';
import { nameLetter } from '#domain/reconcile/name-letter.ts';

describe('the twelve invariants', () => {
  it.each(INVARIANTS)('%s has a name for the report and a first step for the person who meets it', (invariant) => {
    expect(INVARIANT_NAMES[invariant]).toMatch(/^[А-Яа-я].{10,}$/u);
    expect(INCIDENT_ADVICE[invariant]).toMatch(/^[А-Я].{20,}\.$/u);
  });

  it('are known by their names and nothing else is', () => {
    expect(INVARIANTS).toEqual(Array.from({ length: 12 }, (_, index) => `I${String(index + 1)}`));
    expect(INVARIANTS.every(isInvariant)).toBe(true);
    for (const other of ['', 'I0', 'I13', 'i1', 'I1 ']) expect(isInvariant(other)).toBe(false);
  });

  it('are counted as held against each letter and each batch', () => {
    expect(LETTER_INVARIANTS).toEqual(INVARIANTS.slice(0, 10));
    expect(BATCH_INVARIANTS).toEqual(['I1', 'I3', 'I6', 'I7', 'I9', 'I10']);
  });
});

describe('a finding', () => {
  const finding = { invariant: 'I1', subject: 'letter/one', code: 'no_start', words: 'Письмо: нет' } as const;

  it('is the same in two looks when invariant, subject and code are, whatever the words', () => {
    expect(keyOf({ ...finding, words: 'иначе' })).toBe(keyOf(finding));
    const others = [{ invariant: 'I2' as const }, { subject: 'letter/two' }, { code: 'no_workflow' }];
    for (const other of others) expect(keyOf({ ...finding, ...other })).not.toBe(keyOf(finding));
  });

  it('names a letter by its number, and by its id before it has one', () => {
    expect(nameLetter({ id: 'one', number: '50MS0095/26/1' })).toBe('Письмо 50MS0095/26/1');
    expect(nameLetter({ id: 'one', number: null })).toBe('Письмо one');
  });
});

it('waiting becomes a stand-still, and a heap too large, where the architecture says so', () => {
  const minutes = (ms: number) => ms / 60_000;
  expect(BOUNDS.attempts).toBe(10);
  expect([BOUNDS.stuckMs, BOUNDS.systemWaitMs, BOUNDS.lateMs, BOUNDS.outboxMs].map(minutes)).toEqual([10, 30, 60, 5]);
  expect([BOUNDS.ticketUnreadMs, BOUNDS.orphanMs, BOUNDS.leftoverMs].map(minutes)).toEqual([1440, 14 * 1440, 1440]);
  expect([BOUNDS.outboxCount, BOUNDS.openTickets, BOUNDS.orphanCount, BOUNDS.leftoverCount]).toEqual([
    1000, 1000, 1000, 50,
  ]);
  expect(BOUNDS.freeByteSize).toBe(536_870_912);
});
