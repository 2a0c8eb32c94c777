import type { Certificate } from '../certificates/read-certificate.ts';

/** Tag of uniformResourceIdentifier, `[6]`. Source: RFC 5280, 4.2.1.6. */
const URI = '86';
const LENGTH_DIGITS = 2;
/** Nobody publishes in more places; only a certificate made to keep us busy has more. */
const MOST = 8;
const MOST_CHARACTERS = 500;

/** Where an authority publishes its lists of the revoked, by http. */
export function listAddresses({ listPoints }: Pick<Certificate, 'listPoints'>): readonly URL[] {
  return webAddresses(listPoints);
}

/** Where the certificate of its issuer is published, by http. */
export function issuerAddresses({ issuerPoints }: Pick<Certificate, 'issuerPoints'>): readonly URL[] {
  return webAddresses(issuerPoints);
}

function webAddresses(names: readonly string[]): readonly URL[] {
  const found = names.flatMap((name) => webAddress(name) ?? []);
  return [...new Map(found.map((url) => [url.href, url])).values()].slice(0, MOST);
}

function webAddress(name: string): URL | undefined {
  if (!name.startsWith(URI)) return undefined;
  const text = Buffer.from(contentOf(name), 'hex').toString('latin1');
  const url = text.length <= MOST_CHARACTERS ? URL.parse(text) : null;
  return url !== null && /^https?:$/.test(url.protocol) && url.username === '' ? url : undefined;
}

/** Hex of the value after its tag and length. */
function contentOf(name: string): string {
  const first = Number.parseInt(name.slice(LENGTH_DIGITS, 2 * LENGTH_DIGITS), 16);
  const more = first >= 0x80 ? (first & 0x7f) * LENGTH_DIGITS : 0;
  return name.slice(2 * LENGTH_DIGITS + more);
}
