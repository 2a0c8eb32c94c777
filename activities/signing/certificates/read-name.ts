import { toHex } from '../der/bytes.ts';
import type { DerValue } from '../der/der-value.ts';
import { oidOf } from '../der/der-primitives.ts';
import { childrenOf } from '../der/read-der.ts';
import { textOf } from './name-text.ts';

/** Attributes of a distinguished name that people are shown. */
export const NAME_OID = {
  commonName: '2.5.4.3',
  surname: '2.5.4.4',
  organisation: '2.5.4.10',
  title: '2.5.4.12',
  givenName: '2.5.4.42',
} as const;

/** Text by OID; of a repeated attribute the first. */
export type NameAttributes = ReadonlyMap<string, string>;

/** A value that is no text is shown as RFC 4514, 2.4, shows it: `#` and the hex of its DER. Source: RFC 5280, 4.1.2.4. @throws DerError */
export function readName(name: DerValue): NameAttributes {
  const attributes = new Map<string, string>();
  for (const relative of childrenOf(name)) {
    for (const attribute of childrenOf(relative)) {
      const [type, value] = childrenOf(attribute);
      const oid = oidOf(type);
      if (!attributes.has(oid)) attributes.set(oid, value ? (textOf(value) ?? `#${toHex(value.bytes)}`) : '');
    }
  }
  return attributes;
}

/**
 * A form in which names that mean the same are the same string: as openssl compares them, so that the two of us never disagree about who
 * issued what. Letters of text are compared without case (of ASCII) and repeated spaces, whatever string type they are written in; other
 * values as their bytes. Source: RFC 5280, 7.1. @throws DerError
 */
export function comparableName(name: DerValue): string {
  return childrenOf(name)
    .map((relative) => childrenOf(relative).map(comparableAttribute).toSorted().join('+'))
    .join(',');
}

function comparableAttribute(attribute: DerValue): string {
  const [type, value] = childrenOf(attribute);
  return `${oidOf(type)}=${value ? comparableValue(value) : ''}`;
}

function comparableValue(value: DerValue): string {
  const text = textOf(value, 'compared');
  if (text === undefined) return `#${toHex(value.bytes)}`;
  const spaced = text.replace(/[\t-\r ]+/g, ' ').replace(/^ | $/g, '');
  const folded = spaced.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
  return `"${toHex(Buffer.from(folded))}"`;
}

/** What an authority is called before people. */
export function shownName(name: NameAttributes): string {
  return name.get(NAME_OID.commonName) ?? name.get(NAME_OID.organisation) ?? '';
}
