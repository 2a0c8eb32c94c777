import { contextTag, TAG } from '../der/der-value.ts';
import type { DerValue } from '../der/der-value.ts';
import { childrenOf, expectTag, readTagged } from '../der/read-der.ts';
import { writeDer } from '../der/write-der.ts';
import { signedDataFields } from './read-cms.ts';

/**
 * The same signature without the document inside. What was signed is a digest, so the signature stays good over the document beside it.
 * @throws DerError when it is damaged; read it first.
 */
export function detachContent(der: Uint8Array): Uint8Array {
  return repack(der, (rest) => rest.map(({ bytes }) => bytes));
}

/**
 * The same signature, detached and with just these certificates (DER) in this order: they are not signed. So openssl has one chain to
 * look at, whatever the file's author has laid beside it.
 * @throws DerError when it is damaged; read it first.
 */
export function withCertificates(der: Uint8Array, certificates: readonly Uint8Array[]): Uint8Array {
  const own = writeDer(contextTag(0), ...certificates);
  return repack(der, (rest) => [own, ...rest.filter(({ tag }) => tag === TAG.set).map(({ bytes }) => bytes)]);
}

/** `change` gets the fields after the content: certificates, revocation lists, signers. */
function repack(der: Uint8Array, change: (rest: readonly DerValue[]) => readonly Uint8Array[]): Uint8Array {
  const [idSignedData] = childrenOf(readTagged(der, TAG.sequence));
  const [version, digests, encapsulated, ...rest] = signedDataFields(der);
  const [contentType] = childrenOf(expectTag(encapsulated, TAG.sequence));
  const signedData = writeDer(
    TAG.sequence,
    expectTag(version, TAG.integer).bytes,
    expectTag(digests, TAG.set).bytes,
    writeDer(TAG.sequence, expectTag(contentType, TAG.oid).bytes),
    ...change(rest),
  );
  return writeDer(TAG.sequence, expectTag(idSignedData, TAG.oid).bytes, writeDer(contextTag(0), signedData));
}
