import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SignatureVerifier } from '#activities/ports/signer.ts';
import { ensurePki } from '#activities/signing/pki/ensure-pki.ts';
import { readIssuer } from '#activities/signing/pki/authority.ts';
import { issueList } from '#activities/signing/pki/issue.ts';
import { readKeyPassword } from '#activities/signing/pki/key-password.ts';
import type { PkiPaths } from '#activities/signing/pki/pki-paths.ts';
import { createServerSigner } from '#activities/signing/server-signer.ts';
import { createSignatureVerifier } from '#activities/signing/signature-verifier.ts';
import { openSigningKit, samplePdfBytes, TESTOV } from './kit.ts';
import type { SigningKit } from './kit.ts';

const PDF = samplePdfBytes(5);
const DAY_MS = 86_400_000;

let kit: SigningKit;
let paths: PkiPaths;
let signature: Uint8Array;
let pkiDir: string;

beforeAll(async () => {
  kit = await openSigningKit();
  pkiDir = join(kit.directory, 'pki');
  paths = await ensurePki({ openssl: kit.openssl, dir: pkiDir, people: [TESTOV] });
  const signer = createServerSigner({ openssl: kit.openssl, pkiDir, isRehearsal: true });
  signature = (await signer.sign({ signerId: 'testov', pdf: PDF })).signature;
});
afterAll(() => kit.close());

/** A copy of the trust directory of its own, to be changed. */
async function ownTrust(name: string): Promise<{ trustDir: string; list: string }> {
  const trustDir = join(kit.directory, name);
  await cp(paths.trustDir, trustDir, { recursive: true });
  return { trustDir, list: join(trustDir, 'crls', 'intermediate.crl.pem') };
}

async function listOf(thisUpdateMs: number, nextUpdateMs: number, revoked: readonly Uint8Array[] = []) {
  const [issuer, password] = [await readIssuer(pkiDir), await readKeyPassword(paths.passwordFile)];
  const dates = { thisUpdate: new Date(Date.now() + thisUpdateMs), nextUpdate: new Date(Date.now() + nextUpdateMs) };
  return issueList(kit.openssl, { issuer, password, revoked, ...dates });
}

function judge(verifier: SignatureVerifier, at = new Date()) {
  return verifier.verify({ pdf: PDF, signature, at });
}

const verifierFor = (trustDir: string, uncheckedRevocation?: 'accept_with_warning') =>
  createSignatureVerifier({ openssl: kit.openssl, trustDir, uncheckedRevocation });

describe('revocation', () => {
  it('is «not checked», never «invalid», without a list; and by default such a signature does not count', async () => {
    const { trustDir, list } = await ownTrust('no-list');
    await rm(list);
    const verdict = await judge(verifierFor(trustDir));
    expect(verdict).toMatchObject({
      signature: 'valid',
      validity: 'valid',
      revocation: 'not_checked',
      accepted: false,
    });
    expect(verdict.summary).toContain('Отзыв сертификата не проверен');
  });

  it('may be left unchecked when the installation says so, with the warning in the summary', async () => {
    const { trustDir, list } = await ownTrust('no-list-accepted');
    await rm(list);
    const verdict = await judge(verifierFor(trustDir, 'accept_with_warning'));
    expect(verdict).toMatchObject({ revocation: 'not_checked', accepted: true });
    expect(verdict.summary).toBe(
      'Подпись верна и сертификат действует. Отзыв сертификата не проверен: нет действующего списка отозванных сертификатов издателя.',
    );
  });

  it('by a list that has run out is said so where the installation lets it count, and the verdict names that list', async () => {
    const { trustDir, list } = await ownTrust('stale-accepted');
    await writeFile(list, await listOf(-10 * DAY_MS, -DAY_MS));
    const verdict = await judge(verifierFor(trustDir, 'accept_with_warning'));
    expect(verdict).toMatchObject({ revocation: 'not_checked', accepted: true, finding: { code: 'good_but_stale' } });
    expect(verdict.summary).toContain('устарел, он действовал до');
    expect(verdict.lists?.map(({ isStale }) => isStale)).toEqual([true, false]);
  });

  it('of the authority between is asked too: without the root’s list nothing is good', async () => {
    const { trustDir } = await ownTrust('no-root-list');
    await rm(join(trustDir, 'crls', 'root.crl.pem'));
    expect(await judge(verifierFor(trustDir))).toMatchObject({ revocation: 'not_checked' });
  });

  it('is «not checked» when the list has run out at T', async () => {
    const { trustDir, list } = await ownTrust('stale');
    await writeFile(list, await listOf(-10 * DAY_MS, -DAY_MS));
    const verifier = verifierFor(trustDir);
    expect(await judge(verifier)).toMatchObject({ revocation: 'not_checked', accepted: false });
    expect(await judge(verifier, new Date(Date.now() - 2 * DAY_MS))).toMatchObject({ revocation: 'good' });
  });

  it('still shows «revoked» from a list that has run out: revocation is not undone', async () => {
    const { trustDir, list } = await ownTrust('stale-revoked');
    const certificate = await readFile(join(paths.signersDir, 'testov', 'certificate.pem'));
    await writeFile(list, await listOf(-10 * DAY_MS, DAY_MS, [certificate]));
    const later = new Date(Date.now() + 2 * DAY_MS);
    expect(await judge(verifierFor(trustDir), later)).toMatchObject({ revocation: 'revoked', accepted: false });
  });

  it('takes no notice of a list whose own signature is not good, and says so in the evidence', async () => {
    const { trustDir, list } = await ownTrust('damaged');
    const pem = await readFile(list, 'utf8');
    const der = Buffer.from(pem.replace(/-----[^-]+-----/g, ''), 'base64');
    der[der.length - 5] = (der[der.length - 5] ?? 0) ^ 1;
    await writeFile(list, der);
    const verdict = await judge(verifierFor(trustDir));
    expect(verdict).toMatchObject({ revocation: 'not_checked', accepted: false });
    expect(verdict.evidence.join('\n')).toContain('подпись издателя не сошлась');
  });

  it('is seen at once when a new list is laid in the directory, without a restart', async () => {
    const { trustDir, list } = await ownTrust('renewed');
    const verifier = verifierFor(trustDir);
    expect(await judge(verifier)).toMatchObject({ revocation: 'good', accepted: true });
    const certificate = await readFile(join(paths.signersDir, 'testov', 'certificate.pem'));
    await writeFile(list, await listOf(-DAY_MS, DAY_MS, [certificate]));
    const soon = new Date(Date.now() + 60_000);
    expect(await judge(verifier, soon)).toMatchObject({ revocation: 'revoked', accepted: false });
  });
});

describe('trust', () => {
  it('needs a root: an empty directory is a mistake of installation and not a verdict', async () => {
    const { trustDir } = await ownTrust('no-root');
    await rm(join(trustDir, 'roots'), { recursive: true });
    const refusal = judge(verifierFor(trustDir));
    await expect(refusal).rejects.toThrow('Нет ни одного доверенного корневого сертификата');
    await expect(refusal, 'the folder is named').rejects.toThrow(join(trustDir, 'roots'));
  });

  it('an intermediate alone is not enough, though openssl is given it', async () => {
    const { trustDir } = await ownTrust('intermediate-as-root');
    await rm(join(trustDir, 'roots', 'root.pem'));
    await cp(join(trustDir, 'intermediates', 'intermediate.pem'), join(trustDir, 'roots', 'root.pem'));
    expect(await judge(verifierFor(trustDir))).toMatchObject({ signature: 'untrusted_issuer', accepted: false });
  });

  it('outlives a cleaner of temporary files', async () => {
    const verifier = verifierFor(paths.trustDir);
    expect(await judge(verifier)).toMatchObject({ accepted: true });
    await rm(kit.openssl.directory, { recursive: true });
    expect(await judge(verifier)).toMatchObject({ accepted: true });
  });
});
