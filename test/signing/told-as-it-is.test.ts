import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createOpenSsl } from '#activities/signing/openssl-pool.ts';
import { createSignatureVerifier } from '#activities/signing/signature-verifier.ts';
import { ourVerdict } from './every-order.ts';
import type { TrustFiles } from './every-order.ts';
import { extension } from './forge/authority.ts';
import { integer, octets, oid, sequence, setOf, time } from './forge/der.ts';
import { openSigningKit } from './kit.ts';
import type { SigningKit } from './kit.ts';
import { openForge, PDF } from './kin/scenario.ts';
import type { Forge } from './kin/scenario.ts';

let kit: SigningKit;
let forge: Forge;
let files: TrustFiles;
beforeAll(async () => {
  kit = await openSigningKit();
  forge = await openForge(kit.openssl);
  files = {
    roots: [await forge.root()],
    intermediates: [await forge.authority()],
    crls: [await forge.rootList(), await forge.authorityList()],
  };
});
afterAll(() => kit.close());

const verdictOn = (signature: Uint8Array) => ourVerdict(kit, files, { pdf: PDF, signature });

/** The same bytes with one run of them replaced by another of the same length. */
function replaced(bytes: Uint8Array, from: Uint8Array, to: Uint8Array): Uint8Array {
  const at = Buffer.from(bytes).indexOf(from);
  expect(at).toBeGreaterThan(0);
  return new Uint8Array(Buffer.concat([bytes.subarray(0, at), to, bytes.subarray(at + from.length)]));
}

describe('data that is malformed is named, and is no failure of the service', () => {
  it('the signer’s certificate', async () => {
    const person = await forge.person();
    const broken = {
      certificates: [replaced(person, time(new Date('2000-01-01')).subarray(0, 2), Uint8Array.of(5, 13))],
    };
    const verdict = await verdictOn(await forge.sign(person, broken));
    expect(verdict).toMatchObject({ signature: 'invalid', finding: { code: 'certificate_damaged' }, accepted: false });
    expect(verdict.summary).toContain('Сертификат в файле подписи не читается');
  });

  it.each([
    ['a month that is not there', Buffer.from('991332000000Z')],
    ['a time in no form', Buffer.from('yesterday 00Z')],
  ])('a date of the certificate: %s', async (_, date) => {
    const notAfter = new Date('2031-05-06T07:08:09Z');
    const person = await forge.person({ notAfter });
    const broken = replaced(person, Buffer.from('310506070809Z'), date);
    const verdict = await verdictOn(await forge.sign(person, { certificates: [broken] }));
    expect(verdict).toMatchObject({ finding: { code: 'certificate_damaged' }, accepted: false });
  });

  it.each([
    ['the version', sequence(oid('1.2.840.113549.1.7.2'), Uint8Array.of(0xa0, 5, 0x30, 3, 0x04, 1, 1))],
    [
      'the signers',
      sequence(oid('1.2.840.113549.1.7.2'), wrapped(sequence(integer('01'), setOf(), sequence(oid('1.2.3'))))),
    ],
    ['an attribute', sequence(oid('1.2.840.113549.1.7.2'), wrapped(octets(Uint8Array.of(1))))],
  ])('the structure: %s', async (_, signature) => {
    const verdict = await verdictOn(signature);
    expect(verdict).toMatchObject({ signature: 'unreadable', finding: { code: 'file_damaged' }, accepted: false });
  });

  it('a signature that openssl dies of', async () => {
    const program = join(kit.directory, 'dies');
    await writeFile(program, '#!/bin/sh\nif [ "$1" = cms ]; then kill -SEGV $$; fi\nexec openssl "$@"\n');
    await chmod(program, 0o755);
    const openssl = await createOpenSsl({ directory: join(kit.directory, 'dying'), program });
    const signature = await forge.sign(await forge.person());
    const verdict = await ourVerdict({ ...kit, openssl }, files, { pdf: PDF, signature });
    expect(verdict).toMatchObject({ signature: 'unreadable', finding: { code: 'not_parsed' }, accepted: false });
  });
});

describe('what is wrong with the installation is named too', () => {
  it('a certificate of the trust directory that is not one, by its file', async () => {
    const trustDir = join(kit.directory, 'damaged-trust');
    await mkdir(join(trustDir, 'roots'), { recursive: true });
    await writeFile(join(trustDir, 'roots', 'old-ca.der'), sequence(octets(Uint8Array.of(1))));
    const signature = await forge.sign(await forge.person());
    const verifier = createSignatureVerifier({ openssl: kit.openssl, trustDir });
    await expect(verifier.verify({ pdf: PDF, signature, at: new Date() })).rejects.toMatchObject({
      name: 'TrustError',
      finding: { code: 'trust_unusable', args: { words: expect.stringContaining('roots/old-ca.der') as string } },
    });
  });

  it('openssl without its engine is a failure and no verdict', async () => {
    const program = join(kit.directory, 'loses-engine');
    await writeFile(
      program,
      `#!/bin/sh\nif [ -e ${kit.directory}/lost ]; then OPENSSL_CONF=/dev/null; fi\nexec openssl "$@"\n`,
    );
    await chmod(program, 0o755);
    const openssl = await createOpenSsl({ directory: join(kit.directory, 'losing'), program });
    await writeFile(join(kit.directory, 'lost'), '');
    const signature = await forge.sign(await forge.person());
    await expect(ourVerdict({ ...kit, openssl }, files, { pdf: PDF, signature })).rejects.toThrow(
      'движок ГОСТ не работает',
    );
  });

  it('a list that is none is told in the evidence, by its file', async () => {
    const crls = [await forge.rootList(), sequence(octets(Uint8Array.of(1)))];
    const signature = await forge.sign(await forge.person({ more: [extension('2.5.29.99', integer('01'))] }));
    const verdict = await ourVerdict(kit, { ...files, crls }, { pdf: PDF, signature });
    expect(verdict).toMatchObject({ finding: { code: 'revocation_unchecked' }, accepted: false });
    expect(verdict.evidence.join('\n')).toContain('crls/1.der');
  });
});

function wrapped(value: Uint8Array): Uint8Array {
  return Uint8Array.of(0xa0, value.length, ...value);
}
