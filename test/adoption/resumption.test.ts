import { describe, expect, it } from 'vitest';
import { batchResumptionOf, type BatchProof } from '#domain/batches/batch-resumption.ts';
import { LETTER_STATUSES } from '#domain/letters/letter-status.ts';
import { isHeardAt } from '#domain/letters/letter-decisions.ts';
import { isOpen, STAGE_STATUSES } from '#domain/letters/letter-life.ts';
import { letterResumptionOf, type LetterProof } from '#domain/letters/letter-resumption.ts';
import { publicationResumptionOf, type PublicationProof } from '#domain/publications/publication-resumption.ts';

function letter(proof: Partial<LetterProof>): LetterProof {
  const nothing = { outcome: null, hasNotice: false, isNoticeMissing: false, waitedMs: 7 };
  return { status: 'signed', revision: 2, pdfSha256: 'pdf', ...nothing, ...proof };
}

describe('where a letter’s life is taken up', () => {
  it.each(LETTER_STATUSES)('«%s» stands at a stage of its own, or nowhere when its life has ended', (status) => {
    const place = letterResumptionOf(letter({ status }));
    if (status === 'draft' || !isOpen(status)) return expect(place).toBeNull();
    const isPosted = place?.stage === 'with_post';
    expect(isPosted || STAGE_STATUSES[place?.stage ?? 'filed'].includes(status)).toBe(true);
    return expect(place?.revision).toBe(status === 'preparing' ? 3 : 2);
  });

  it('a letter given to another supervisor is prepared as its next revision, one never made ready as its own', () => {
    expect(letterResumptionOf(letter({ status: 'preparing' }))?.revision).toBe(3);
    expect(letterResumptionOf(letter({ status: 'preparing', pdfSha256: null }))?.revision).toBe(2);
  });

  it('one on approval is heard for the document that was made, and its term goes on', () => {
    const place = letterResumptionOf(letter({ status: 'awaiting_signature' }));
    expect(place).toEqual({ stage: 'approval', revision: 2, pdfSha256: 'pdf', waitedMs: 7 });
    expect(isHeardAt('approve', place?.stage ?? 'filed')).toBe(true);
  });

  it.each([
    [{ status: 'accepted' }, undefined],
    [
      { status: 'accepted', outcome: 'dispatched' },
      { outcome: 'dispatched', isNoticeMissing: false },
    ],
    [
      { status: 'lost', outcome: 'lost' },
      { outcome: 'lost', isNoticeMissing: false },
    ],
    [{ status: 'delivered', outcome: 'delivered' }, undefined],
    [
      { status: 'delivered', outcome: 'delivered', isNoticeMissing: true },
      { outcome: 'delivered', isNoticeMissing: true },
    ],
    [
      { status: 'delivered', outcome: 'delivered', isNoticeMissing: true, hasNotice: true },
      { outcome: 'delivered', isNoticeMissing: false },
    ],
  ] as const)('the Post’s word %o is told once more: %o', (proof, told) => {
    expect(letterResumptionOf(letter(proof))?.told).toEqual(told);
  });
});

describe('where a batch’s life is taken up', () => {
  const batch = (proof: Partial<BatchProof>): ReturnType<typeof batchResumptionOf> =>
    batchResumptionOf({ status: 'submitting', attempt: 2, outcome: null, isPersonAsked: false, ...proof });

  it('one that is closed stays closed', () => {
    expect(batch({ status: 'closed', outcome: 'answered' })).toBeNull();
  });

  it('one that never sent begins with its first attempt, one put off with the same attempt', () => {
    expect(batch({ status: 'frozen', attempt: null })).toEqual({ attempt: 1 });
    expect(batch({ status: 'archived', outcome: 'not_sent' })).toEqual({ attempt: 2 });
  });

  it('what is unclear is found out before anything is sent, by the person who is asked', () => {
    expect(batch({ status: 'unknown', outcome: 'unknown' })).toEqual({ attempt: 2, unsettled: 'unknown' });
    expect(batch({ status: 'submitting', outcome: 'answered' })).toEqual({ attempt: 2, unsettled: 'unknown' });
    const asked = batch({ status: 'unknown', outcome: 'unknown', isPersonAsked: true });
    expect(asked).toEqual({ attempt: 2, unsettled: 'handed_to_person' });
  });

  it('one without an answer, or with all of them, is begun as it was', () => {
    expect(batch({})).toEqual({ attempt: 2 });
    expect(batch({ status: 'answered', outcome: 'answered' })).toEqual({ attempt: 2 });
  });
});

describe('what a publication’s life begins with', () => {
  const publication = (proof: Partial<PublicationProof>): ReturnType<typeof publicationResumptionOf> => {
    const quiet = { isWanted: false, hasUnsent: false, receiptUntilMs: 9, isUnconfirmedTold: false };
    return publicationResumptionOf({ lastVersion: 3, lastStatus: 'confirmed', ...quiet, ...proof });
  };

  it('one at rest waits for the next change', () => {
    const rest = { isChanged: false, resend: null, lastVersion: 3, awaited: null, failedVersion: null };
    expect(publication({})).toEqual(rest);
  });

  it('what is owed or was composed goes out', () => {
    expect(publication({ isWanted: true }).isChanged).toBe(true);
    expect(publication({ lastStatus: 'composed', hasUnsent: true }).isChanged).toBe(true);
  });

  it('a receipt is waited for until its term, and a failed version waits for a person', () => {
    expect(publication({ lastStatus: 'sent' }).awaited).toEqual({ version: 3, untilMs: 9 });
    expect(publication({ lastStatus: 'sent', isUnconfirmedTold: true }).awaited).toBeNull();
    expect(publication({ lastStatus: 'bounced' }).failedVersion).toBe(3);
  });
});
