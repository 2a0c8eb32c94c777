import { describe, expect, it } from 'vitest';
import type { FileFacts } from '#domain/reconcile/facts.ts';
import { OTPRAVKA_2020 } from '#test/post/kit/otpravka-2020.ts';
import { withinLimits } from '#domain/reconcile/letter/within-limits.ts';
import { bent, eachBent } from './kit/bent.ts';
import { soundLetter } from './kit/sound-letter.ts';
import { toldOfRule } from './kit/told.ts';

const told = toldOfRule('I9', withinLimits);
const signed = soundLetter('signed');
const { maxPdfByteSize, maxPages, maxSignatureByteSize } = OTPRAVKA_2020;
const sized = (kind: FileFacts['kind'], byteSize: number) =>
  signed.files.map((file) => (file.kind === kind ? { ...file, byteSize } : file));

describe('I9: what is signed keeps the limits of the channel', () => {
  it.each([
    ['a document in the store', 'pdf_large', (over: number) => ({ files: sized('pdf', maxPdfByteSize + over) })],
    ['a document in the row', 'pdf_large', (over: number) => ({ letter: { pdfByteSize: maxPdfByteSize + over } })],
    ['pages', 'pages_many', (over: number) => ({ letter: { pageCount: maxPages + over } })],
    ['a signature', 'signature_large', (over: number) => ({ files: sized('signature', maxSignatureByteSize + over) })],
  ])('to the last byte and page, and not one more: %s', (_, code, bend) => {
    expect(told(bent(signed, bend(0)))).toEqual([]);
    expect(told(bent(signed, bend(1)))).toEqual([code]);
  });

  it('whatever an earlier revision was like', () => {
    const large = { revision: 0, byteSize: maxPdfByteSize + 1 };
    expect(told(bent(signed, { files: [...signed.files, ...eachBent(signed.files, large)] }))).toEqual([]);
  });

  it('and a large file of another kind is no document', () => {
    const notice: FileFacts = { ...(signed.files[0] as FileFacts), kind: 'notice', byteSize: maxPdfByteSize + 1 };
    expect(told(bent(signed, { files: [...signed.files, notice] }))).toEqual([]);
  });

  it('and a letter whose sizes are not known is not accused', () => {
    const unknown = { pdfByteSize: null, pageCount: null };
    expect(told(bent(signed, { letter: unknown, files: [] }))).toEqual([]);
  });

  it('and what is not signed yet may still be mended', () => {
    expect(told(bent(soundLetter('needs_fix'), { letter: { pageCount: maxPages + 1 } }))).toEqual([]);
    expect(told(bent(soundLetter('filed'), { letter: { pageCount: maxPages + 1 } }))).toEqual(['pages_many']);
  });
});
