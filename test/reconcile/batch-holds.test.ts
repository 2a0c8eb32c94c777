import { describe, expect, it } from 'vitest';
import type { BatchFacts } from '#domain/reconcile/batch/batch-facts.ts';
import { OTPRAVKA_2020 } from '#test/post/kit/otpravka-2020.ts';
import { eachBent } from './kit/bent.ts';
import { bentBatch, soundBatch, WINDOW_MS } from './kit/sound-batch.ts';
import { AT } from './kit/times.ts';
import { toldOfBatch } from './kit/told.ts';

const closed = soundBatch('closed');
const submitting = soundBatch('submitting');

describe('I3: the archive that was sent is kept and holds the pairs that were signed', () => {
  const bytes = (facts: BatchFacts) => toldOfBatch('I3', facts);
  const archived = closed.archived ?? [];

  it('is broken by an archive or a form that the store has lost', () => {
    expect(bytes(bentBatch(closed, { isArchiveStored: false }))).toEqual(['archive_missing']);
    expect(bytes(bentBatch(closed, { isFormStored: false }))).toEqual(['form_missing']);
  });

  it('is broken by a sending of another archive, also among several', () => {
    const another = eachBent(closed.intents, { attempt: 2, archiveSha256: 'another', createdAt: AT.sent + WINDOW_MS });
    expect(bytes(bentBatch(closed, { intents: [...closed.intents, ...another] }))).toEqual(['other_archive']);
  });

  it('is broken by an archive that cannot be read', () => {
    expect(bytes(bentBatch(closed, { archived: null }))).toEqual(['archive_damaged']);
  });

  it.each([
    ['another document', eachBent(archived, { pdfSha256: 'another' })],
    ['another signature', eachBent(archived, { signatureSha256: 'another' })],
    ['one letter missing', archived.slice(1)],
    ['a letter that nobody put there', [...archived, ...eachBent(archived, { fileName: '770.pdf' })]],
  ])('is broken by an archive with %s', (_, content) => {
    expect(bytes(bentBatch(closed, { archived: content }))).toEqual(['content_differs']);
  });

  it('allows only a letter that was taken out to be absent, and no other pair in its place', () => {
    expect(bytes(bentBatch(closed, { archived: archived.slice(0, 1) }))).toEqual([]);
    expect(bytes(bentBatch(submitting, { archived: archived.slice(0, 1) }))).toEqual(['content_differs']);
    const swapped = [...archived.slice(0, 1), ...eachBent(archived.slice(1), { pdfSha256: 'another' })];
    expect(bytes(bentBatch(closed, { archived: swapped }))).toEqual(['content_differs']);
  });
});

describe('I9: an archive keeps the channel’s limits', () => {
  const { maxLetters, maxArchiveByteSize } = OTPRAVKA_2020;
  const limits = (facts: BatchFacts) => toldOfBatch('I9', facts);

  it('of letters, both as counted and as they are', () => {
    expect(limits(bentBatch(closed, { batch: { letterCount: maxLetters } }))).toEqual([]);
    expect(limits(bentBatch(closed, { batch: { letterCount: maxLetters + 1 } }))).toEqual(['letters_many']);
    const [place] = closed.places;
    const places = place ? Array.from({ length: maxLetters + 1 }, () => place) : [];
    expect(limits(bentBatch(closed, { places }))).toEqual(['letters_many']);
  });

  it('of the channel that the batch was opened for, and of no other', () => {
    const own = { maxLetters: 1, maxArchiveByteSize: 199_999 };
    expect(limits(bentBatch(closed, { batch: { limits: own } }))).toEqual(['letters_many', 'archive_large']);
  });

  it('of bytes, where its size is known', () => {
    expect(limits(bentBatch(closed, { batch: { archiveByteSize: maxArchiveByteSize } }))).toEqual([]);
    expect(limits(bentBatch(closed, { batch: { archiveByteSize: maxArchiveByteSize + 1 } }))).toEqual([
      'archive_large',
    ]);
    expect(limits(bentBatch(closed, { batch: { archiveByteSize: null } }))).toEqual([]);
  });
});

describe('I10: a batch goes by the court’s own day and never again before its window has passed', () => {
  const inTime = (facts: BatchFacts) => toldOfBatch('I10', facts);
  const [intent] = submitting.intents;
  const sentAt = (...times: readonly number[]) =>
    times.flatMap((createdAt, index) => (intent ? [{ ...intent, attempt: index + 1, createdAt }] : []));

  it('is broken by another date than the site’s calendar had', () => {
    expect(inTime(bentBatch(closed, { batch: { batchDate: '2026-01-13' } }))).toEqual(['date_differs']);
    const midnight = { batchDate: '2026-01-13', createdAt: Date.UTC(2026, 0, 12, 21) };
    expect(inTime(bentBatch(closed, { batch: midnight, intents: [] }))).toEqual([]);
    expect(inTime(bentBatch(closed, { batch: midnight, intents: [], timeZone: 'Europe/Kaliningrad' }))).toEqual([
      'date_differs',
    ]);
  });

  it('is broken by a second sending before the look-up window has passed', () => {
    const again = (afterMs: number) => bentBatch(submitting, { intents: sentAt(AT.sent, AT.sent + afterMs) });
    expect(inTime(again(WINDOW_MS))).toEqual([]);
    expect(inTime(again(WINDOW_MS - 1))).toEqual(['resent_early']);
    expect(inTime({ ...again(0), terms: null })).toEqual([]);
  });

  it('looks at each sending after the one before it, in whatever order they are told', () => {
    const times = [AT.sent, AT.sent + WINDOW_MS, AT.sent + 2 * WINDOW_MS];
    expect(inTime(bentBatch(submitting, { intents: sentAt(...times).toReversed() }))).toEqual([]);
    const hasty = sentAt(AT.sent, AT.sent + WINDOW_MS, AT.sent + 2 * WINDOW_MS - 1);
    expect(inTime(bentBatch(submitting, { intents: hasty }))).toEqual(['resent_early']);
    expect(inTime(bentBatch(submitting, { intents: hasty.toReversed() }))).toEqual(['resent_early']);
  });

  it('allows a person who has read the Post’s cabinet to cut the window short', () => {
    const intents = sentAt(AT.sent, AT.sent + 1);
    expect(inTime(bentBatch(submitting, { intents, findings: 1 }))).toEqual([]);
  });

  it('is broken by a sending before the batch was made, also one of several', () => {
    expect(inTime(bentBatch(submitting, { intents: sentAt(AT.batched) }))).toEqual([]);
    expect(inTime(bentBatch(submitting, { intents: sentAt(AT.batched - 1) }))).toEqual(['sent_early']);
    expect(inTime(bentBatch(submitting, { intents: sentAt(AT.batched - 1, AT.sent + WINDOW_MS) }))).toEqual([
      'sent_early',
    ]);
  });
});
