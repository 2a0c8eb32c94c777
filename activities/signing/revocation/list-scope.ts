import type { SignatureCode } from '#domain/signing/signature-words.ts';
import type { Certificate } from '../certificates/read-certificate.ts';
import { fullNamesOf } from '../certificates/read-extensions.ts';
import type { Extensions } from '../certificates/read-extensions.ts';
import { contextTag, TAG } from '../der/der-value.ts';
import type { DerValue } from '../der/der-value.ts';
import { childrenOf, readTagged } from '../der/read-der.ts';
import { UnusableList } from './unusable-list.ts';

/** Which of the issuer's certificates a list speaks for; all of them when nothing is said. */
export interface ListScope {
  readonly only?: 'people' | 'authorities' | undefined;
  /** Hex of GeneralNames: certificates that name one of them. */
  readonly points?: readonly string[] | undefined;
}

export const ISSUING_POINT = '2.5.29.28';

/** By tag: parts of which one list gives no whole answer; openssl leaves them alone too. */
const REFUSED: Readonly<Record<number, SignatureCode>> = {
  0x83: 'list_partial',
  0x84: 'list_indirect',
  0x85: 'list_partial',
};
const [ONLY_PEOPLE, ONLY_AUTHORITIES] = [0x81, 0x82];

/** What issuingDistributionPoint narrows the list to. Source: RFC 5280, 5.2.5. @throws UnusableList · DerError */
export function readScope(extensions: Extensions): ListScope {
  const value = extensions.get(ISSUING_POINT)?.value;
  if (value === undefined) return {};
  const fields = childrenOf(readTagged(value, TAG.sequence)).filter((field) => !isFalse(field));
  const refused = fields.map(({ tag }) => REFUSED[tag]).find((code) => code !== undefined);
  if (refused) throw new UnusableList({ code: refused });
  const has = (wanted: number) => fields.some(({ tag }) => tag === wanted);
  if (has(ONLY_PEOPLE) && has(ONLY_AUTHORITIES)) throw new UnusableList({ code: 'list_partial' });
  const point = fields.find(({ tag }) => tag === contextTag(0));
  return {
    only: has(ONLY_PEOPLE) ? 'people' : has(ONLY_AUTHORITIES) ? 'authorities' : undefined,
    points: point && namesOf(point),
  };
}

/** Whether a list of this scope says anything of the certificate. */
export function covers({ only, points }: ListScope, { isAuthority, listPoints }: Certificate): boolean {
  if (only !== undefined && isAuthority !== (only === 'authorities')) return false;
  return points === undefined || points.some((point) => listPoints.includes(point));
}

function isFalse({ tag, content }: DerValue): boolean {
  return tag !== contextTag(0) && content.length === 1 && content[0] === 0;
}

/** A point may also be named relative to the issuer, which nobody does. */
function namesOf(point: DerValue): readonly string[] {
  const names = fullNamesOf(point);
  if (names.length > 0) return names;
  throw new UnusableList({ code: 'list_partial' });
}
