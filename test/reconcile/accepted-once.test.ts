import { describe, expect, it } from 'vitest';
import type { AcceptanceFacts, LetterFacts } from '#domain/reconcile/facts.ts';
import { acceptedOnce } from '#domain/reconcile/letter/accepted-once.ts';

const NUMBER = '50MS0095/26/7';

function lettersOf(...uploads: readonly string[]): LetterFacts {
  const acceptances = uploads.map((uploadId): AcceptanceFacts => ({
    ...{ registrationNumber: NUMBER, uploadId, shpi: null },
    ...{ archiveSha256: null, pdfSha256: null, signatureSha256: null },
  }));
  // The rule reads nothing else.
  return { letter: { id: 'x', number: NUMBER }, acceptances } as unknown as LetterFacts;
}

describe('the Post’s own books', () => {
  it('are found to have a letter twice, with both uploads named, and never when they have it once', () => {
    expect(acceptedOnce(lettersOf())).toEqual([]);
    expect(acceptedOnce(lettersOf('A-1'))).toEqual([]);
    expect(acceptedOnce(lettersOf('A-1', 'A-2'))).toMatchObject([
      { invariant: 'I2', subject: 'letter/x', words: expect.stringMatching(/A-1, A-2/) as string },
    ]);
  });
});
