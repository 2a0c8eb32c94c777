import { describe, expect, it } from 'vitest';
import type { AcceptanceFacts, FileFacts } from '#domain/reconcile/facts.ts';
import { sameBytes } from '#domain/reconcile/letter/same-bytes.ts';
import { bent, eachBent } from './kit/bent.ts';
import { soundLetter } from './kit/sound-letter.ts';
import { toldOfRule, wordsOf } from './kit/told.ts';

const told = toldOfRule('I3', sameBytes);
const signed = soundLetter('signed');
const accepted = soundLetter('accepted');
const without = (kind: FileFacts['kind']) => signed.files.filter((file) => file.kind !== kind);
const taken = (change: Partial<AcceptanceFacts>) =>
  bent(accepted, { acceptances: eachBent(accepted.acceptances ?? [], change) });
const recordedAs = (data: Readonly<Record<string, unknown>>) =>
  bent(signed, { audit: signed.audit.map((one) => (one.action === 'letter.signed' ? { ...one, data } : one)) });

describe('I3: what is kept is there', () => {
  it('names each kind of file that the store has lost, once', () => {
    const files = [...eachBent(signed.files, { isStored: false }), ...eachBent(signed.files, { isStored: false })];
    const attachments = [
      { sha256: 'a', isStored: true },
      { sha256: 'b', isStored: false },
      { sha256: 'c', isStored: false },
    ];
    expect(told(bent(signed, { files, attachments }))).toEqual([
      'pdf_missing',
      'signature_missing',
      'attachment_missing',
    ]);
  });

  it.each(['pdf', 'signature', 'notice', 'form103', 'archive'] as const)('also a %s', (kind) => {
    const lost: FileFacts = {
      ...{ kind, revision: 1, sha256: 'x', byteSize: 1, createdAt: 0, fingerprintSha256: null, isStored: false },
    };
    expect(told(bent(signed, { files: [...signed.files, lost] }))).toEqual([`${kind}_missing`]);
  });

  it.each([
    ['damaged', 'pdf'],
    ['wrong_size', 'attachment'],
    ['unsigned', 'signature'],
    ['damaged', 'notice'],
    ['damaged', 'form103'],
  ] as const)('and says what reading it showed: %s %s', (fault, kind) => {
    const facts = bent(signed, { content: [{ kind, sha256: 'x', fault }] });
    expect(told(facts)).toEqual([`${kind}_${fault}`]);
  });

  it.each([
    ['damaged', /испорчен/],
    ['wrong_size', /не того размера/],
    ['unsigned', /не сходится/],
  ] as const)('with words of its own for what is %s', (fault, words) => {
    const facts = bent(signed, { content: [{ kind: 'signature', sha256: 'x', fault }] });
    expect(wordsOf(`signature_${fault}`, sameBytes(facts))).toMatch(words);
  });
});

describe('I3: what was signed is what stands in the row, the files and the journal', () => {
  it('has both a document and a signature of the revision that was signed', () => {
    expect(told(bent(signed, { files: without('pdf') }))).toEqual(['pair_missing']);
    expect(told(bent(signed, { files: without('signature') }))).toEqual(['pair_missing']);
    const older = eachBent(signed.files, { revision: 0 });
    expect(told(bent(signed, { files: older }))).toEqual(['pair_missing']);
  });

  it('may have no pair yet before the signature', () => {
    expect(told(soundLetter('awaiting_signature'))).toEqual([]);
  });

  it('has the signed document in its row', () => {
    expect(told(bent(signed, { letter: { pdfSha256: 'another' } }))).toEqual(['row_differs']);
  });

  it.each([
    ['another document', { revision: 1, pdfSha256: 'another', signatureSha256: 'signature-1' }],
    ['another signature', { revision: 1, pdfSha256: 'pdf-1', signatureSha256: 'another' }],
    ['neither', { revision: 1 }],
  ])('has a record of the signature that does not name %s', (_, data) => {
    expect(told(recordedAs(data))).toEqual(['audit_differs']);
  });

  it('leaves a missing record to I4 and I5, and another revision’s record alone', () => {
    expect(told(bent(signed, { audit: [] }))).toEqual([]);
    expect(told(recordedAs({ revision: 0, pdfSha256: 'older' }))).toEqual([]);
    const another = { action: 'letter.prepared', actorId: null, data: { revision: 1, pdfSha256: 'older' } };
    expect(told(bent(signed, { audit: [another, ...signed.audit] }))).toEqual([]);
  });
});

describe('I3: what the Post took is what was signed', () => {
  it.each([
    ['another document', { pdfSha256: 'another' }],
    ['another signature', { signatureSha256: 'another' }],
  ])('is broken by %s', (_, change) => {
    expect(told(taken(change))).toEqual(['post_differs']);
  });

  it('is broken by an archive that is not ours', () => {
    expect(told(taken({ archiveSha256: 'another' }))).toEqual(['archive_differs']);
  });

  it('is not doubted where the Post does not tell hashes', () => {
    expect(told(taken({ pdfSha256: null, signatureSha256: null, archiveSha256: null }))).toEqual([]);
  });

  it('is found also when only one of two acceptances differs', () => {
    const [one] = accepted.acceptances ?? [];
    const acceptances = one ? [one, { ...one, pdfSha256: 'another', archiveSha256: 'another' }] : [];
    expect(told(bent(accepted, { acceptances }))).toEqual(['post_differs', 'archive_differs']);
  });

  it('is asked only of a letter that we too call taken', () => {
    const early = bent(soundLetter('submitting'), {
      acceptances: eachBent(accepted.acceptances ?? [], { pdfSha256: 'another', archiveSha256: 'another' }),
    });
    expect(told(early)).toEqual([]);
  });

  it('goes by the revision that the batch was accepted with, not by a later one', () => {
    const later = eachBent(accepted.files, { revision: 2 }).map((file) => ({ ...file, sha256: `${file.kind}-2` }));
    const facts = bent(accepted, {
      letter: { revision: 2, pdfSha256: 'pdf-2' },
      files: [...accepted.files, ...later],
      places: [...eachBent(accepted.places, { revision: 2, result: 'rejected' as const }), ...accepted.places],
      audit: [],
    });
    expect(told(facts)).toEqual([]);
    expect(told(bent(facts, { places: eachBent(facts.places, { result: null }) }))).toEqual(['post_differs']);
  });

  it('is broken when the pair that was sent is no longer known', () => {
    const lost = bent(accepted, { places: eachBent(accepted.places, { revision: 3 }) });
    expect(told(lost)).toEqual(['post_differs']);
  });
});
