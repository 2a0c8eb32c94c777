import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { OpenSsl, OpenSslJob } from '#activities/signing/openssl-pool.ts';
import { readIssuer } from '#activities/signing/pki/authority.ts';
import { SIGNER_EXTENSIONS } from '#activities/signing/pki/authority-config.ts';
import type { Extensions } from '#activities/signing/pki/authority-config.ts';
import { ensurePki } from '#activities/signing/pki/ensure-pki.ts';
import { issue, issueList } from '#activities/signing/pki/issue.ts';
import type { Issued } from '#activities/signing/pki/issue.ts';
import { readKeyPassword } from '#activities/signing/pki/key-password.ts';
import { pkiPaths } from '#activities/signing/pki/pki-paths.ts';
import { subjectOf } from '#activities/signing/pki/subject.ts';
import { TESTOV } from './kit.ts';

/** Certificates that must not count, from the same authority as the good ones (but for the rogue). */
export interface OddSigners {
  /** Of every key but the rogue's. */
  readonly password: string;
  readonly roguePassword: string;
  readonly expired: Issued;
  readonly notYetValid: Issued;
  readonly revoked: Issued;
  readonly enciphermentOnly: Issued;
  /** The certificate lives on, its private key's term is over. */
  readonly keyTermOver: Issued;
  /** An authority with the very same names and other keys. */
  readonly rogue: Issued;
  /** The second signer and a key that does not belong to his certificate. */
  readonly good: Issued;
  readonly other: Issued;
}

const YEAR_MS = 365 * 86_400_000;

/** Issues all of them; the list with the revoked one replaces the authority's empty list. */
export async function makeOddSigners(openssl: OpenSsl, pkiDir: string, rogueDir: string): Promise<OddSigners> {
  const { passwordFile, trustDir } = pkiPaths(pkiDir);
  const [password, issuer] = [await readKeyPassword(passwordFile), await readIssuer(pkiDir)];
  const make = (from: number, to: number, extensions: Extensions = SIGNER_EXTENSIONS, by = { issuer, password }) => {
    const [notBefore, notAfter] = [from, to].map((years) => new Date(Date.now() + years * YEAR_MS));
    if (!notBefore || !notAfter) throw new RangeError('no dates');
    return issue(openssl, { subject: subjectOf(TESTOV), extensions, notBefore, notAfter, ...by });
  };
  await ensurePki({ openssl, dir: rogueDir, people: [] });
  const roguePassword = await readKeyPassword(pkiPaths(rogueDir).passwordFile);
  const rogueBy = { issuer: await readIssuer(rogueDir), password: roguePassword };
  const revoked = await make(-0.5, 5);
  const thisUpdate = new Date(Date.now() - 3_600_000);
  const nextUpdate = new Date(Date.now() + 5 * YEAR_MS);
  const list = await issueList(openssl, { issuer, password, thisUpdate, nextUpdate, revoked: [revoked.certificate] });
  await writeFile(join(trustDir, 'crls', 'intermediate.crl.pem'), list);
  return {
    password,
    roguePassword,
    expired: await make(-0.9, -0.1),
    notYetValid: await make(0.1, 1),
    revoked,
    enciphermentOnly: await make(-0.5, 5, { ...SIGNER_EXTENSIONS, keyUsage: 'critical,keyEncipherment' }),
    keyTermOver: await make(-0.5, 5, { ...SIGNER_EXTENSIONS, '2.5.29.16': keyTermDer() }),
    rogue: await make(-0.5, 5, SIGNER_EXTENSIONS, rogueBy),
    good: await make(-0.5, 5),
    other: await make(-0.5, 5),
  };
}

/** privateKeyUsagePeriod with only an end, a day ago. */
function keyTermDer(): string {
  const end = new Date(Date.now() - 86_400_000).toISOString().slice(0, 19).replace(/[-:T]/g, '');
  const content = Buffer.from(`${end}Z`).toString('hex');
  return `DER:3011810f${content}`;
}

/** Signs as anybody with openssl could. `options` are those of `openssl cms -sign`. */
export async function signWith(
  openssl: OpenSsl,
  pdf: Uint8Array,
  who: { readonly certificate: Uint8Array; readonly key: Uint8Array; readonly password: string },
  options: readonly string[] = ['-binary', '-cades', '-nosmimecap'],
): Promise<Uint8Array> {
  return openssl.job(async (job) => {
    await job.write('d.pdf', pdf);
    await job.write('c.pem', who.certificate);
    await job.write('k.pem', who.key);
    const files = ['-in', 'd.pdf', '-signer', 'c.pem', '-inkey', 'k.pem', '-passin', 'stdin', '-out', 'd.sig'];
    const args = ['cms', '-sign', ...options, '-md', 'md_gost12_256', '-outform', 'DER', ...files];
    return outcome(job, args, who.password);
  });
}

/** Adds a second signature to one that is there. */
export async function signAgain(
  openssl: OpenSsl,
  pdf: Uint8Array,
  signature: Uint8Array,
  who: { readonly certificate: Uint8Array; readonly key: Uint8Array; readonly password: string },
): Promise<Uint8Array> {
  return openssl.job(async (job) => {
    await job.write('d.pdf', pdf);
    await job.write('old.sig', signature);
    await job.write('c.pem', who.certificate);
    await job.write('k.pem', who.key);
    const files = ['-in', 'old.sig', '-inform', 'DER', '-content', 'd.pdf', '-signer', 'c.pem', '-inkey', 'k.pem'];
    const options = [
      '-binary',
      '-cades',
      '-md',
      'md_gost12_256',
      '-passin',
      'stdin',
      '-outform',
      'DER',
      '-out',
      'd.sig',
    ];
    return outcome(job, ['cms', '-resign', ...files, ...options], who.password);
  });
}

async function outcome(job: OpenSslJob, args: readonly string[], password: string): Promise<Uint8Array> {
  const { code, stderr } = await job.run(args, `${password}\n`);
  if (code !== 0) throw new Error(`openssl ${args.join(' ')}: ${stderr}`);
  return new Uint8Array(await readFile(join(job.directory, 'd.sig')));
}
