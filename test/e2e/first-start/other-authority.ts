import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import {
  INTERMEDIATE_EXTENSIONS,
  ROOT_EXTENSIONS,
  SIGNER_EXTENSIONS,
} from '#activities/signing/pki/authority-config.ts';
import { issue, issueList } from '#activities/signing/pki/issue.ts';
import { ensureKeyPassword } from '#activities/signing/pki/key-password.ts';
import { pkiPaths, signerPaths } from '#activities/signing/pki/pki-paths.ts';
import type { SignerPerson, Subject } from '#activities/signing/pki/subject.ts';
import type { OpenSsl } from '#activities/signing/openssl-pool.ts';

const named = (name: string): Subject => [
  ['C', 'RU'],
  ['O', 'Проверочный удостоверяющий центр'],
  ['CN', name],
];
const DAY_MS = 86_400_000;

/**
 * An authority that is not the program's training one, with one signer, laid out as the program lays out its own: in earnest the training
 * one is refused.
 */
export async function makeOtherAuthority(openssl: OpenSsl, dir: string, person: SignerPerson): Promise<void> {
  const paths = pkiPaths(dir);
  const password = await ensureKeyPassword(paths.passwordFile);
  const [notBefore, notAfter] = [new Date(Date.now() - DAY_MS), new Date(Date.now() + 300 * DAY_MS)];
  const term = { password, notBefore, notAfter };
  const root = await issue(openssl, { ...term, subject: named('Корень'), extensions: ROOT_EXTENSIONS });
  const below = { ...term, subject: named('Издатель'), extensions: INTERMEDIATE_EXTENSIONS, issuer: root };
  const issuer = await issue(openssl, below);
  const subject: Subject = [...named(person.fullName).slice(0, 1), ['title', person.position], ['CN', person.fullName]];
  const signer = await issue(openssl, { ...term, subject, extensions: SIGNER_EXTENSIONS, issuer });
  const listTerm = { password, thisUpdate: notBefore, nextUpdate: notAfter };
  const lists = [
    await issueList(openssl, { issuer: root, ...listTerm }),
    await issueList(openssl, { issuer, ...listTerm }),
  ];
  const place = signerPaths(dir, person.signerId);
  const files: readonly (readonly [path: string, bytes: Uint8Array])[] = [
    [paths.trustFile, Buffer.concat([root.certificate, issuer.certificate])],
    [join(paths.trustDir, 'roots', 'root.pem'), root.certificate],
    [join(paths.trustDir, 'intermediates', 'issuer.pem'), issuer.certificate],
    ...lists.map((list, at) => [join(paths.trustDir, 'crls', `${String(at)}.pem`), list] as const),
    [place.certificateFile, signer.certificate],
    [place.keyFile, signer.key],
  ];
  for (const [path, bytes] of files) {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, bytes);
  }
}
