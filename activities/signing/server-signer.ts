import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SigningSetupError, type CertificateFacts, type SignedDocument, type Signer } from '../ports/signer.ts';
import { certificateFacts } from './certificates/certificate-facts.ts';
import { firstDerPart } from './certificates/pem.ts';
import { readCertificate } from './certificates/read-certificate.ts';
import { DerError } from './der/der-value.ts';
import type { OpenSsl } from './openssl-pool.ts';
import { OpenSslError } from './openssl/openssl-error.ts';
import { readKeyPassword } from './pki/key-password.ts';
import { PkiError } from './pki/pki-error.ts';
import { pkiPaths, signerPaths } from './pki/pki-paths.ts';

export interface ServerSignerOptions {
  readonly openssl: OpenSsl;
  /** The directory that `ensurePki` made. */
  readonly pkiDir: string;
  /** False: nothing is signed, whatever keys lie there. */
  readonly isRehearsal: boolean;
}

/** A key on the server is asked to sign in earnest. */
export class ServerKeyInEarnestError extends SigningSetupError {
  override name = 'ServerKeyInEarnestError';

  constructor() {
    super('Ключом сервера подписывают только в репетиции', { code: 'server_key_in_earnest' });
  }
}

/** As the Post's own samples: detached CAdES-BES, PEM, the signer's certificate alone, Стрибог-256. */
const PROFILE = ['-binary', '-cades', '-md', 'md_gost12_256', '-nosmimecap', '-outform', 'PEM'];

/**
 * Signs with keys of the training authority, in a rehearsal only: never a qualified signature. Signing time inside the signature is the
 * machine's, whatever the rehearsal's clock says.
 * Both methods throw PkiError when there is no such signer; `sign` throws OpenSslError when openssl could not sign and
 * ServerKeyInEarnestError outside a rehearsal.
 */
export function createServerSigner({ openssl, pkiDir, isRehearsal }: ServerSignerOptions): Signer {
  return {
    certificateOf: (signerId) => readFacts(pkiDir, signerId),
    sign: ({ signerId, pdf }) =>
      isRehearsal ? sign(openssl, pkiDir, signerId, pdf) : Promise.reject(new ServerKeyInEarnestError()),
  };
}

async function readFacts(pkiDir: string, signerId: string): Promise<CertificateFacts> {
  const { certificateFile } = signerPaths(pkiDir, signerId);
  const file = await readOf(certificateFile);
  try {
    return certificateFacts(readCertificate(firstDerPart(file)));
  } catch (error) {
    if (!(error instanceof DerError)) throw error;
    throw new PkiError('Сертификат подписанта на сервере не читается', { cause: error });
  }
}

async function sign(openssl: OpenSsl, pkiDir: string, signerId: string, pdf: Uint8Array): Promise<SignedDocument> {
  const { certificateFile, keyFile } = signerPaths(pkiDir, signerId);
  const certificate = await readFacts(pkiDir, signerId);
  const password = await readKeyPassword(pkiPaths(pkiDir).passwordFile);
  const signature = await openssl.job(async (job) => {
    await job.write('document.pdf', pdf);
    const who = ['-signer', certificateFile, '-inkey', keyFile, '-passin', 'stdin'];
    const args = ['cms', '-sign', ...PROFILE, '-in', 'document.pdf', ...who, '-out', 'document.sig'];
    const { code, stderr } = await job.run(args, `${password}\n`);
    if (code === 0) return readFile(join(job.directory, 'document.sig'));
    throw new OpenSslError(`openssl не смог подписать документ (код ${String(code)})`, { cause: stderr.slice(-500) });
  });
  return { signature: new Uint8Array(signature), certificate };
}

async function readOf(path: string): Promise<Uint8Array> {
  try {
    return new Uint8Array(await readFile(path));
  } catch (error) {
    throw new PkiError('У подписанта нет сертификата учебного УЦ', { cause: error });
  }
}
