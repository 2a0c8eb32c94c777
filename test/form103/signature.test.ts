import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { judgeFormSignature } from '#activities/form103/judge-signature.ts';
import type { Signer, SignatureVerifier } from '#activities/ports/signer.ts';
import { signatureDer } from '#activities/signing/cms/signature-form.ts';
import { ensurePki } from '#activities/signing/pki/ensure-pki.ts';
import { createServerSigner } from '#activities/signing/server-signer.ts';
import { createSignatureVerifier } from '#activities/signing/signature-verifier.ts';
import { openSigningKit, samplePdfBytes, TESTOV, withFlippedByte, type SigningKit } from '../signing/kit.ts';

const PLACE_BYTES = 4_096;
const TAIL = '>\n>>\nendobj\n%%EOF\n';

let kit: SigningKit;
let signer: Signer;
let verifier: SignatureVerifier;
beforeAll(async () => {
  kit = await openSigningKit();
  const dir = join(kit.directory, 'pki');
  const { trustDir } = await ensurePki({ openssl: kit.openssl, dir, people: [TESTOV] });
  signer = createServerSigner({ openssl: kit.openssl, pkiDir: dir, isRehearsal: true });
  verifier = createSignatureVerifier({ openssl: kit.openssl, trustDir });
});
afterAll(() => kit.close());

const sign = async (pdf: Uint8Array) => (await signer.sign({ signerId: TESTOV.signerId, pdf })).signature;
const judge = (pdf: Uint8Array, beside: Uint8Array | null = null) =>
  judgeFormSignature(verifier, { pdf, beside, at: new Date() });

/** A PDF whose signature stands within it, in a place that is larger than it. */
async function signedWithin(): Promise<Uint8Array> {
  const body = Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Sig ');
  const room = PLACE_BYTES * 2 + 2;
  const rangeLength = '/ByteRange [0 00000000 00000000 00000000] /Contents '.length;
  const before = body.length + rangeLength;
  const digits = (at: number): string => String(at).padStart(8, '0');
  const range = `/ByteRange [0 ${digits(before)} ${digits(before + room)} ${digits(TAIL.length - 1)}] /Contents `;
  const [head, tail] = [Buffer.concat([body, Buffer.from(range)]), Buffer.from(TAIL.slice(1))];
  const cms = Buffer.from(signatureDer(await sign(Buffer.concat([head, tail])))).toString('hex');
  return Buffer.concat([head, Buffer.from(`<${cms.padEnd(PLACE_BYTES * 2, '0')}>`), tail]);
}

describe('the signature of form 103', () => {
  it('beside the form is good over its bytes and over no others', async () => {
    const pdf = samplePdfBytes(1);
    const beside = await sign(pdf);
    expect(await judge(pdf, beside)).toMatchObject({ state: 'good', place: 'beside', signedBy: TESTOV.fullName });
    expect(await judge(withFlippedByte(pdf, 500), beside)).toMatchObject({ state: 'bad', place: 'beside' });
  });

  it('within the PDF is found and judged, and a changed byte or one added behind it is told', async () => {
    const pdf = await signedWithin();
    expect(await judge(pdf)).toMatchObject({ state: 'good', place: 'within', signedBy: TESTOV.fullName });
    expect(await judge(withFlippedByte(pdf, 12))).toMatchObject({ state: 'bad', place: 'within' });
    const longer = Buffer.concat([pdf, Buffer.from('% more\n')]);
    expect(await judge(longer)).toMatchObject({ state: 'bad', place: 'within' });
  });

  it('that is nowhere is called absent, not bad', async () => {
    expect(await judge(samplePdfBytes(2))).toEqual({ state: 'absent', place: null, words: null, signedBy: null });
  });
});
