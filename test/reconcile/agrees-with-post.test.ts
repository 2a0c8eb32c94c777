import { describe, expect, it } from 'vitest';
import type { AcceptanceFacts, BatchPlaceFacts } from '#domain/reconcile/facts.ts';
import { agreesWithPost } from '#domain/reconcile/letter/agrees-with-post.ts';
import { bent, eachBent } from './kit/bent.ts';
import { soundLetter } from './kit/sound-letter.ts';
import { AT } from './kit/times.ts';
import { toldOfRule } from './kit/told.ts';

const told = toldOfRule('I6', agreesWithPost);
const accepted = soundLetter('accepted');
const submitting = soundLetter('submitting');
const signed = soundLetter('signed');
const takenAs = (change: Partial<AcceptanceFacts>) => eachBent(accepted.acceptances ?? [], change);
const placedAs = (change: Partial<BatchPlaceFacts>) => eachBent(accepted.places, change);

describe('I6: we and the Post tell the same of whether a letter was taken', () => {
  it('is broken by a letter that the Post does not know', () => {
    expect(told(bent(accepted, { acceptances: [] }))).toEqual(['not_at_post']);
  });

  it('is not doubted when the Post was not asked', () => {
    const { acceptances: _acceptances, ...others } = accepted;
    expect(told({ ...others, acceptances: undefined })).toEqual([]);
  });

  it('is broken by an acceptance that nobody noticed', () => {
    const free = takenAs({ shpi: null });
    expect(told(bent(signed, { acceptances: free }))).toEqual(['accepted_unnoticed']);
    const put = placedAs({ result: 'rejected', shpi: null });
    expect(told(bent(signed, { acceptances: free, places: put }))).toEqual(['accepted_unnoticed']);
  });

  it('allows the Post to know more while a batch waits for its answer', () => {
    expect(told(bent(submitting, { acceptances: takenAs({}) }))).toEqual([]);
  });
});

describe('I6: we and the Post tell the same ШПИ', () => {
  it.each([
    ['the row', bent(accepted, { letter: { shpi: '14300026999999' } })],
    ['the batch', bent(accepted, { places: placedAs({ shpi: '14300026999999' }) })],
    ['the Post', bent(accepted, { acceptances: takenAs({ shpi: '14300026999999' }) })],
  ])('is broken by another one in %s', (_, facts) => {
    expect(told(facts)).toEqual(['shpi_differs']);
  });

  it('asks only that place of a batch that was accepted', () => {
    const refused = placedAs({ batchId: 'batch-0', result: 'rejected', shpi: null });
    expect(told(bent(accepted, { places: [...refused, ...accepted.places] }))).toEqual([]);
  });

  it('is broken by one that is there before the Post has taken the letter', () => {
    expect(told(bent(signed, { letter: { shpi: '14300026000013' } }))).toEqual(['shpi_differs']);
  });

  it('is broken by a registered letter without one, and kept by a simple letter without one', () => {
    const bare = { places: placedAs({ shpi: null }), acceptances: takenAs({ shpi: null }) };
    expect(told(bent(accepted, { ...bare, letter: { shpi: null } }))).toEqual(['shpi_differs']);
    expect(told(bent(accepted, { ...bare, letter: { shpi: null, kind: 'simple' } }))).toEqual([]);
  });

  it('is not asked of a letter that has not been taken', () => {
    expect(told(bent(submitting, { acceptances: takenAs({}), letter: { shpi: null } }))).toEqual([]);
  });
});

describe('I6: the card and the batch tell the same', () => {
  it('is broken by a letter said to be in a batch where it is not', () => {
    expect(told(bent(soundLetter('queued'), { places: [] }))).toEqual(['batch_absent']);
    const elsewhere = eachBent(soundLetter('queued').places, { batchId: 'batch-2' });
    expect(told(bent(soundLetter('queued'), { places: elsewhere }))).toEqual(['batch_absent']);
  });

  it('is kept by a letter that has left its batch', () => {
    const left = eachBent(soundLetter('queued').places, { result: 'requeued' as const });
    expect(told(bent(signed, { places: left }))).toEqual([]);
  });

  it('is broken by an acceptance in the batch only, and in the card only', () => {
    const places = eachBent(soundLetter('queued').places, { result: 'accepted' as const });
    expect(told(bent(soundLetter('queued'), { places }))).toEqual(['result_differs']);
    expect(told(bent(accepted, { places: placedAs({ result: null }) }))).toEqual(['result_differs']);
  });

  it('finds the acceptance among several places', () => {
    const earlier = placedAs({ batchId: 'batch-0', result: 'requeued', shpi: null });
    expect(told(bent(accepted, { places: [...earlier, ...accepted.places] }))).toEqual([]);
  });

  it.each(['submitting', 'unknown'] as const)(
    'is broken by a batch in another state while the letter is %s',
    (status) => {
      const facts = soundLetter(status);
      const places = eachBent(facts.places, { batchStatus: 'archived' });
      expect(told(bent(facts, { places }))).toEqual(['batch_differs']);
      expect(told(bent(facts, { places: [], letter: { batchId: null } }))).toEqual(['batch_differs']);
    },
  );
});

describe('I6: the card tells what the Post’s operations say', () => {
  const inTransit = soundLetter('in_transit');

  it('is broken by another status', () => {
    const facts = bent(inTransit, { letter: { status: 'at_office' } });
    expect(told(facts)).toEqual(['postal_status_differs']);
  });

  it('expects an accepted letter where no operation tells more', () => {
    expect(told(bent(accepted, { operations: [] }))).toEqual([]);
    expect(told(bent(inTransit, { operations: [] }))).toEqual(['postal_status_differs']);
  });

  it('is broken by another outcome, and by one that no operation tells', () => {
    expect(told(bent(soundLetter('delivered'), { letter: { outcome: 'lost' } }))).toEqual(['outcome_differs']);
    expect(told(bent(inTransit, { letter: { outcome: 'delivered' } }))).toEqual(['outcome_differs']);
    expect(told(bent(soundLetter('delivered'), { letter: { outcome: null } }))).toEqual(['outcome_differs']);
  });

  it('asks of a filed letter its outcome only', () => {
    expect(told(soundLetter('filed'))).toEqual([]);
    expect(told(bent(soundLetter('filed'), { letter: { outcome: 'lost' } }))).toEqual(['outcome_differs']);
  });

  it('leaves contradicting operations to the person who has them as a task', () => {
    const contradicting = [
      { operType: 2, operAttr: 1, operDate: '15.01.2026 10:00:00' },
      { operType: 2, operAttr: 2, operDate: '16.01.2026 10:00:00' },
    ];
    expect(told(bent(inTransit, { operations: contradicting }))).toEqual([]);
  });

  it('asks nothing of a simple letter, of one that is not taken, or of one accepted at an unknown time', () => {
    const without = { operations: [] };
    const simple = bent(inTransit, { ...without, letter: { kind: 'simple' } });
    expect(told(simple)).toEqual([]);
    expect(told(bent(inTransit, { ...without, letter: { acceptedAt: null } }))).toEqual([]);
    const early = bent(signed, {
      letter: { acceptedAt: AT.accepted },
      operations: soundLetter('delivered').operations,
    });
    expect(told(early)).toEqual([]);
  });

  it('counts no operation of another item with the same ШПИ: from the day before the acceptance on', () => {
    const delivered = (operDate: string) => [{ operType: 2, operAttr: 1, operDate }];
    const of = (operDate: string) => told(bent(accepted, { operations: delivered(operDate) }));
    expect(of('10.01.2026 23:59:59')).toEqual([]);
    expect(of('11.01.2026 00:00:00')).toEqual(['outcome_differs']);
  });
});
