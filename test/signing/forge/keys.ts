import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { OpenSsl, OpenSslJob } from '#activities/signing/openssl-pool.ts';

export interface Key {
  readonly pem: Uint8Array;
  /** SubjectPublicKeyInfo. */
  readonly publicDer: Uint8Array;
  readonly keyId: Uint8Array;
}

export async function newKey(openssl: OpenSsl): Promise<Key> {
  return openssl.job(async (job) => {
    const key = ['genpkey', '-algorithm', 'gost2012_256', '-pkeyopt', 'paramset:XA', '-out', 'k.pem'];
    await must(job, key);
    await must(job, ['pkey', '-in', 'k.pem', '-pubout', '-outform', 'DER', '-out', 'k.der']);
    const publicDer = await read(job, 'k.der');
    const keyId = new Uint8Array(createHash('sha1').update(publicDer).digest());
    return { pem: await read(job, 'k.pem'), publicDer, keyId };
  });
}

export async function signBytes(openssl: OpenSsl, bytes: Uint8Array, { pem }: Key): Promise<Uint8Array> {
  return openssl.job(async (job) => {
    await job.write('k.pem', pem);
    await job.write('d.bin', bytes);
    await must(job, ['dgst', '-md_gost12_256', '-sign', 'k.pem', '-out', 's.bin', 'd.bin']);
    return read(job, 's.bin');
  });
}

export async function digestOf(openssl: OpenSsl, bytes: Uint8Array): Promise<Uint8Array> {
  return openssl.job(async (job) => {
    await job.write('d.bin', bytes);
    await must(job, ['dgst', '-md_gost12_256', '-binary', '-out', 's.bin', 'd.bin']);
    return read(job, 's.bin');
  });
}

async function must(job: OpenSslJob, args: readonly string[]): Promise<void> {
  const { code, stderr } = await job.run(args);
  if (code !== 0) throw new Error(`openssl ${args.join(' ')}: ${stderr}`);
}

async function read(job: OpenSslJob, name: string): Promise<Uint8Array> {
  return new Uint8Array(await readFile(join(job.directory, name)));
}
