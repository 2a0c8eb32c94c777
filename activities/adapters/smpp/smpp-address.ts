/** Where an SMSC is and who we are there. */
export interface SmppAddress {
  readonly host: string;
  readonly port: number;
  readonly systemId: string;
  readonly password: string;
  /** TLS from the first byte. */
  readonly isSecure: boolean;
}

const PORTS = { 'smpp:': 2775, 'ssmpp:': 3550 } as const;
const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/;

/**
 * Reads `ssmpp://system_id:password@host:port`. In clear (`smpp:`) nothing leaves this machine unless the address says `?tls=never`, as
 * where the operator is reached through a tunnel of its own. @throws TypeError in words
 */
export function smppAddress(text: string): SmppAddress {
  const url = new URL(text);
  if (url.protocol !== 'smpp:' && url.protocol !== 'ssmpp:') throw new TypeError('ожидается ssmpp://… или smpp://…');
  if (url.username === '' || url.password === '')
    throw new TypeError('нужны имя и пароль: ssmpp://имя:пароль@адрес:порт');
  const isSecure = url.protocol === 'ssmpp:';
  if (!isSecure && !LOOPBACK.test(url.hostname) && url.searchParams.get('tls') !== 'never')
    throw new TypeError('ожидается ssmpp://…: тексты и пароль идут по сети открыто (через туннель — ?tls=never)');
  return {
    ...{ host: url.hostname.replace(/^\[(.*)\]$/, '$1'), isSecure },
    port: url.port === '' ? PORTS[url.protocol] : Number(url.port),
    systemId: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
  };
}
