import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { foreignSignature } from '#activities/form103/foreign/foreign-signature.ts';
import { judgeFormSignature } from '#activities/form103/judge-signature.ts';
import type { Signer, SignatureVerifier } from '#activities/ports/signer.ts';
import { signatureDer } from '#activities/signing/cms/signature-form.ts';
import { ensurePki } from '#activities/signing/pki/ensure-pki.ts';
import { createServerSigner } from '#activities/signing/server-signer.ts';
import { createSignatureVerifier } from '#activities/signing/signature-verifier.ts';
import { GOOD_VERDICT, verdictAlways } from '../letters/kit/own-court.ts';
import { openSigningKit, PROBOVA, samplePdfBytes, TESTOV, withFlippedByte, type SigningKit } from '../signing/kit.ts';

const POST = { ...PROBOVA, signerId: 'post', position: 'Оператор', organisation: 'АО «Почта России»' } as const;
const PLACE_BYTES = 4_096;
const TAIL = '>\n>>\nendobj\n%%EOF\n';

let kit: SigningKit;
let signer: Signer;
let verifier: SignatureVerifier;
beforeAll(async () => {
  kit = await openSigningKit();
  const dir = join(kit.directory, 'pki');
  const { trustDir } = await ensurePki({ openssl: kit.openssl, dir, people: [POST, TESTOV] });
  signer = createServerSigner({ openssl: kit.openssl, pkiDir: dir, isRehearsal: true });
  verifier = createSignatureVerifier({ openssl: kit.openssl, trustDir });
});
afterAll(() => kit.close());

const sign = async (pdf: Uint8Array, { signerId }: { readonly signerId: string } = POST) =>
  (await signer.sign({ signerId, pdf })).signature;
const judge = (pdf: Uint8Array, ...beside: readonly Uint8Array[]) =>
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
    expect(await judge(pdf, beside)).toMatchObject({ state: 'good', place: 'beside', signedBy: POST.fullName });
    expect(await judge(withFlippedByte(pdf, 500), beside)).toMatchObject({ state: 'foreign', place: 'beside' });
  });

  it('within the PDF is found and judged, and a changed byte or one added behind it is told', async () => {
    const pdf = await signedWithin();
    expect(await judge(pdf)).toMatchObject({ state: 'good', place: 'within', signedBy: POST.fullName });
    expect(await judge(withFlippedByte(pdf, 12))).toMatchObject({ state: 'bad', place: 'within' });
    const longer = Buffer.concat([pdf, Buffer.from('% more\n')]);
    expect(await judge(longer)).toMatchObject({ state: 'bad', place: 'within' });
  });

  it('is told from a file that is none: junk, of another document, of a stranger; no such file takes a good one away', async () => {
    const pdf = samplePdfBytes(1);
    const [good, other, stranger] = [await sign(pdf), await sign(samplePdfBytes(3)), await sign(pdf, TESTOV)];
    const junk = Buffer.from('junk');
    for (const [file, words] of [
      [junk, /Файл подписи не читается/],
      [other, /Подпись сделана для других данных/],
      [stranger, /Подпись поставила не Почта: в сертификате «Судебный участок № 95/],
    ] as const) {
      const place = 'beside';
      expect(await judge(pdf, file)).toMatchObject({
        state: 'foreign',
        place,
        words: expect.stringMatching(words) as string,
      });
      expect(await judge(pdf, file, good)).toMatchObject({ state: 'good', place });
    }
    expect(await judge(await signedWithin(), junk)).toMatchObject({ state: 'good', place: 'within' });
    expect(foreignSignature(pdf, junk)).toMatch(/Файл подписи не читается/);
    expect(foreignSignature(pdf, stranger)).toMatch(/Подпись поставила не Почта/);
    expect(foreignSignature(pdf, good)).toBeNull();
  });

  it('of the Post that cannot be relied on is bad, whatever it names', async () => {
    const verdict = {
      ...GOOD_VERDICT,
      accepted: false,
      revocation: 'revoked' as const,
      summary: 'Сертификат отозван.',
    };
    const revoked = verdictAlways(verdict);
    const form = { pdf: samplePdfBytes(1), beside: [Buffer.from('a signature')], at: new Date() };
    expect(await judgeFormSignature(revoked, form)).toMatchObject({ state: 'bad', words: 'Сертификат отозван.' });
  });

  it('that is nowhere is called absent, not bad', async () => {
    expect(await judge(samplePdfBytes(2))).toEqual({ state: 'absent', place: null, words: null, signedBy: null });
  });
});
