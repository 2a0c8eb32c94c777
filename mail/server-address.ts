/** Where a mail server is and how it is spoken to. */
export interface ServerAddress {
  readonly host: string;
  readonly port: number;
  readonly user: string | null;
  readonly password: string;
  /** TLS from the first byte. */
  readonly isSecure: boolean;
  /** Without it nothing is said in clear: `required` unless the server is this machine or the address says `?starttls=never`. */
  readonly startTls: 'required' | 'never';
}

const PORTS: Readonly<Record<string, number>> = { 'smtp:': 25, 'smtps:': 465, 'pop3:': 110, 'pop3s:': 995 };
const SECURE = ['smtps:', 'pop3s:'];
const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/;

/** Reads `smtp://user:password@host:port?starttls=never` and the like. @throws TypeError for another scheme */
export function serverAddress(text: string): ServerAddress {
  const url = new URL(text);
  const usual = PORTS[url.protocol];
  if (usual === undefined) throw new TypeError('expected smtp, smtps, pop3 or pop3s');
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
  const isLocal = LOOPBACK.test(url.hostname);
  const wished = url.searchParams.get('starttls') ?? (isLocal ? 'never' : 'required');
  return {
    ...{ host, port: url.port === '' ? usual : Number(url.port) },
    user: url.username === '' ? null : decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    isSecure: SECURE.includes(url.protocol),
    startTls: wished === 'never' ? 'never' : 'required',
  };
}
