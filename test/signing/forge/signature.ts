import { childrenOf, readDer } from '#activities/signing/der/read-der.ts';
import type { OpenSsl } from '#activities/signing/openssl-pool.ts';
import { explicit, integer, nothing, octets, oid, sequence, setOf } from './der.ts';
import { digestOf, signBytes } from './keys.ts';
import type { Key } from './keys.ts';

export interface Cms {
  readonly pdf: Uint8Array;
  /** DER. */
  readonly certificate: Uint8Array;
  readonly key: Key;
  /** What is embedded; by default the signer's alone. */
  readonly certificates?: readonly Uint8Array[];
  /** Changes the signed attributes of a good CAdES-BES; `null` signs the document itself. */
  readonly attributes?: ((good: readonly Uint8Array[]) => readonly Uint8Array[]) | null;
  /** What the reference to the certificate is made of. */
  readonly referenced?: Uint8Array;
  readonly digestOid?: string;
  /** Names the signer by his key and not by issuer and number. */
  readonly isByKey?: boolean;
}

const STREEBOG = '1.2.643.7.1.1.2.2';

/** A detached signature, DER. */
export async function makeSignature(openssl: OpenSsl, cms: Cms): Promise<Uint8Array> {
  const { pdf, certificate, key, certificates = [certificate], attributes = (good) => good } = cms;
  const digest = sequence(oid(cms.digestOid ?? STREEBOG), nothing());
  const good = await goodAttributes(openssl, cms);
  const signed = attributes?.(good);
  const value = await signBytes(openssl, signed ? setOf(...signed) : pdf, key);
  const fields = signed ? [explicit(0, ...signed.toSorted(Buffer.compare))] : [];
  const who = cms.isByKey ? keyIdentifier(key) : issuerAndNumber(certificate);
  const signer = sequence(
    integer(cms.isByKey ? '03' : '01'),
    who,
    digest,
    ...fields,
    sequence(oid('1.2.643.7.1.1.1.1')),
    octets(value),
  );
  const content = sequence(oid('1.2.840.113549.1.7.1'));
  const body = sequence(integer('01'), setOf(digest), content, explicit(0, ...certificates), setOf(signer));
  return sequence(oid('1.2.840.113549.1.7.2'), explicit(0, body));
}

function issuerAndNumber(certificate: Uint8Array): Uint8Array {
  const [, serial, , issuer] = childrenOf(childrenOf(readDer(certificate))[0] ?? readDer(certificate));
  return sequence(issuer?.bytes ?? nothing(), serial?.bytes ?? nothing());
}

function keyIdentifier({ keyId }: Key): Uint8Array {
  const value = octets(keyId);
  value[0] = 0x80;
  return value;
}

export const attribute = (type: string, ...values: readonly Uint8Array[]) => sequence(oid(type), setOf(...values));

/** signingCertificateV2 by Стрибог. */
export async function reference(openssl: OpenSsl, certificate: Uint8Array): Promise<Uint8Array> {
  const hash = octets(await digestOf(openssl, certificate));
  const value = sequence(sequence(sequence(sequence(oid(STREEBOG)), hash)));
  return attribute('1.2.840.113549.1.9.16.2.47', value);
}

async function goodAttributes(openssl: OpenSsl, { pdf, certificate, referenced = certificate }: Cms) {
  return [
    attribute('1.2.840.113549.1.9.3', oid('1.2.840.113549.1.7.1')),
    attribute('1.2.840.113549.1.9.4', octets(await digestOf(openssl, pdf))),
    await reference(openssl, referenced),
  ];
}
