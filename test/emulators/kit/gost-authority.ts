import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GOST_ENGINE_CONFIG } from '#emulators/gost-engine.ts';

const CONFIG = `${GOST_ENGINE_CONFIG}[req]
distinguished_name = dn
[dn]
[ca]
basicConstraints = critical,CA:TRUE
keyUsage = critical,keyCertSign,cRLSign
[leaf]
keyUsage = critical,digitalSignature,nonRepudiation
`;

/** How a signature may differ from a good one. */
export interface SignatureForm {
  readonly form?: 'DER' | 'PEM' | 'attached';
  readonly signer?: 'good' | 'stranger' | 'expired';
}

/** A tiny ГОСТ certification authority with a good signer, one of an unknown authority, and one whose certificate has run out. */
export interface GostAuthority {
  readonly trustFile: string;
  sign(pdf: Uint8Array, options?: SignatureForm): Buffer;
  remove(): void;
}

function maker(directory: string): (...args: readonly string[]) => void {
  const env = { ...process.env, OPENSSL_CONF: join(directory, 'ca.cnf') };
  return (...args) => void execFileSync('openssl', args, { cwd: directory, env, stdio: 'pipe' });
}

function makeAuthority(openssl: (...args: readonly string[]) => void, name: string): void {
  const key = ['-newkey', 'gost2012_256', '-pkeyopt', 'paramset:A', '-nodes', '-keyout', `${name}.key`];
  openssl(
    'req',
    '-x509',
    '-md_gost12_256',
    ...key,
    '-out',
    `${name}.crt`,
    '-subj',
    `/CN=${name}`,
    '-days',
    '30',
    '-extensions',
    'ca',
  );
}

function makeSigner(
  openssl: (...args: readonly string[]) => void,
  name: string,
  authority: string,
  days: string,
): void {
  const key = ['-newkey', 'gost2012_256', '-pkeyopt', 'paramset:A', '-nodes', '-keyout', `${name}.key`];
  openssl('req', '-new', '-md_gost12_256', ...key, '-out', `${name}.csr`, '-subj', `/CN=${name}`);
  const issuer = ['-CA', `${authority}.crt`, '-CAkey', `${authority}.key`, '-CAcreateserial', '-md_gost12_256'];
  openssl(
    'x509',
    '-req',
    '-in',
    `${name}.csr`,
    ...issuer,
    '-out',
    `${name}.crt`,
    '-days',
    days,
    '-extfile',
    'ca.cnf',
    '-extensions',
    'leaf',
  );
}

/** Makes the authority in a directory of its own; `remove` deletes it. */
export function createGostAuthority(): GostAuthority {
  const directory = mkdtempSync(join(tmpdir(), 'mask-post-pki-'));
  writeFileSync(join(directory, 'ca.cnf'), CONFIG);
  const openssl = maker(directory);
  makeAuthority(openssl, 'authority');
  makeAuthority(openssl, 'rogue');
  makeSigner(openssl, 'good', 'authority', '30');
  makeSigner(openssl, 'stranger', 'rogue', '30');
  makeSigner(openssl, 'expired', 'authority', '0');
  return {
    trustFile: join(directory, 'authority.crt'),
    sign(pdf, { form = 'PEM', signer = 'good' } = {}) {
      writeFileSync(join(directory, 'letter.pdf'), pdf);
      const files = ['-in', 'letter.pdf', '-signer', `${signer}.crt`, '-inkey', `${signer}.key`, '-out', 'letter.sig'];
      const how = ['-outform', form === 'attached' ? 'DER' : form, ...(form === 'attached' ? ['-nodetach'] : [])];
      openssl('cms', '-sign', '-binary', '-md', 'md_gost12_256', '-nosmimecap', ...files, ...how);
      return readFileSync(join(directory, 'letter.sig'));
    },
    remove: () => rmSync(directory, { recursive: true, force: true }),
  };
}
