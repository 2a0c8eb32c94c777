import { concatBytes, toHex } from '../der/bytes.ts';
import { DerError, contextTag, TAG } from '../der/der-value.ts';
import type { DerValue } from '../der/der-value.ts';
import { oidOf, serialOf } from '../der/der-primitives.ts';
import { childrenOf, expectTag, readTagged } from '../der/read-der.ts';
import { comparableName } from '../certificates/read-name.ts';
import { UnreadableSignature } from './unreadable-signature.ts';

/** Who signed, as the signature itself says; `keyId` is the other permitted way of saying it. */
export interface CmsSigner {
  /** Comparable form of the name. */
  readonly issuer?: string | undefined;
  readonly serialNumber?: string | undefined;
  readonly keyId?: string | undefined;
  readonly digestOid: string;
  readonly signatureOid: string;
  /** In order; undefined when there are none at all and the document's digest itself is signed. */
  readonly signedAttributes?: readonly CmsAttribute[] | undefined;
}

export interface CmsAttribute {
  readonly oid: string;
  /** DER. */
  readonly values: readonly Uint8Array[];
}

/** A CMS SignedData taken apart, never judged. Source: RFC 5652, 5.1. */
export interface CmsSignature {
  readonly der: Uint8Array;
  readonly contentType: string;
  /** The document inside an attached signature. */
  readonly content?: Uint8Array | undefined;
  /** DER of every embedded certificate. */
  readonly certificates: readonly Uint8Array[];
  readonly signers: readonly CmsSigner[];
}

const SIGNED_DATA = '1.2.840.113549.1.7.2';
/** `[0] IMPLICIT` of a primitive: the key identifier of a signer. */
const KEY_ID_TAG = 0x80;

/** @throws UnreadableSignature when it is something else or damaged. */
export function readCms(der: Uint8Array): CmsSignature {
  try {
    return readSignedData(der);
  } catch (error) {
    if (!(error instanceof DerError)) throw error;
    throw new UnreadableSignature('file_damaged', { cause: error });
  }
}

/** The fields of SignedData, in order. @throws DerError · UnreadableSignature for other kinds of CMS. */
export function signedDataFields(der: Uint8Array): readonly DerValue[] {
  const [type, wrapped] = childrenOf(readTagged(der, TAG.sequence));
  if (oidOf(type) !== SIGNED_DATA) throw new UnreadableSignature('other_cms');
  return childrenOf(expectTag(childrenOf(expectTag(wrapped, contextTag(0)))[0], TAG.sequence));
}

function readSignedData(der: Uint8Array): CmsSignature {
  const fields = signedDataFields(der);
  const [contentType, wrappedContent] = childrenOf(expectTag(fields[2], TAG.sequence));
  const certificates = fields.find(({ tag }) => tag === contextTag(0));
  return {
    der,
    contentType: oidOf(contentType),
    content: wrappedContent && octetsOf(childrenOf(wrappedContent)[0]),
    certificates: certificates ? onlyX509(childrenOf(certificates)) : [],
    signers: childrenOf(expectTag(fields.at(-1), TAG.set)).map(readSigner),
  };
}

/** BER lets a long string be written in pieces. */
function octetsOf(value: DerValue | undefined): Uint8Array {
  if (value?.tag === TAG.octetString) return value.content;
  const constructed = TAG.octetString | 0x20;
  return concatBytes(childrenOf(expectTag(value, constructed)).map(octetsOf));
}

function onlyX509(values: readonly DerValue[]): readonly Uint8Array[] {
  return values.filter(({ tag }) => tag === TAG.sequence).map(({ bytes }) => bytes);
}

function readSigner(value: DerValue): CmsSigner {
  const [, who, digest, ...rest] = childrenOf(expectTag(value, TAG.sequence));
  const signature = rest.find(({ tag }) => tag === TAG.sequence);
  const attributes = rest.find(({ tag }) => tag === contextTag(0));
  const facts = {
    digestOid: algorithmOf(digest),
    signatureOid: algorithmOf(signature),
    signedAttributes: attributes && childrenOf(attributes).map(readAttribute),
  };
  if (who?.tag === KEY_ID_TAG) return { keyId: toHex(who.content), ...facts };
  const [issuer, serial] = childrenOf(expectTag(who, TAG.sequence));
  return { issuer: comparableName(expectTag(issuer, TAG.sequence)), serialNumber: serialOf(serial), ...facts };
}

function readAttribute(value: DerValue): CmsAttribute {
  const [type, values] = childrenOf(expectTag(value, TAG.sequence));
  return { oid: oidOf(type), values: childrenOf(expectTag(values, TAG.set)).map(({ bytes }) => bytes) };
}

function algorithmOf(value: DerValue | undefined): string {
  return oidOf(childrenOf(expectTag(value, TAG.sequence))[0]);
}
