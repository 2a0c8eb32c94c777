import type { OpenSsl } from '#activities/signing/openssl-pool.ts';
import { bits, explicit, flag, integer, octets, oid, sequence, setOf, text, time } from './der.ts';
import { signBytes } from './keys.ts';
import type { Key } from './keys.ts';

/** Attributes: dotted type and DER value; an inner list is one RDN of several. */
export type Attribute = readonly [type: string, value: Uint8Array];
export type Name = Uint8Array;

export interface CertificateRequest {
  readonly subject: Name;
  readonly key: Key;
  /** By default it signs itself. */
  readonly issuer?: Name;
  readonly by?: Key;
  readonly isAuthority?: boolean;
  /** `null`: no authority key identifier. */
  readonly authorityKeyId?: Uint8Array | null;
  readonly subjectKeyId?: Uint8Array | null;
  readonly serial?: string;
  readonly notBefore?: Date;
  readonly notAfter?: Date;
  readonly keyUsage?: number | null;
  /** Instead of the usual basicConstraints. */
  readonly constraints?: Uint8Array;
  readonly more?: readonly Uint8Array[];
}

export interface ListRequest {
  readonly issuer: Name;
  readonly by: Key;
  readonly authorityKeyId?: Uint8Array | null;
  readonly thisUpdate?: Date;
  readonly nextUpdate?: Date | null;
  readonly revoked?: readonly { readonly serial: string; readonly at?: Date; readonly more?: readonly Uint8Array[] }[];
  readonly more?: readonly Uint8Array[];
}

const DAY_MS = 86_400_000;
/** One instant for the whole run: of certificates that are alike openssl takes the one that lives a second longer. */
const NOW_MS = Math.floor(Date.now() / 1_000) * 1_000;
export const daysFromNow = (days: number) => new Date(NOW_MS + days * DAY_MS);

const ALGORITHM = sequence(oid('1.2.643.7.1.1.3.2'));
export const KEY_USAGE = { authority: 0x06, certificatesOnly: 0x04, person: 0xc0 } as const;
let nextSerial = 0x51_00_00_01;
export const freshSerial = () => (nextSerial++).toString(16).toUpperCase();

export function nameOf(...relative: readonly (Attribute | readonly Attribute[])[]): Name {
  const isOne = (entry: Attribute | readonly Attribute[]): entry is Attribute => typeof entry[0] === 'string';
  const attribute = ([type, value]: Attribute) => sequence(oid(type), value);
  return sequence(...relative.map((entry) => setOf(...(isOne(entry) ? [entry] : entry).map(attribute))));
}

/** C=RU, CN=… */
export const plainName = (commonName: string) => nameOf(['2.5.4.6', text('RU', 0x13)], ['2.5.4.3', text(commonName)]);

export const extension = (type: string, value: Uint8Array, isCritical = false) =>
  sequence(oid(type), ...(isCritical ? [flag(true)] : []), octets(value));

/** DER. */
export async function makeCertificate(openssl: OpenSsl, request: CertificateRequest): Promise<Uint8Array> {
  const { subject, key, issuer = subject, by = key, serial = freshSerial() } = request;
  const { notBefore = daysFromNow(-30), notAfter = daysFromNow(300) } = request;
  const body = sequence(
    explicit(0, integer('02')),
    integer(serial),
    ALGORITHM,
    issuer,
    sequence(time(notBefore), time(notAfter)),
    subject,
    key.publicDer,
    explicit(3, sequence(...extensionsOf(request, by, issuer === subject && by === key))),
  );
  return sealed(openssl, body, by);
}

function extensionsOf(request: CertificateRequest, by: Key, isSelfSigned: boolean): readonly Uint8Array[] {
  const { key, isAuthority = false, subjectKeyId = key.keyId, more = [] } = request;
  const { authorityKeyId = isSelfSigned ? null : by.keyId } = request;
  const { keyUsage = isAuthority ? KEY_USAGE.authority : KEY_USAGE.person } = request;
  return [
    request.constraints ?? extension('2.5.29.19', sequence(...(isAuthority ? [flag(true)] : [])), isAuthority),
    ...(keyUsage === null ? [] : [extension('2.5.29.15', bits(Uint8Array.of(keyUsage), 1), true)]),
    ...(subjectKeyId === null ? [] : [extension('2.5.29.14', octets(subjectKeyId))]),
    ...authorityKeyIdExtension(authorityKeyId),
    ...more,
  ];
}

function authorityKeyIdExtension(keyId: Uint8Array | null): readonly Uint8Array[] {
  if (keyId === null) return [];
  const tagged = octets(keyId);
  tagged[0] = 0x80;
  return [extension('2.5.29.35', sequence(tagged))];
}

/** DER. */
export async function makeList(openssl: OpenSsl, request: ListRequest): Promise<Uint8Array> {
  const { issuer, by, authorityKeyId = by.keyId, revoked = [], more = [] } = request;
  const { thisUpdate = daysFromNow(-1), nextUpdate = daysFromNow(30) } = request;
  const extensions = [...authorityKeyIdExtension(authorityKeyId), extension('2.5.29.20', integer('01')), ...more];
  const entries = revoked.map(({ serial, at = daysFromNow(-0.5), more: own = [] }) =>
    sequence(integer(serial), time(at), ...(own.length === 0 ? [] : [sequence(...own)])),
  );
  const body = sequence(
    ...[integer('01'), ALGORITHM, issuer, time(thisUpdate), ...(nextUpdate ? [time(nextUpdate)] : [])],
    ...(entries.length === 0 ? [] : [sequence(...entries)]),
    explicit(0, sequence(...extensions)),
  );
  return sealed(openssl, body, by);
}

async function sealed(openssl: OpenSsl, body: Uint8Array, by: Key): Promise<Uint8Array> {
  return sequence(body, ALGORITHM, bits(await signBytes(openssl, body, by)));
}
