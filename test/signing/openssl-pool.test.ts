import { chmod, mkdir, readdir, readFile, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createOpenSsl } from '#activities/signing/openssl-pool.ts';
import { openSigningKit } from './kit.ts';
import type { SigningKit } from './kit.ts';

let kit: SigningKit;
beforeAll(async () => {
  kit = await openSigningKit();
});
afterAll(() => kit.close());

/** A program that stands where openssl should and does what the script says. */
async function impostor(name: string, script: string): Promise<string> {
  const path = join(kit.directory, name);
  await writeFile(path, `#!/bin/sh\n${script}\n`);
  await chmod(path, 0o755);
  return path;
}

const open = (name: string, program?: string, timeoutMs?: number) =>
  createOpenSsl({ directory: join(kit.directory, `pool-${name}`), program, timeoutMs });

describe('the openssl pool', () => {
  it('says which package to install when openssl is absent', async () => {
    await expect(open('absent', join(kit.directory, 'nowhere'))).rejects.toThrow('libengine-gost-openssl');
  });

  it('says which package to install when the engine does not work, before anything is signed', async () => {
    const program = await impostor('no-engine', 'unset OPENSSL_CONF; OPENSSL_CONF=/dev/null exec openssl "$@"');
    await expect(open('no-engine', program)).rejects.toThrow(/движок ГОСТ не работает.*libengine-gost-openssl/);
  });

  it('kills a process that does not end in time and says so', async () => {
    const program = await impostor('slow', 'case "$1" in cms) exec sleep 600;; *) exec openssl "$@";; esac');
    const openssl = await open('slow', program, 400);
    const stuck = openssl.job((job) => job.run(['cms', '-verify']));
    await expect(stuck).rejects.toThrow(/прерван сигналом SIGKILL .*400 мс/);
    expect(await openssl.job((job) => job.run(['version']))).toMatchObject({ code: 0 });
  });

  it('runs no more processes at once than it was told, and all of them in the end', async () => {
    const openssl = await createOpenSsl({ directory: join(kit.directory, 'pool-limit'), concurrency: 2 });
    let [running, most] = [0, 0];
    const codes = await Promise.all(
      Array.from({ length: 9 }, () =>
        openssl.job(async (job) => {
          running += 1;
          most = Math.max(most, running);
          const { code } = await job.run(['version']);
          running -= 1;
          return code;
        }),
      ),
    );
    expect(codes).toEqual(Array.from({ length: 9 }, () => 0));
    expect(most).toBe(2);
  });

  it('gives its place back when the work fails', async () => {
    const openssl = await createOpenSsl({ directory: join(kit.directory, 'pool-fails'), concurrency: 1 });
    const failing = openssl.job(() => Promise.reject(new RangeError('work failed')));
    await expect(failing).rejects.toThrow('work failed');
    expect(await openssl.job((job) => job.run(['version']))).toMatchObject({ code: 0 });
  });

  it('leaves no file of a document behind, and while it works only its owner can read them', async () => {
    const openssl = await open('files');
    const seen = await openssl.job(async (job) => {
      await job.write('document.pdf', 'письмо');
      const modes = [job.directory, join(job.directory, 'document.pdf')].map(async (path) => (await stat(path)).mode);
      return (await Promise.all(modes)).map((mode) => mode & 0o777);
    });
    expect(seen).toEqual([0o700, 0o600]);
    expect(await readdir(openssl.directory)).toEqual([]);
  });

  it('removes what a killed process left behind, and nothing of a living neighbour', async () => {
    const directory = join(kit.directory, 'pool-leftovers');
    const [old, young] = [join(directory, 'job-old'), join(directory, 'job-young')];
    await mkdir(old, { recursive: true });
    await mkdir(young);
    await writeFile(join(old, 'document.pdf'), 'письмо');
    const longAgo = new Date(Date.now() - 3_600_000);
    await utimes(old, longAgo, longAgo);
    await createOpenSsl({ directory });
    expect(await readdir(directory)).toEqual(['job-young']);
  });

  it('gives openssl nothing of our environment and no secret among the arguments', async () => {
    process.env['MASK_SECRET_FOR_TEST'] = 'secret-in-environment';
    const record = join(kit.directory, 'record.txt');
    const program = await impostor('recorder', `env >> ${record}; echo "$@" >> ${record}; exec openssl "$@"`);
    const openssl = await open('recorder', program);
    await openssl.job((job) =>
      job.run(
        ['genpkey', '-algorithm', 'gost2012_256', '-pkeyopt', 'paramset:XA', '-aes-256-cbc', '-pass', 'stdin'],
        'secret-password\n',
      ),
    );
    delete process.env['MASK_SECRET_FOR_TEST'];
    const recorded = await readFile(record, 'utf8');
    expect(recorded).toContain('genpkey');
    expect(recorded).not.toContain('secret');
  });
});
