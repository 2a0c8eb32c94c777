import { describe, expect, it } from 'vitest';
import { approved } from '#domain/reconcile/letter/approved.ts';
import { bent, eachBent } from './kit/bent.ts';
import { soundLetter, STAGE_NAMES } from './kit/sound-letter.ts';
import { AT } from './kit/times.ts';
import { toldOfRule } from './kit/told.ts';

const told = toldOfRule('I4', approved);
const signed = soundLetter('signed');
const BEFORE = ['draft', 'preparing', 'needs_fix', 'awaiting_visa', 'awaiting_signature', 'returned', 'cancelled'];
const AFTER = STAGE_NAMES.filter((status) => !BEFORE.includes(status));

describe('I4: nothing goes on without a signature of another person', () => {
  it.each(AFTER)('is broken by a letter without a signer: %s', (status) => {
    expect(told(bent(soundLetter(status), { letter: { signedById: null } }))).toEqual(['no_signer']);
  });

  it.each(['awaiting_visa', 'awaiting_signature', 'returned', 'cancelled'] as const)(
    'asks no signer yet: %s',
    (status) => {
      expect(told(bent(soundLetter(status), { letter: { signedById: null } }))).toEqual([]);
    },
  );

  it('is broken when the author has signed', () => {
    const own = bent(signed, { letter: { authorId: 'judge' } });
    expect(told(own)).toEqual(['own_signature']);
  });

  it('is broken when somebody signed in whose hands it was not', () => {
    expect(told(bent(signed, { letter: { approverId: 'deputy' } }))).toEqual(['other_signer']);
  });

  it.each([
    ['no record at all', []],
    ['a record of another person', [{ action: 'letter.signed', actorId: 'deputy', data: { revision: 1 } }]],
    ['a record of another revision', [{ action: 'letter.signed', actorId: 'judge', data: { revision: 2 } }]],
    ['a record of another deed', [{ action: 'letter.opened', actorId: 'judge', data: { revision: 1 } }]],
  ])('wants the signature in the journal, and finds %s', (_, audit) => {
    expect(told(bent(signed, { audit }))).toEqual(['no_record']);
  });

  it('finds the record of this revision behind those of earlier ones', () => {
    const earlier = { action: 'letter.signed', actorId: 'deputy', data: { revision: 0 } };
    expect(told(bent(signed, { audit: [earlier, ...signed.audit] }))).toEqual([]);
  });
});

describe('I4: a batch takes only what is signed', () => {
  const queued = soundLetter('queued');

  it('is broken by a place without a signature of that very revision', () => {
    expect(told(bent(queued, { files: [] }))).toEqual(['batch_unsigned']);
    expect(told(bent(queued, { files: queued.files.filter(({ kind }) => kind === 'pdf') }))).toEqual([
      'batch_unsigned',
    ]);
    expect(told(bent(queued, { places: eachBent(queued.places, { revision: 2 }) }))).toEqual(['batch_unsigned']);
  });

  it('is found beside what else is wrong, and also when the letter has come back since', () => {
    const unsigned = bent(queued, { files: [], letter: { signedById: null } });
    expect(told(unsigned)).toEqual(['batch_unsigned', 'no_signer']);
    expect(told(bent(unsigned, { letter: { status: 'returned' } }))).toEqual(['batch_unsigned']);
  });
});

describe('I4: the signature is made with the signer’s own certificate', () => {
  const madeWith = (fingerprintSha256: string | null) =>
    signed.files.map((file) => (file.kind === 'signature' ? { ...file, fingerprintSha256 } : file));

  it('is broken by another certificate, or one that nobody noted', () => {
    expect(told(bent(signed, { files: madeWith('stranger') }))).toEqual(['foreign_certificate']);
    expect(told(bent(signed, { files: madeWith(null) }))).toEqual(['foreign_certificate']);
  });

  it('says nothing by a certificate that came after the signature, and something by one of the same instant', () => {
    const validFrom = (at: number) => ({
      signerCertificate: { fingerprintSha256: 'renewed', validFrom: at },
    });
    expect(told(bent(signed, { letter: validFrom(AT.signed + 1) }))).toEqual([]);
    expect(told(bent(signed, { letter: validFrom(AT.signed) }))).toEqual(['foreign_certificate']);
  });

  it('knows every certificate that the signer has proved to be his own, the ended ones too', () => {
    const ownFingerprints = ['own-before', 'own'];
    for (const own of ownFingerprints) {
      expect(told(bent(signed, { letter: { ownFingerprints }, files: madeWith(own) }))).toEqual([]);
    }
    const letter = { ownFingerprints, signerCertificate: null };
    expect(told(bent(signed, { letter, files: madeWith('stranger') }))).toEqual(['foreign_certificate']);
  });

  it('says nothing where no certificate or no signature is known', () => {
    expect(told(bent(signed, { letter: { signerCertificate: null } }))).toEqual([]);
    expect(told(bent(signed, { files: [] }))).toEqual([]);
  });

  it('looks at the signature of the present revision only, and at no other file', () => {
    const [pdf, signature] = signed.files;
    const older = signature && { ...signature, revision: 0, fingerprintSha256: 'stranger' };
    expect(told(bent(signed, { files: older ? [older, ...signed.files] : [] }))).toEqual([]);
    const foreign = signature && { ...signature, fingerprintSha256: 'stranger' };
    const files = pdf && foreign ? [{ ...pdf, fingerprintSha256: 'judge-certificate' }, foreign] : [];
    expect(told(bent(signed, { files }))).toEqual(['foreign_certificate']);
  });
});
