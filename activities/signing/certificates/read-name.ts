import { DerError } from '../der/der-value.ts';
import type { DerValue } from '../der/der-value.ts';
import { oidOf } from '../der/der-primitives.ts';
import { childrenOf } from '../der/read-der.ts';

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

const BMP_STRING = 0x1e;
const DECODERS: Readonly<Record<number, string>> = {
  0x0c: 'utf-8',
  0x12: 'latin1',
  0x13: 'latin1',
  0x14: 'latin1',
  0x16: 'latin1',
  [BMP_STRING]: 'utf-16be',
};

/** Source: RFC 5280, 4.1.2.4. @throws DerError */
export function readName(name: DerValue): NameAttributes {
  const attributes = new Map<string, string>();
  for (const relative of childrenOf(name)) {
    for (const attribute of childrenOf(relative)) {
      const [type, value] = childrenOf(attribute);
      const oid = oidOf(type);
      if (!attributes.has(oid)) attributes.set(oid, textOf(value));
    }
  }
  return attributes;
}

function textOf(value: DerValue | undefined): string {
  const encoding = value && DECODERS[value.tag];
  if (encoding === undefined) throw new DerError('a name written in a string type that is not used');
  return new TextDecoder(encoding).decode(value?.content);
}
