import { join, resolve } from 'node:path';
import { PkiError } from './pki-error.ts';

/** Where everything of the training authority is; absolute paths. */
export interface PkiPaths {
  /** The password of every private key, mode 0600. Made once. */
  readonly passwordFile: string;
  /** The authorities: made once, moved into place whole. */
  readonly authorityDir: string;
  /** For `createSignatureVerifier`: `roots/`, `intermediates/`, `crls/`. */
  readonly trustDir: string;
  /** Root and intermediate in one PEM file, for others who verify (`openssl … -CAfile`). */
  readonly trustFile: string;
  /** Both revocation lists in one PEM file. */
  readonly crlFile: string;
  readonly signersDir: string;
}

/** What one signer has. */
export interface SignerPaths {
  readonly directory: string;
  readonly certificateFile: string;
  /** PKCS#8, encrypted with the password of `passwordFile`. */
  readonly keyFile: string;
  readonly personFile: string;
}

const SIGNER_ID = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/;

export function pkiPaths(dir: string): PkiPaths {
  const root = resolve(dir);
  const authorityDir = join(root, 'authority');
  return {
    passwordFile: join(root, 'key-password'),
    authorityDir,
    trustDir: join(authorityDir, 'trust'),
    trustFile: join(authorityDir, 'trust.pem'),
    crlFile: join(authorityDir, 'crls.pem'),
    signersDir: join(root, 'signers'),
  };
}

/** @throws PkiError when the id could be a path: ids come from the database and from requests. */
export function signerPaths(dir: string, signerId: string): SignerPaths {
  if (!SIGNER_ID.test(signerId))
    throw new PkiError('Идентификатор подписанта: только латинские буквы, цифры, «-» и «_»');
  const directory = join(pkiPaths(dir).signersDir, signerId);
  return {
    directory,
    certificateFile: join(directory, 'certificate.pem'),
    keyFile: join(directory, 'key.pem'),
    personFile: join(directory, 'person.json'),
  };
}
