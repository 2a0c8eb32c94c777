/** Where a mail server is and how it is spoken to. */
export interface ServerAddress {
  readonly protocol: 'SMTP' | 'POP3' | 'IMAP';
  readonly host: string;
  readonly port: number;
  readonly user: string | null;
  readonly password: string;
  /** TLS from the first byte. */
  readonly isSecure: boolean;
  /** Without it nothing is said in clear: `required` unless the server is this machine or the address says `?starttls=never`. */
  readonly startTls: 'required' | 'never';
}

type Scheme = Pick<ServerAddress, 'protocol' | 'port' | 'isSecure'>;
const SCHEMES: Readonly<Record<string, Scheme>> = {
  'smtp:': { protocol: 'SMTP', port: 25, isSecure: false },
  'smtps:': { protocol: 'SMTP', port: 465, isSecure: true },
  'pop3:': { protocol: 'POP3', port: 110, isSecure: false },
  'pop3s:': { protocol: 'POP3', port: 995, isSecure: true },
  'imap:': { protocol: 'IMAP', port: 143, isSecure: false },
  'imaps:': { protocol: 'IMAP', port: 993, isSecure: true },
};
const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/;

/** Reads `smtp://user:password@host:port?starttls=never` and the like. @throws TypeError for another scheme */
export function serverAddress(text: string): ServerAddress {
  const url = new URL(text);
  const scheme = SCHEMES[url.protocol];
  if (scheme === undefined) throw new TypeError('expected smtp, smtps, pop3, pop3s, imap or imaps');
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
  const isLocal = LOOPBACK.test(url.hostname);
  const wished = url.searchParams.get('starttls') ?? (isLocal ? 'never' : 'required');
  return {
    ...{ ...scheme, host, port: url.port === '' ? scheme.port : Number(url.port) },
    user: url.username === '' ? null : decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    startTls: wished === 'never' ? 'never' : 'required',
  };
}
