import type { SignatureFinding } from '#domain/signing/signature-words.ts';
import { authorityKeyIdIn, criticalOf, extensionsIn, extensionsOf } from '../certificates/read-extensions.ts';
import type { Extensions } from '../certificates/read-extensions.ts';
import { comparableName, readName, shownName } from '../certificates/read-name.ts';
import { toHex } from '../der/bytes.ts';
import { contextTag, TAG } from '../der/der-value.ts';
import type { DerValue } from '../der/der-value.ts';
import { serialOf, timeOf } from '../der/der-primitives.ts';
import { childrenOf, expectTag, readTagged } from '../der/read-der.ts';
import { ISSUING_POINT, readScope } from './list-scope.ts';
import type { ListScope } from './list-scope.ts';
import { UnusableList } from './unusable-list.ts';

/** A whole revocation list of one issuer, or of a part of its certificates. */
export interface RevocationList {
  /** Comparable form of the issuer's name. */
  readonly issuer: string;
  /** The same for people. */
  readonly issuerName: string;
  /** Upper-case hex; undefined when it has none. */
  readonly number?: string | undefined;
  readonly authorityKeyId?: string | undefined;
  readonly thisUpdate: Date;
  readonly nextUpdate?: Date | undefined;
  readonly contents: ListContents;
}

/** What a list says, or why it cannot be gone by. */
export type ListContents =
  | {
      readonly scope: ListScope;
      /** By serial number (upper-case hex). */
      readonly revoked: ReadonlyMap<string, RevokedEntry>;
    }
  | { readonly unusable: SignatureFinding };

export interface RevokedEntry {
  readonly revokedAtMs: number;
  /** A hold may be lifted by a later list; any other revocation is for ever. */
  readonly isHold: boolean;
}

const REASON = '2.5.29.21';
const DELTA = '2.5.29.27';
const LIST_NUMBER = '2.5.29.20';
const AUTHORITY_KEY_ID = '2.5.29.35';
const [ON_HOLD, REMOVED_FROM_LIST] = [6, 8];

/**
 * Reads only; its signature is openssl's business. A list that cannot be understood whole (a delta, somebody else's certificates, an
 * unknown critical extension) says nothing and why. Source: RFC 5280, 5.
 * @throws DerError
 */
export function readCrl(der: Uint8Array): RevocationList {
  const fields = [...childrenOf(expectTag(childrenOf(readTagged(der, TAG.sequence))[0], TAG.sequence))];
  if (fields[0]?.tag === TAG.integer) fields.shift();
  const [, issuer, thisUpdate, ...rest] = fields;
  const extensions = extensionsOf(rest.find(({ tag }) => tag === contextTag(0)));
  const nextUpdate = rest.find(({ tag }) => tag === TAG.utcTime || tag === TAG.generalizedTime);
  const revoked = rest.find(({ tag }) => tag === TAG.sequence);
  return {
    issuer: comparableName(expectTag(issuer, TAG.sequence)),
    issuerName: shownName(readName(expectTag(issuer, TAG.sequence))),
    number: numberOf(extensions),
    authorityKeyId: authorityKeyIdIn(extensions),
    thisUpdate: timeOf(thisUpdate),
    nextUpdate: nextUpdate && timeOf(nextUpdate),
    contents: readContents(extensions, revoked ? childrenOf(revoked) : []),
  };
}

/** Source: RFC 5280, 5.2.3. */
function numberOf(extensions: Extensions): string | undefined {
  const value = extensions.get(LIST_NUMBER)?.value;
  return value && toHex(readTagged(value, TAG.integer).content).toUpperCase();
}

function readContents(extensions: Extensions, entries: readonly DerValue[]): ListContents {
  try {
    if (extensions.has(DELTA)) throw new UnusableList({ code: 'list_delta' });
    refuseUnknown(extensions, [ISSUING_POINT, AUTHORITY_KEY_ID]);
    return { scope: readScope(extensions), revoked: new Map(entries.flatMap(readEntry)) };
  } catch (error) {
    if (error instanceof UnusableList) return { unusable: error.finding };
    throw error;
  }
}

function refuseUnknown(extensions: Extensions, known: readonly string[]): void {
  const unknown = criticalOf(extensions).filter((oid) => !known.includes(oid));
  if (unknown.length > 0) throw new UnusableList({ code: 'list_extension', args: { oid: unknown.join(', ') } });
}

/** None for an entry that takes a revocation back. */
function readEntry(entry: DerValue): readonly [serial: string, entry: RevokedEntry][] {
  const [serial, revokedAt, list] = childrenOf(entry);
  const extensions = extensionsIn(list);
  refuseUnknown(extensions, [REASON]);
  const value = extensions.get(REASON)?.value;
  const reason = value && readTagged(value, TAG.enumerated).content[0];
  if (reason === REMOVED_FROM_LIST) return [];
  return [[serialOf(serial), { revokedAtMs: timeOf(revokedAt).getTime(), isHold: reason === ON_HOLD }]];
}
