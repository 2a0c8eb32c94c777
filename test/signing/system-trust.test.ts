import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createOpenSsl } from '#activities/signing/openssl-pool.ts';
import { ROOT_EXTENSIONS, SIGNER_EXTENSIONS } from '#activities/signing/pki/authority-config.ts';
import { ensurePki } from '#activities/signing/pki/ensure-pki.ts';
import { issue } from '#activities/signing/pki/issue.ts';
import { subjectOf } from '#activities/signing/pki/subject.ts';
import { createSignatureVerifier } from '#activities/signing/signature-verifier.ts';
import { openSigningKit, samplePdfBytes, TESTOV } from './kit.ts';
import type { SigningKit } from './kit.ts';
import { signWith } from './odd-signers.ts';

let kit: SigningKit;
beforeAll(async () => {
  kit = await openSigningKit();
});
afterAll(() => kit.close());

it('an authority that the whole system trusts is still a stranger to us', async () => {
  const { openssl, directory } = kit;
  const term = { notBefore: new Date(Date.now() - 86_400_000), notAfter: new Date(Date.now() + 86_400_000 * 300) };
  const password = 'a-password';
  const subject = [['CN', 'Чужой УЦ']] as const;
  const root = await issue(openssl, { subject, extensions: ROOT_EXTENSIONS, password, ...term });
  const request = { subject: subjectOf(TESTOV), extensions: SIGNER_EXTENSIONS, password, issuer: root, ...term };
  const pdf = samplePdfBytes(1);
  const signature = await signWith(openssl, pdf, { ...(await issue(openssl, request)), password });

  const systemDir = join(directory, 'system-certificates');
  await mkdir(systemDir);
  const { stdout } = await openssl.job(async (job) => {
    await job.write('c.pem', root.certificate);
    return job.run(['x509', '-in', 'c.pem', '-noout', '-subject_hash']);
  });
  await writeFile(join(systemDir, `${stdout.trim()}.0`), root.certificate);
  const program = join(directory, 'openssl-of-that-system');
  await writeFile(program, `#!/bin/sh\nSSL_CERT_DIR=${systemDir} exec openssl "$@"\n`);
  await chmod(program, 0o755);
  const there = await createOpenSsl({ directory: join(directory, 'there'), program });

  const byTheSystem = await there.job(async (job) => {
    await job.write('d.pdf', pdf);
    await job.write('d.sig', signature);
    const files = ['-inform', 'DER', '-in', 'd.sig', '-content', 'd.pdf', '-out', '/dev/null'];
    return job.run(['cms', '-verify', '-binary', '-purpose', 'any', ...files]);
  });
  expect(byTheSystem.code).toBe(0);
  const { trustDir } = await ensurePki({ openssl, dir: join(directory, 'pki'), people: [] });
  const verdict = await createSignatureVerifier({ openssl: there, trustDir }).verify({
    pdf,
    signature,
    at: new Date(),
  });
  expect(verdict).toMatchObject({ signature: 'untrusted_issuer', accepted: false });
});
