import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { join } from 'node:path';
import { createServerSigner } from '#activities/signing/server-signer.ts';
import { createSignatureVerifier } from '#activities/signing/signature-verifier.ts';
import { certificateFacts } from '#activities/signing/certificates/certificate-facts.ts';
import { firstDerPart } from '#activities/signing/certificates/pem.ts';
import { readCertificate } from '#activities/signing/certificates/read-certificate.ts';
import { ensurePki } from '#activities/signing/pki/ensure-pki.ts';
import { pkiPaths } from '#activities/signing/pki/pki-paths.ts';
import type { CertificateFacts, SignatureVerifier, Signer } from '#activities/ports/signer.ts';
import type { Issued } from '#activities/signing/pki/issue.ts';
import { openSigningKit, PROBOVA, samplePdfBytes, TESTOV, withFlippedByte } from './kit.ts';
import type { SigningKit } from './kit.ts';
import { makeOddSigners, signAgain, signWith } from './odd-signers.ts';
import type { OddSigners } from './odd-signers.ts';

const PDF = samplePdfBytes(1);
const DAY_MS = 86_400_000;
const YEAR_MS = 365 * DAY_MS;

let kit: SigningKit;
let odd: OddSigners;
let signer: Signer;
let verifier: SignatureVerifier;
let good: Uint8Array;

beforeAll(async () => {
  kit = await openSigningKit();
  const dir = join(kit.directory, 'pki');
  const paths = await ensurePki({ openssl: kit.openssl, dir, people: [TESTOV, PROBOVA] });
  odd = await makeOddSigners(kit.openssl, dir, join(kit.directory, 'rogue'));
  signer = createServerSigner({ openssl: kit.openssl, pkiDir: dir, isRehearsal: true });
  verifier = createSignatureVerifier({ openssl: kit.openssl, trustDir: paths.trustDir });
  good = await signBy(odd.good);
});
afterAll(() => kit.close());

function signBy(issued: Issued, options?: readonly string[], pdf = PDF): Promise<Uint8Array> {
  const password = issued === odd.rogue ? odd.roguePassword : odd.password;
  return signWith(kit.openssl, pdf, { ...issued, password }, options);
}

function factsOf({ certificate }: Issued): CertificateFacts {
  return certificateFacts(readCertificate(firstDerPart(certificate)));
}

function verdictOn(signature: Uint8Array, more: { pdf?: Uint8Array; at?: Date; expected?: string } = {}) {
  const { pdf = PDF, at = new Date(), expected } = more;
  return verifier.verify({ pdf, signature, at, expectedFingerprintSha256: expected });
}

describe('a signature that counts', () => {
  it('is accepted when it is by the expected person over the very bytes', async () => {
    const { signature, certificate } = await signer.sign({ signerId: 'testov', pdf: PDF });
    const verdict = await verdictOn(signature, { expected: certificate.fingerprintSha256 });
    expect(verdict).toMatchObject({ signature: 'valid', validity: 'valid', revocation: 'good', accepted: true });
    expect(verdict.summary).toBe('Подпись верна, сертификат действует и не отозван.');
    expect(verdict.certificate).toEqual(certificate);
    expect(certificate).toMatchObject({ ownerName: TESTOV.fullName, position: TESTOV.position });
    expect(verdict.evidence).toContain('CAdES Verification successful');
  });

  it('still counts when the rehearsal has moved the clock by weeks and years', async () => {
    const { signature } = await signer.sign({ signerId: 'testov', pdf: PDF });
    const { trustDir } = await ensurePki({ openssl: kit.openssl, dir: join(kit.directory, 'fresh'), people: [TESTOV] });
    const fresh = createSignatureVerifier({ openssl: kit.openssl, trustDir });
    const own = createServerSigner({ openssl: kit.openssl, pkiDir: join(kit.directory, 'fresh'), isRehearsal: true });
    const later = (await own.sign({ signerId: 'testov', pdf: PDF })).signature;
    for (const years of [-0.5, 0.2, 15]) {
      const at = new Date(Date.now() + years * YEAR_MS);
      expect(await fresh.verify({ pdf: PDF, signature: later, at })).toMatchObject({ accepted: true });
    }
    expect(await fresh.verify({ pdf: PDF, signature, at: new Date() })).toMatchObject({
      signature: 'untrusted_issuer',
    });
  });

  it('made before the certificate was revoked still counts at that time', async () => {
    const signature = await signBy(odd.revoked);
    const before = new Date(Date.now() - 30 * DAY_MS);
    expect(await verdictOn(signature, { at: before })).toMatchObject({ revocation: 'good', accepted: true });
  });
});

describe('a signature that does not count', () => {
  it('one changed byte of the document is found wherever it is', async () => {
    for (const at of [0, 9, PDF.length >> 1, PDF.length - 1]) {
      const verdict = await verdictOn(good, { pdf: withFlippedByte(PDF, at) });
      expect(verdict).toMatchObject({ signature: 'document_changed', accepted: false });
      expect(verdict.summary).toContain('изменён после подписания');
    }
  });

  it('a forged signature value is told from a changed document', async () => {
    const verdict = await verdictOn(withFlippedByte(good, good.length - 10));
    expect(verdict).toMatchObject({ signature: 'invalid', accepted: false });
    expect(verdict.summary).toContain('не тем ключом');
  });

  it('another person is found though the signature is good', async () => {
    const expected = factsOf(odd.other).fingerprintSha256;
    const verdict = await verdictOn(good, { expected });
    expect(verdict).toMatchObject({ signature: 'wrong_signer', accepted: false });
    expect(verdict.certificate?.fingerprintSha256).toBe(factsOf(odd.good).fingerprintSha256);
  });

  it('an expired certificate is named so, with the signature itself still good', async () => {
    const verdict = await verdictOn(await signBy(odd.expired));
    expect(verdict).toMatchObject({ signature: 'valid', validity: 'expired', accepted: false });
    expect(verdict.summary).toContain('истёк');
  });

  it('an expired certificate does not hide that the document was changed', async () => {
    const verdict = await verdictOn(await signBy(odd.expired), { pdf: withFlippedByte(PDF, 100) });
    expect(verdict).toMatchObject({ signature: 'document_changed', validity: 'expired', accepted: false });
  });

  it('a certificate that is not valid yet is named so, and counts when its day comes', async () => {
    const signature = await signBy(odd.notYetValid);
    expect(await verdictOn(signature)).toMatchObject({
      signature: 'valid',
      validity: 'not_yet_valid',
      accepted: false,
    });
    const at = new Date(Date.now() + 0.5 * YEAR_MS);
    expect(await verdictOn(signature, { at })).toMatchObject({ validity: 'valid', accepted: true });
  });

  it('a certificate whose private key may no longer sign is refused, which openssl would not notice', async () => {
    const verdict = await verdictOn(await signBy(odd.keyTermOver));
    expect(verdict).toMatchObject({ signature: 'valid', validity: 'expired', accepted: false });
    expect(verdict.summary).toContain('срок действия ключа');
  });

  it('a revoked certificate is refused from the instant of revocation', async () => {
    const verdict = await verdictOn(await signBy(odd.revoked), { at: new Date(Date.now() + 60_000) });
    expect(verdict).toMatchObject({ signature: 'valid', validity: 'valid', revocation: 'revoked', accepted: false });
    expect(verdict.summary).toContain('отозван');
  });

  it('an authority with the same names and other keys is not believed', async () => {
    const verdict = await verdictOn(await signBy(odd.rogue));
    expect(verdict).toMatchObject({ signature: 'untrusted_issuer', accepted: false });
  });

  it('its own certificates inside do not make a rogue authority trusted', async () => {
    const trust = pkiPaths(join(kit.directory, 'rogue')).trustFile;
    const signature = await signBy(odd.rogue, ['-binary', '-cades', '-certfile', trust]);
    expect(await verdictOn(signature)).toMatchObject({ signature: 'untrusted_issuer', accepted: false });
  });

  it('a certificate for encipherment only is refused, which openssl would let pass', async () => {
    const verdict = await verdictOn(await signBy(odd.enciphermentOnly));
    expect(verdict).toMatchObject({ signature: 'invalid', accepted: false });
    expect(verdict.summary).toContain('не предназначен для подписания');
  });

  it('two signatures in one file are refused, even two good ones', async () => {
    const two = await signAgain(kit.openssl, PDF, good, { ...odd.other, password: odd.password });
    const verdict = await verdictOn(two);
    expect(verdict).toMatchObject({ signature: 'invalid', accepted: false });
    expect(verdict.summary).toContain('несколько подписей (2)');
  });

  it('a signature without the attribute of CAdES-BES is refused', async () => {
    const verdict = await verdictOn(await signBy(odd.good, ['-binary']));
    expect(verdict).toMatchObject({ signature: 'invalid', accepted: false });
    expect(verdict.summary).toContain('CAdES-BES');
  });

  it('a signature without a certificate is refused in words that say what to do', async () => {
    const verdict = await verdictOn(await signBy(odd.good, ['-binary', '-cades', '-nocerts']));
    expect(verdict).toMatchObject({ signature: 'invalid', accepted: false });
    expect(verdict.summary).toContain('нет сертификата');
  });
});
