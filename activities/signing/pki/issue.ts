import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { OpenSsl, OpenSslJob } from '../openssl-pool.ts';
import { OpenSslError } from '../openssl/openssl-error.ts';
import { authorityConfig } from './authority-config.ts';
import type { Extensions } from './authority-config.ts';
import type { Subject } from './subject.ts';

/** A certificate with its key, both PEM; the key is encrypted with the password of the request. */
export interface Issued {
  readonly certificate: Uint8Array;
  readonly key: Uint8Array;
}

export interface IssueRequest {
  readonly subject: Subject;
  readonly extensions: Extensions;
  readonly notBefore: Date;
  readonly notAfter: Date;
  readonly password: string;
  /** Absent: the certificate signs itself. */
  readonly issuer?: Issued | undefined;
}

/** The parameter set that the Treasury's certificates have. */
const PARAMETERS = 'paramset:XA';
const KEY = ['-algorithm', 'gost2012_256', '-pkeyopt', PARAMETERS, '-aes-256-cbc', '-pass', 'stdin'];

/** Makes a key and its certificate. @throws OpenSslError */
export async function issue(openssl: OpenSsl, request: IssueRequest): Promise<Issued> {
  const { password, issuer } = request;
  return openssl.job(async (job) => {
    await prepareAuthority(job, request.subject, request.extensions);
    await must(job, ['genpkey', ...KEY, '-out', 'key.pem'], password);
    await must(
      job,
      [
        'req',
        '-new',
        '-config',
        'ca.cnf',
        '-key',
        'key.pem',
        '-passin',
        'stdin',
        '-md_gost12_256',
        '-out',
        'request.pem',
      ],
      password,
    );
    const dates = ['-startdate', asn1Time(request.notBefore), '-enddate', asn1Time(request.notAfter)];
    const by = issuer ? await writeIssuer(job, issuer) : ['-selfsign', '-keyfile', 'key.pem'];
    const options = ['-batch', '-notext', '-preserveDN', '-utf8', '-passin', 'stdin', ...dates, ...by];
    await must(job, ['ca', '-config', 'ca.cnf', ...options, '-in', 'request.pem', '-out', 'certificate.pem'], password);
    return { certificate: await read(job, 'certificate.pem'), key: await read(job, 'key.pem') };
  });
}

export interface ListRequest {
  readonly issuer: Issued;
  readonly password: string;
  readonly thisUpdate: Date;
  readonly nextUpdate: Date;
  /** PEM certificates to name in the list, as revoked now by the machine's clock. */
  readonly revoked?: readonly Uint8Array[] | undefined;
}

/** PEM of a revocation list. @throws OpenSslError */
export async function issueList(openssl: OpenSsl, request: ListRequest): Promise<Uint8Array> {
  const { issuer, password, revoked = [] } = request;
  return openssl.job(async (job) => {
    await prepareAuthority(job, [['CN', 'список']], {});
    const by = [...(await writeIssuer(job, issuer)), '-passin', 'stdin'];
    for (const certificate of revoked) {
      await job.write('revoked.pem', certificate);
      await must(job, ['ca', '-config', 'ca.cnf', ...by, '-revoke', 'revoked.pem'], password);
    }
    const dates = ['-crl_lastupdate', asn1Time(request.thisUpdate), '-crl_nextupdate', asn1Time(request.nextUpdate)];
    await must(job, ['ca', '-config', 'ca.cnf', ...by, ...dates, '-gencrl', '-out', 'list.pem'], password);
    return read(job, 'list.pem');
  });
}

async function prepareAuthority(job: OpenSslJob, subject: Subject, extensions: Extensions): Promise<void> {
  await job.write('ca.cnf', authorityConfig(subject, extensions));
  await job.write('index.txt', '');
  // Sixteen octets as in real certificates; the first is kept positive and not nought.
  const serial = randomBytes(16);
  serial[0] = ((serial[0] ?? 0) & 0x3f) | 0x40;
  await job.write('serial', `${serial.toString('hex').toUpperCase()}\n`);
}

async function writeIssuer(job: OpenSslJob, { certificate, key }: Issued): Promise<readonly string[]> {
  await job.write('issuer.pem', certificate);
  await job.write('issuer-key.pem', key);
  return ['-cert', 'issuer.pem', '-keyfile', 'issuer-key.pem'];
}

async function must(job: OpenSslJob, args: readonly string[], password: string): Promise<void> {
  const { code, stderr } = await job.run(args, `${password}\n`);
  if (code === 0) return;
  const cause = stderr.trim().slice(-500);
  throw new OpenSslError(`openssl ${args[0] ?? ''} завершился с кодом ${String(code)}`, { cause });
}

async function read(job: OpenSslJob, name: string): Promise<Uint8Array> {
  return new Uint8Array(await readFile(join(job.directory, name)));
}

/** `YYYYMMDDHHMMSSZ`. */
function asn1Time(instant: Date): string {
  return `${instant.toISOString().slice(0, 19).replace(/[-:T]/g, '')}Z`;
}
