import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A server's key and certificate, PEM. */
export interface ServerKey {
  readonly key: string;
  readonly cert: string;
}

/** A certification authority of a department, which no machine trusts by itself, and a server's certificate by it. */
export interface TlsAuthority {
  /** The authority's own certificate, PEM. */
  readonly ca: string;
  /** For the names given, as `IP:127.0.0.1` or `DNS:mail.example.org`. */
  issue(names: string): ServerKey;
}

/** Makes it with openssl; its files are gone when this returns or an `issue` does. */
export function makeTlsAuthority(): TlsAuthority {
  const ca = inFolder((openssl, file) => {
    openssl('req', '-x509', ...NEW_KEY, '-keyout', 'ca.key', '-out', 'ca.crt', '-subj', '/CN=Ministry', '-days', '2');
    return { key: file('ca.key'), cert: file('ca.crt') };
  });
  return {
    ca: ca.cert,
    issue: (names) =>
      inFolder((openssl, file, put) => {
        put('ca.key', ca.key);
        put('ca.crt', ca.cert);
        put('names', `subjectAltName = ${names}\n`);
        openssl('req', '-new', ...NEW_KEY, '-keyout', 'server.key', '-out', 'server.csr', '-subj', '/CN=server');
        const by = ['-CA', 'ca.crt', '-CAkey', 'ca.key', '-CAcreateserial', '-extfile', 'names', '-days', '2'];
        openssl('x509', '-req', '-in', 'server.csr', ...by, '-out', 'server.crt');
        return { key: file('server.key'), cert: file('server.crt') };
      }),
  };
}

const NEW_KEY = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];

type Work = (
  openssl: (...args: readonly string[]) => void,
  file: (name: string) => string,
  put: (name: string, text: string) => void,
) => ServerKey;

function inFolder(work: Work): ServerKey {
  const directory = mkdtempSync(join(tmpdir(), 'mask-tls-'));
  try {
    return work(
      (...args) => void execFileSync('openssl', args, { cwd: directory, stdio: 'pipe' }),
      (name) => readFileSync(join(directory, name), 'utf8'),
      (name, text) => writeFileSync(join(directory, name), text),
    );
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}
