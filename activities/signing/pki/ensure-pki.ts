import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { OpenSsl } from '../openssl-pool.ts';
import { ensureAuthority, readIssuer } from './authority.ts';
import type { Term } from './authority.ts';
import { SIGNER_EXTENSIONS } from './authority-config.ts';
import { issue } from './issue.ts';
import { ensureKeyPassword } from './key-password.ts';
import { PkiError } from './pki-error.ts';
import { pkiPaths, signerPaths } from './pki-paths.ts';
import type { PkiPaths } from './pki-paths.ts';
import { subjectOf } from './subject.ts';
import type { SignerPerson } from './subject.ts';
import { isThere, makeWholeDirectory } from './whole-directory.ts';

export interface EnsurePkiOptions {
  readonly openssl: OpenSsl;
  /** Made when absent, mode 0700; everything of the authority lives here. */
  readonly dir: string;
  readonly people: readonly SignerPerson[];
  /** The machine's time by default. */
  readonly now?: Date | undefined;
}

const YEARS_BACK = 1;
const YEARS_AHEAD = 20;

/**
 * The training authority with a certificate for each person, made once: a repeat finds what is there and adds only people who are new.
 * A kill at any moment leaves nothing that is later taken for whole. Good for twenty years with its revocation lists, because
 * rehearsals move the clock.
 * @throws PkiError when a person is there under another name, or the directory is damaged · OpenSslError
 */
export async function ensurePki({ openssl, dir, people, now = new Date() }: EnsurePkiOptions): Promise<PkiPaths> {
  const paths = pkiPaths(dir);
  const password = await ensureKeyPassword(paths.passwordFile);
  const term = termAround(now);
  await ensureAuthority(openssl, dir, password, term);
  for (const person of people) await ensureSigner(openssl, dir, password, person, term);
  return paths;
}

async function ensureSigner(
  openssl: OpenSsl,
  dir: string,
  password: string,
  person: SignerPerson,
  term: Term,
): Promise<void> {
  const { directory } = signerPaths(dir, person.signerId);
  if (!(await isThere(directory))) {
    const issuer = await readIssuer(dir);
    const request = { subject: subjectOf(person), extensions: SIGNER_EXTENSIONS, password, issuer, ...term };
    await makeWholeDirectory(directory, async (draft) => {
      const { certificate, key } = await issue(openssl, request);
      await writeFile(join(draft, 'certificate.pem'), certificate, { mode: 0o600 });
      await writeFile(join(draft, 'key.pem'), key, { mode: 0o600 });
      await writeFile(join(draft, 'person.json'), describe(person), { mode: 0o600 });
    });
  }
  await expectSamePerson(dir, person);
}

async function expectSamePerson(dir: string, person: SignerPerson): Promise<void> {
  const { personFile } = signerPaths(dir, person.signerId);
  const found = await readFile(personFile, 'utf8').catch((error: unknown) => {
    throw new PkiError(`Каталог подписанта ${person.signerId} повреждён: удалите его`, { cause: error });
  });
  if (found === describe(person)) return;
  throw new PkiError(
    `Подписант ${person.signerId} уже есть с другим именем, должностью или организацией: удалите его каталог`,
  );
}

function describe({ signerId, fullName, position, organisation }: SignerPerson): string {
  return `${JSON.stringify({ signerId, fullName, position, organisation })}\n`;
}

function termAround(now: Date): Term {
  const shifted = (years: number): Date => {
    const date = new Date(now);
    date.setUTCFullYear(date.getUTCFullYear() + years);
    date.setUTCHours(0, 0, 0, 0);
    return date;
  };
  return { notBefore: shifted(-YEARS_BACK), notAfter: shifted(YEARS_AHEAD) };
}
