import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCms } from '#activities/signing/cms/read-cms.ts';
import { signatureDer } from '#activities/signing/cms/signature-form.ts';
import { readCertificate } from '#activities/signing/certificates/read-certificate.ts';
import { ensurePki } from '#activities/signing/pki/ensure-pki.ts';
import type { PkiPaths } from '#activities/signing/pki/pki-paths.ts';
import { createServerSigner } from '#activities/signing/server-signer.ts';
import { createSignatureVerifier } from '#activities/signing/signature-verifier.ts';
import type { Signer } from '#activities/ports/signer.ts';
import { openSigningKit, PROBOVA, samplePdfBytes, TESTOV, withFlippedByte } from './kit.ts';
import type { SigningKit } from './kit.ts';
import { opensslAccepts } from './openssl-judge.ts';

let kit: SigningKit;
let paths: PkiPaths;
let signer: Signer;

beforeAll(async () => {
  kit = await openSigningKit();
  const dir = join(kit.directory, 'pki');
  paths = await ensurePki({ openssl: kit.openssl, dir, people: [TESTOV, PROBOVA] });
  signer = createServerSigner({ openssl: kit.openssl, pkiDir: dir, isRehearsal: true });
});
afterAll(() => kit.close());

describe('a server signature', () => {
  it('is not made in earnest, whatever keys lie on the server; whose certificate it would be is still told', async () => {
    const earnest = createServerSigner({
      openssl: kit.openssl,
      pkiDir: join(kit.directory, 'pki'),
      isRehearsal: false,
    });
    const refusal = await earnest.sign({ signerId: 'testov', pdf: samplePdfBytes(1) }).catch((error: unknown) => error);
    expect(refusal).toMatchObject({ finding: { code: 'server_key_in_earnest' } });
    expect((await earnest.certificateOf('testov')).ownerName).toBe(TESTOV.fullName);
  });

  it('is accepted by a stranger’s openssl over its document and by nothing else', async () => {
    const pdf = samplePdfBytes(1, 300_000);
    const { signature } = await signer.sign({ signerId: 'testov', pdf });
    expect(await opensslAccepts(pdf, signature, paths.trustFile)).toBe(true);
    for (const at of [0, 150_000, pdf.length - 1]) {
      expect(await opensslAccepts(withFlippedByte(pdf, at), signature, paths.trustFile)).toBe(false);
    }
    expect(await opensslAccepts(pdf.subarray(0, pdf.length - 1), signature, paths.trustFile)).toBe(false);
  });

  it('has the profile of the Post’s own samples: PEM CMS, detached, one signer, his certificate alone, Стрибог-256', async () => {
    const { signature, certificate } = await signer.sign({ signerId: 'testov', pdf: samplePdfBytes(2) });
    const text = Buffer.from(signature).toString('latin1');
    expect(text).toMatch(/^-----BEGIN CMS-----\n(?:[A-Za-z0-9+/=]{1,64}\n)+-----END CMS-----\n$/);
    const cms = readCms(signatureDer(signature));
    expect(cms.content).toBeUndefined();
    expect(cms.contentType).toBe('1.2.840.113549.1.7.1');
    expect(cms.certificates).toHaveLength(1);
    expect(cms.signers).toHaveLength(1);
    expect(cms.signers[0]).toMatchObject({
      serialNumber: certificate.serialNumber,
      digestOid: '1.2.643.7.1.1.2.2',
      signatureOid: '1.2.643.7.1.1.1.1',
    });
    expect(readCertificate(cms.certificates[0] ?? new Uint8Array()).serialNumber).toBe(certificate.serialNumber);
    const signedAttributes = ['1.2.840.113549.1.9.16.2.47', '1.2.840.113549.1.9.5', '1.2.840.113549.1.9.4'];
    for (const oid of signedAttributes) expect(Buffer.from(cms.der).includes(encodedOid(oid))).toBe(true);
  });

  it('goes to the Post byte for byte as it was made', async () => {
    const { signature } = await signer.sign({ signerId: 'testov', pdf: samplePdfBytes(3) });
    const verifier = createSignatureVerifier({ openssl: kit.openssl, trustDir: paths.trustDir });
    expect(await verifier.toPostForm(signature)).toEqual(signature);
  });

  it('twenty at once are each right for their own document and their own person', async () => {
    const work = Array.from({ length: 20 }, (_, index) => ({
      signerId: index % 3 === 0 ? 'probova' : 'testov',
      pdf: samplePdfBytes(100 + index, 30_000 + index),
    }));
    const signed = await Promise.all(work.map((request) => signer.sign(request)));
    const verifier = createSignatureVerifier({ openssl: kit.openssl, trustDir: paths.trustDir });
    const verdicts = await Promise.all(
      signed.map(async ({ signature, certificate }, index) => {
        const request = work[index];
        if (!request) throw new RangeError('no request');
        expect(certificate).toEqual(await signer.certificateOf(request.signerId));
        const expectedFingerprintSha256 = certificate.fingerprintSha256;
        return verifier.verify({ pdf: request.pdf, signature, at: new Date(), expectedFingerprintSha256 });
      }),
    );
    expect(verdicts.map(({ accepted }) => accepted)).toEqual(work.map(() => true));
    const [first, second] = [signed[0]?.signature, work[1]?.pdf];
    if (!first || !second) throw new RangeError('nothing signed');
    expect(await verifier.verify({ pdf: second, signature: first, at: new Date() })).toMatchObject({
      signature: 'document_changed',
    });
  });

  it('cannot be asked for with an id that is a path, or of a person who is not there', async () => {
    for (const signerId of ['../authority', 'a/b', '', '.', 'testov\u0000']) {
      await expect(signer.certificateOf(signerId)).rejects.toThrow('Идентификатор подписанта');
    }
    await expect(signer.sign({ signerId: 'nobody', pdf: samplePdfBytes(1) })).rejects.toThrow('нет сертификата');
  });

  it('keeps keys encrypted, and the password out of reach of a reader of the keys', async () => {
    const key = await readFile(join(paths.signersDir, 'testov', 'key.pem'), 'utf8');
    expect(key).toContain('BEGIN ENCRYPTED PRIVATE KEY');
    const { stderr, code } = await kit.openssl.job(async (job) => {
      await job.write('k.pem', key);
      return job.run(['pkey', '-in', 'k.pem', '-noout', '-passin', 'stdin'], 'wrong\n');
    });
    expect({ code: code !== 0, stderr: stderr !== '' }).toEqual({ code: true, stderr: true });
  });
});

/** DER of an OBJECT IDENTIFIER, to be looked for in the file. */
function encodedOid(oid: string): Buffer {
  const [first = 0, second = 0, ...rest] = oid.split('.').map(Number);
  const octets = [first * 40 + second, ...rest].flatMap((arc) => {
    const bytes = [arc & 0x7f];
    for (let left = Math.floor(arc / 128); left > 0; left = Math.floor(left / 128)) bytes.unshift((left & 0x7f) | 0x80);
    return bytes;
  });
  return Buffer.from([0x06, octets.length, ...octets]);
}
