import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createSignatureVerifier } from '#activities/signing/signature-verifier.ts';
import { ensurePki } from '#activities/signing/pki/ensure-pki.ts';
import type { SignatureVerifier } from '#activities/ports/signer.ts';
import { openSigningKit, samplePdfBytes, withFlippedByte } from './kit.ts';
import type { SigningKit } from './kit.ts';
import { makeOddSigners, signWith } from './odd-signers.ts';
import type { OddSigners } from './odd-signers.ts';
import { opensslAccepts } from './openssl-judge.ts';

const PDF = samplePdfBytes(2);
const OTHER_PDF = samplePdfBytes(3);

let kit: SigningKit;
let odd: OddSigners;
let verifier: SignatureVerifier;
let der: Uint8Array;
let trustFile: string;

beforeAll(async () => {
  kit = await openSigningKit();
  const dir = join(kit.directory, 'pki');
  const paths = await ensurePki({ openssl: kit.openssl, dir, people: [] });
  odd = await makeOddSigners(kit.openssl, dir, join(kit.directory, 'rogue'));
  verifier = createSignatureVerifier({ openssl: kit.openssl, trustDir: paths.trustDir });
  trustFile = paths.trustFile;
  der = await signed();
});
afterAll(() => kit.close());

function signed(options?: readonly string[], pdf = PDF): Promise<Uint8Array> {
  return signWith(kit.openssl, pdf, { ...odd.good, password: odd.password }, options);
}

function verdictOn(signature: Uint8Array, pdf = PDF) {
  return verifier.verify({ pdf, signature, at: new Date() });
}

function text(value: string): Uint8Array {
  return new Uint8Array(Buffer.from(value, 'latin1'));
}

const BOM = '\u00EF\u00BB\u00BF';
const base64 = () => Buffer.from(der).toString('base64');
const lines = (end: string) => base64().replace(/.{64}/g, `$&${end}`);
const armoured = (label: string, end = '\n') =>
  [`-----BEGIN ${label}-----`, lines(end), `-----END ${label}-----`, ''].join(end);
const UTF16: readonly [order: string, write: (value: string) => Uint8Array][] = [
  ['LE', (value) => new Uint8Array(Buffer.from(value, 'utf16le'))],
  ['BE', (value) => new Uint8Array(Buffer.from(value, 'utf16le').swap16())],
];

describe('forms that are read', () => {
  it.each([
    ['DER', () => der],
    ['PEM, label CMS', () => text(`-----BEGIN CMS-----\n${lines('\n')}\n-----END CMS-----\n`)],
    ['PEM, label PKCS7, CRLF', () => text(`-----BEGIN PKCS7-----\r\n${lines('\r\n')}\r\n-----END PKCS7-----\r\n`)],
    ['PEM with a byte order mark', () => text(`${BOM}-----BEGIN CMS-----\n${lines('\n')}\n-----END CMS-----`)],
    ['base64 in one line', () => text(base64())],
    ['base64 with CRLF and a byte order mark', () => text(`${BOM}${lines('\r\n')}\r\n`)],
    ['PEM, label PKCS7', () => text(armoured('PKCS7'))],
    ['PEM of `certutil -encode`', () => text(armoured('CERTIFICATE', '\r\n'))],
    ['PEM with blank lines around and between', () => text(`\n\n${armoured('CMS').replaceAll('\n', '\n\n')}\n\n`)],
    ...UTF16.flatMap(([order, wide]): [string, () => Uint8Array][] => [
      [`base64 in UTF-16 ${order}`, () => wide(lines('\r\n'))],
      [`base64 in UTF-16 ${order} with a byte order mark`, () => wide(`\uFEFF${lines('\r\n')}\r\n`)],
      [`PEM in UTF-16 ${order} with a byte order mark`, () => wide(`\uFEFF${armoured('CMS', '\r\n')}`)],
      [
        `certutil’s PEM in UTF-16 ${order} with a byte order mark`,
        () => wide(`\uFEFF${armoured('CERTIFICATE', '\r\n')}`),
      ],
    ]),
  ])('%s', async (_, form) => {
    expect(await verdictOn(form())).toMatchObject({ signature: 'valid', accepted: true });
    expect(await verifier.toPostForm(form())).toEqual(await verifier.toPostForm(der));
  });

  it.each([
    ['DER', ['-binary', '-cades', '-nodetach']],
    ['BER of indefinite length in pieces', ['-binary', '-cades', '-nodetach', '-stream']],
  ])('attached, %s: counts for the same document and becomes detached', async (_, options) => {
    const attached = await signed(options);
    expect(attached.length).toBeGreaterThan(PDF.length);
    expect(await verdictOn(attached)).toMatchObject({ signature: 'valid', accepted: true });
    const posted = await verifier.toPostForm(attached);
    expect(posted.length).toBeLessThan(6_000);
    expect(await opensslAccepts(PDF, posted, trustFile)).toBe(true);
    expect(await opensslAccepts(withFlippedByte(PDF, 500), posted, trustFile)).toBe(false);
  });
});

describe('forms that are refused', () => {
  it('attached over another document says that the document inside is another', async () => {
    const verdict = await verdictOn(await signed(['-binary', '-cades', '-nodetach'], OTHER_PDF));
    expect(verdict).toMatchObject({ signature: 'document_changed', accepted: false });
    expect(verdict.summary).toContain('другой документ');
  });

  it.each([
    ['empty', () => new Uint8Array(), 'пуст'],
    ['garbage', () => samplePdfBytes(9, 3_000), 'не читается'],
    [
      'garbage that begins like DER',
      () => Uint8Array.of(0x30, 0x82, 0x01, 0x00, ...samplePdfBytes(4, 256)),
      'не читается',
    ],
    ['truncated', () => der.subarray(0, der.length - 1), 'обрезан'],
    ['bytes after the signature', () => Uint8Array.of(...der, 0x0a), 'лишние данные'],
    ['a second signature after the first', () => Uint8Array.of(...der, ...der), 'лишние данные'],
    ['text after the PEM', () => text(`-----BEGIN CMS-----\n${lines('\n')}\n-----END CMS-----\nещё`), 'не читается'],
    ['another armour', () => odd.good.certificate, 'не подпись CMS'],
    [
      'another armour in UTF-16',
      () => new Uint8Array(Buffer.from(`\uFEFF${armoured('X509 CRL')}`, 'utf16le')),
      'не подпись CMS',
    ],
    ['base64 cut short in UTF-16', () => new Uint8Array(Buffer.from(base64().slice(0, -4), 'utf16le')), 'обрезан'],
    ['words in UTF-16', () => new Uint8Array(Buffer.from('\uFEFFЭто не подпись', 'utf16le')), 'не читается'],
    ['above ten megabytes', () => new Uint8Array(10 * 1024 * 1024 + 1).fill(0x30), 'больше 10 МБ'],
    ['a document instead of a signature', () => PDF, 'не читается'],
  ])('%s', async (_, form, words) => {
    const verdict = await verdictOn(form());
    expect(verdict).toMatchObject({ signature: 'unreadable', accepted: false, revocation: 'not_checked' });
    expect(verdict.summary).toContain(words);
    await expect(verifier.toPostForm(form())).rejects.toThrow(words);
  });

  it('a signature by foreign algorithms is refused before anything else is asked', async () => {
    const rsa = await kit.openssl.job(async (job) => {
      await job.write('rsa.cnf', '[req]\nprompt=no\ndistinguished_name=dn\n[dn]\nCN=RSA\n');
      const key = ['-newkey', 'rsa:2048', '-nodes', '-keyout', 'k.pem', '-out', 'c.pem'];
      await job.run(['req', '-x509', '-config', 'rsa.cnf', ...key]);
      await job.write('d.pdf', PDF);
      await job.run([
        'cms',
        '-sign',
        '-binary',
        '-in',
        'd.pdf',
        '-signer',
        'c.pem',
        '-inkey',
        'k.pem',
        '-outform',
        'PEM',
        '-out',
        'd.sig',
      ]);
      return readFile(join(job.directory, 'd.sig'));
    });
    const verdict = await verdictOn(rsa);
    expect(verdict).toMatchObject({ signature: 'invalid', accepted: false });
    expect(verdict.summary).toContain('не по ГОСТ');
  });

  it.each([
    ['the signer’s certificate alone', () => Promise.resolve(der)],
    ['the whole chain', () => signed(['-binary', '-cades', '-nosmimecap', '-certfile', trustFile])],
  ])('any damage to a file with %s gets a verdict and never an exception or an acceptance', async (_, make) => {
    const der = await make();
    const damaged = fc.oneof(
      fc.nat(der.length - 1).map((at) => withFlippedByte(der, at)),
      fc.nat(der.length - 1).map((length) => der.subarray(0, length)),
      fc.uint8Array({ maxLength: 300 }),
    );
    await fc.assert(
      fc.asyncProperty(damaged, async (file) => {
        const verdict = await verdictOn(file);
        if (verdict.accepted) expect(await opensslAccepts(PDF, await verifier.toPostForm(file), trustFile)).toBe(true);
        expect(verdict.summary).toMatch(/^[А-ЯЁ].*\.$/u);
      }),
      { numRuns: 60, seed: 20_261_124 },
    );
  });
});
