import { contextTag, TAG } from '../der/der-value.ts';
import { childrenOf, expectTag, readTagged } from '../der/read-der.ts';
import { writeDer } from '../der/write-der.ts';
import { signedDataFields } from './read-cms.ts';

/**
 * The same signature without the document inside. What was signed is a digest, so the signature stays good over the document beside it.
 * @throws DerError when it is damaged; read it first.
 */
export function detachContent(der: Uint8Array): Uint8Array {
  const [idSignedData] = childrenOf(readTagged(der, TAG.sequence));
  const [version, digests, encapsulated, ...rest] = signedDataFields(der);
  const [contentType] = childrenOf(expectTag(encapsulated, TAG.sequence));
  const signedData = writeDer(
    TAG.sequence,
    expectTag(version, TAG.integer).bytes,
    expectTag(digests, TAG.set).bytes,
    writeDer(TAG.sequence, expectTag(contentType, TAG.oid).bytes),
    ...rest.map(({ bytes }) => bytes),
  );
  return writeDer(TAG.sequence, expectTag(idSignedData, TAG.oid).bytes, writeDer(contextTag(0), signedData));
}
