import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GOST_ENGINE_CONFIG } from '#emulators/gost-engine.ts';

const CONFIG = `${GOST_ENGINE_CONFIG}[req]
distinguished_name = dn
[dn]
`;

const KEYS = {
  rsa: ['-newkey', 'rsa:2048'],
  curve: ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1'],
  gost: ['-md_gost12_256', '-newkey', 'gost2012_256', '-pkeyopt', 'paramset:A'],
} as const;
export const KEY_KINDS = Object.keys(KEYS) as readonly (keyof typeof KEYS)[];

/** Keys that sign only. */
const SIGNING_KEYS = { ed25519: ['-newkey', 'ed25519'] } as const;
const ALL_KEYS = { ...KEYS, ...SIGNING_KEYS };

/** Somebody to whom messages are encrypted, with his key in files. */
export interface Recipient {
  readonly certificateFile: string;
  readonly keyFile: string;
  readonly pem: string;
  /** By openssl alone, as he would read it. @throws when it is not for him */
  decrypt(sealed: Uint8Array): Buffer;
  remove(): void;
}

/** Makes his key and certificate. */
export function makeRecipient(kind: keyof typeof ALL_KEYS): Recipient {
  const directory = mkdtempSync(join(tmpdir(), 'mask-recipient-'));
  const at = (name: string): string => join(directory, name);
  writeFileSync(at('openssl.cnf'), CONFIG);
  const openssl = (...args: readonly string[]): void => {
    const env = { ...process.env, OPENSSL_CONF: at('openssl.cnf') };
    execFileSync('openssl', args, { cwd: directory, env, stdio: 'pipe' });
  };
  const files = ['-keyout', 'key.pem', '-out', 'certificate.pem'];
  openssl('req', '-x509', ...ALL_KEYS[kind], '-nodes', ...files, '-subj', '/CN=sayt.example', '-days', '5');
  return {
    ...{ certificateFile: at('certificate.pem'), keyFile: at('key.pem') },
    pem: readFileSync(at('certificate.pem'), 'utf8'),
    decrypt: (sealed) => {
      writeFileSync(at('sealed'), sealed);
      const which = ['-recip', 'certificate.pem', '-inkey', 'key.pem', '-out', 'opened'];
      openssl('cms', '-decrypt', '-binary', '-inform', 'DER', '-in', 'sealed', ...which);
      return readFileSync(at('opened'));
    },
    remove: () => rmSync(directory, { recursive: true, force: true }),
  };
}
