import { execFileSync } from 'node:child_process';
import { createServer } from 'node:http';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** An authority of stamps of time for tests, by `openssl ts` alone. */
export interface TestAuthority {
  /** Its certificate, PEM: trusted by itself. */
  readonly certificate: string;
  /** Where that stands as a file. */
  readonly certificateFile: string;
  /** Answers a query (TimeStampReq, DER). */
  reply(query: Uint8Array): Uint8Array;
  /** Stamps a content. */
  stamp(content: string): Uint8Array;
  close(): void;
}

const CONFIG = `[tsa]
default_tsa = own
[own]
serial = serial
default_policy = 1.2.3.4.1
digests = sha256
signer_digest = sha256
accuracy = secs:1
ess_cert_id_alg = sha256
ordering = no
tsa_name = no
ess_cert_id_chain = no
[req]
distinguished_name = name
x509_extensions = usage
prompt = no
[name]
CN = Учебная служба меток времени
[usage]
basicConstraints = critical, CA:false
keyUsage = critical, digitalSignature
extendedKeyUsage = critical, timeStamping
`;

export function openTestAuthority(): TestAuthority {
  const home = mkdtempSync(join(tmpdir(), 'mask-tsa-'));
  const openssl = (...args: string[]): void => {
    execFileSync('openssl', args, { cwd: home, stdio: ['ignore', 'ignore', 'pipe'] });
  };
  writeFileSync(join(home, 'tsa.cnf'), CONFIG);
  writeFileSync(join(home, 'serial'), '01\n');
  const subject = ['-utf8', '-config', 'tsa.cnf', '-days', '30', '-nodes'];
  openssl('req', '-x509', '-newkey', 'rsa:2048', '-sha256', ...subject, '-keyout', 'key.pem', '-out', 'tsa.pem');
  const reply = (query: Uint8Array): Uint8Array => {
    writeFileSync(join(home, 'query.tsq'), query);
    const who = ['-config', 'tsa.cnf', '-signer', 'tsa.pem', '-inkey', 'key.pem'];
    openssl('ts', '-reply', '-queryfile', 'query.tsq', ...who, '-out', 'answer.tsr');
    return new Uint8Array(readFileSync(join(home, 'answer.tsr')));
  };
  return {
    certificate: readFileSync(join(home, 'tsa.pem'), 'utf8'),
    certificateFile: join(home, 'tsa.pem'),
    reply,
    stamp: (content) => {
      writeFileSync(join(home, 'content'), content);
      openssl('ts', '-query', '-data', 'content', '-sha256', '-cert', '-out', 'asked.tsq');
      return reply(readFileSync(join(home, 'asked.tsq')));
    },
    close: () => rmSync(home, { recursive: true, force: true }),
  };
}

/** The same over HTTP. */
export async function serveAuthority(
  authority: Pick<TestAuthority, 'reply'>,
): Promise<{ readonly url: string; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      response.setHeader('content-type', 'application/timestamp-reply');
      response.end(authority.reply(Buffer.concat(parts)));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${String(port)}/tsa`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
