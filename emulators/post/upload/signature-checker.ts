import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GOST_ENGINE_CONFIG } from '../../gost-engine.ts';
import { carriesContent, cmsBytes } from './cms-form.ts';

/** Checks a detached signature over a PDF and the chain of its certificate. */
export interface SignatureChecker {
  /** What is wrong, in Russian; undefined when the signature is good. Throws when openssl itself cannot work. */
  faultOf(pdf: Buffer, signature: Buffer, nowMs: number): Promise<string | undefined>;
}

/** RFC 6986, message M1 and its Стрибог-256. */
const SAMPLE = '012345678901234567890123456789012345678901234567890123456789012';
const SAMPLE_DIGEST = '9d151eefd8590b89daa6ba6cb74af9275dd051026bb149a452fd84e5e57b5500';
const TIMEOUT_MS = 60_000;

const REASONS: readonly (readonly [RegExp, string])[] = [
  [/certificate has expired/, 'Срок действия сертификата подписи истёк'],
  [/not yet valid/, 'Срок действия сертификата подписи ещё не наступил'],
  [/local issuer|self[- ]signed|unable to verify/, 'Сертификат подписи выдан неизвестным удостоверяющим центром'],
  [/verif|digest failure|signature mismatch/, 'Подпись не соответствует файлу PDF'],
];

interface Finished {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

function run(openssl: string, args: readonly string[], configFile: string): Promise<Finished> {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, OPENSSL_CONF: configFile, LC_ALL: 'C' };
    execFile(openssl, args, { env, timeout: TIMEOUT_MS, killSignal: 'SIGKILL' }, (error, stdout, stderr) => {
      if (error && typeof error.code !== 'number') reject(error);
      else resolve({ code: error ? Number(error.code) : 0, stdout, stderr });
    });
  });
}

function fault(finished: Finished): string | undefined {
  if (finished.code === 0) return undefined;
  if (finished.code === 2) return 'Файл подписи не читается';
  return REASONS.find(([pattern]) => pattern.test(finished.stderr))?.[1] ?? 'Подпись не прошла проверку';
}

/** Starts with a self-test, because openssl ignores a missing engine silently. @throws Error naming what to install. */
export async function createSignatureChecker(
  openssl: string,
  trustFile: string,
  configFile: string,
): Promise<SignatureChecker> {
  await writeFile(configFile, GOST_ENGINE_CONFIG);
  await selfTest(openssl, configFile);
  if (!(await readFile(trustFile, 'utf8')).includes('-----BEGIN CERTIFICATE-----')) {
    throw new Error(`В файле доверенных сертификатов нет ни одного сертификата: ${trustFile}`);
  }
  return {
    async faultOf(pdf, signature, nowMs) {
      const cms = cmsBytes(signature);
      if (!cms) return 'Файл подписи не читается';
      if (carriesContent(cms, pdf)) return 'Подпись должна быть отсоединённой';
      const directory = await mkdtemp(join(tmpdir(), 'post-cms-'));
      try {
        const [pdfFile, cmsFile] = [join(directory, 'letter.pdf'), join(directory, 'letter.sig')];
        await Promise.all([writeFile(pdfFile, pdf), writeFile(cmsFile, cms)]);
        const when = String(Math.floor(nowMs / 1000));
        const files = [
          '-inform',
          'DER',
          '-in',
          cmsFile,
          '-content',
          pdfFile,
          '-CAfile',
          trustFile,
          '-out',
          '/dev/null',
        ];
        return fault(
          await run(openssl, ['cms', '-verify', '-binary', '-purpose', 'any', '-attime', when, ...files], configFile),
        );
      } finally {
        await rm(directory, { recursive: true, force: true });
      }
    },
  };
}

async function selfTest(openssl: string, configFile: string): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), 'post-gost-'));
  try {
    const sample = join(directory, 'sample');
    await writeFile(sample, SAMPLE);
    const { stdout, stderr } = await run(openssl, ['dgst', '-md_gost12_256', sample], configFile);
    if (!stdout.includes(SAMPLE_DIGEST)) {
      throw new Error(
        `openssl не знает ГОСТ: установите пакет libengine-gost-openssl (${stderr.trim().slice(0, 200)})`,
      );
    }
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}
