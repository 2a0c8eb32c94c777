import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { OpenSsl } from '../openssl-pool.ts';
import { INTERMEDIATE_EXTENSIONS, ROOT_EXTENSIONS } from './authority-config.ts';
import { issue, issueList } from './issue.ts';
import type { Issued } from './issue.ts';
import { PkiError } from './pki-error.ts';
import { pkiPaths } from './pki-paths.ts';
import { INTERMEDIATE_SUBJECT, ROOT_SUBJECT } from './subject.ts';
import { isThere, makeWholeDirectory } from './whole-directory.ts';

/** From when to when everything of the training authority is good. */
export interface Term {
  readonly notBefore: Date;
  readonly notAfter: Date;
}

const INTERMEDIATE_FILE = 'intermediate.pem';
const INTERMEDIATE_KEY_FILE = 'intermediate.key.pem';

/** Makes root, intermediate and their empty revocation lists, once. @throws PkiError · OpenSslError */
export async function ensureAuthority(openssl: OpenSsl, dir: string, password: string, term: Term): Promise<void> {
  const { authorityDir } = pkiPaths(dir);
  if (await isThere(authorityDir)) return;
  await makeWholeDirectory(authorityDir, (draft) => fillAuthority(openssl, draft, password, term));
}

/** The intermediate authority, which issues to people. @throws PkiError when its files are not there. */
export async function readIssuer(dir: string): Promise<Issued> {
  const { authorityDir } = pkiPaths(dir);
  try {
    const [certificate, key] = await Promise.all(
      [INTERMEDIATE_FILE, INTERMEDIATE_KEY_FILE].map((name) => readFile(join(authorityDir, name))),
    );
    return { certificate: new Uint8Array(certificate ?? []), key: new Uint8Array(key ?? []) };
  } catch (error) {
    throw new PkiError('Каталог учебного УЦ повреждён: удалите его, он будет создан заново', { cause: error });
  }
}

async function fillAuthority(openssl: OpenSsl, draft: string, password: string, term: Term): Promise<void> {
  const root = await issue(openssl, { subject: ROOT_SUBJECT, extensions: ROOT_EXTENSIONS, password, ...term });
  const below = { subject: INTERMEDIATE_SUBJECT, extensions: INTERMEDIATE_EXTENSIONS, password, ...term };
  const intermediate = await issue(openssl, { ...below, issuer: root });
  const listDates = { password, thisUpdate: term.notBefore, nextUpdate: term.notAfter };
  const rootList = await issueList(openssl, { issuer: root, ...listDates });
  const list = await issueList(openssl, { issuer: intermediate, ...listDates });
  const files: readonly (readonly [name: string, bytes: Uint8Array])[] = [
    ['root.key.pem', root.key],
    [INTERMEDIATE_KEY_FILE, intermediate.key],
    [INTERMEDIATE_FILE, intermediate.certificate],
    ['trust.pem', Buffer.concat([root.certificate, intermediate.certificate])],
    ['crls.pem', Buffer.concat([rootList, list])],
    ['trust/roots/root.pem', root.certificate],
    ['trust/intermediates/intermediate.pem', intermediate.certificate],
    ['trust/crls/root.crl.pem', rootList],
    ['trust/crls/intermediate.crl.pem', list],
  ];
  for (const folder of ['roots', 'intermediates', 'crls']) {
    await mkdir(join(draft, 'trust', folder), { recursive: true, mode: 0o700 });
  }
  for (const [name, bytes] of files) await writeFile(join(draft, name), bytes, { mode: 0o600 });
}
