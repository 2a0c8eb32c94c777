import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { firstDerPart } from '#activities/signing/certificates/pem.ts';
import { signatureDer } from '#activities/signing/cms/signature-form.ts';
import { inEveryOrder, ourVerdict } from './every-order.ts';
import type { Signed, TrustFiles } from './every-order.ts';
import { openSigningKit, samplePdfBytes } from './kit.ts';
import type { SigningKit } from './kit.ts';

/** The certificates and lists of the files live from 2026-11-28 to the autumn of 2027. */
const AT = new Date('2026-12-15T12:00:00Z');
const CASES = join(import.meta.dirname, 'cases');

let kit: SigningKit;
beforeAll(async () => {
  kit = await openSigningKit();
});
afterAll(() => kit.close());

async function trustOf(folder: string): Promise<TrustFiles> {
  const read = async (part: string) => {
    const directory = join(CASES, folder, 'trust', part);
    const names = (await readdir(directory)).toSorted();
    return Promise.all(names.map(async (name) => firstDerPart(await readFile(join(directory, name)))));
  };
  return { roots: await read('roots'), intermediates: await read('intermediates'), crls: await read('crls') };
}

async function signedAs(folder: string, file: string): Promise<Signed> {
  const read = (name: string) => readFile(join(CASES, folder, name));
  return { pdf: await read('letter.pdf'), signature: signatureDer(await read(file)), at: AT };
}

/** More of each kind stand in `kin/`. */
describe('small signatures kept as they were met', () => {
  it.each(['old.sig', 'fresh.sig'])('ca-rollover: %s counts in every order of certificates and lists', async (file) => {
    const signed = await signedAs('ca-rollover', file);
    const { ours, openssl } = await inEveryOrder(kit, await trustOf('ca-rollover'), signed);
    expect(ours).toHaveLength(12);
    expect(new Set(ours.map(({ finding, accepted }) => `${finding.code} ${String(accepted)}`))).toEqual(
      new Set(['good true']),
    );
    expect(openssl.every(({ accepted }) => accepted)).toBe(true);
  });

  it('no-signed-attributes: is no CAdES-BES, though openssl lets it pass', async () => {
    const signed = await signedAs('no-signed-attributes', 'noattr.sig');
    const { ours, openssl } = await inEveryOrder(kit, await trustOf('no-signed-attributes'), signed);
    for (const verdict of ours) {
      expect(verdict).toMatchObject({ signature: 'invalid', accepted: false, finding: { code: 'not_bes' } });
      expect(verdict.summary).toContain('CAdES-BES');
    }
    expect(openssl.every(({ accepted }) => accepted)).toBe(true);
  });

  it('unique-identifier: a name with a BIT STRING is read, and a verdict given', async () => {
    const signature = await readFile(join(CASES, 'unique-identifier', 'uid.sig'));
    const files = await trustOf('ca-rollover');
    const verdict = await ourVerdict(kit, files, { pdf: samplePdfBytes(1), signature, at: AT });
    expect(verdict.certificate).toMatchObject({ ownerName: 'Тестов Тест Тестович', position: 'Мировой судья' });
    // The letter that it was made for is not kept.
    expect(verdict).toMatchObject({ signature: 'document_changed', validity: 'valid' });
  });
});
