import type { LetterKind } from '../letters/letter.ts';
import { findPostalIndex } from '../post/postal-index.ts';
import { envelopeOf, massGramsOf, type PaperLetter, type PaperTerms } from './paper-letter.ts';

/** The body of one order by its published names; absent fields are left to the account's own settings. */
export type PaperOrder = Readonly<Record<string, string | number | boolean>>;

/** An address as the Post's own normalisation has read it, by the names of its answer. */
export type CleanParts = Readonly<Record<string, string | undefined>>;

/** A name by its parts; of a company nothing but the name is known. */
export interface NameParts {
  readonly surname?: string | undefined;
  readonly name?: string | undefined;
  readonly middleName?: string | undefined;
}

export interface OrderSource {
  readonly registrationNumber: string;
  readonly kind: LetterKind;
  readonly letter: PaperLetter;
  readonly address: CleanParts;
  readonly name: NameParts;
  readonly terms: PaperTerms;
}

const RUSSIA = 643;
/** Parts of the answer of `clean/address` and the fields of the order that take them. */
const ADDRESS_FIELDS = [
  ['region', 'region-to'],
  ['area', 'area-to'],
  ['place', 'place-to'],
  ['location', 'location-to'],
  ['street', 'street-to'],
  ['house', 'house-to'],
  ['building', 'building-to'],
  ['corpus', 'corpus-to'],
  ['letter', 'letter-to'],
  ['slash', 'slash-to'],
  ['room', 'room-to'],
  ['office', 'office-to'],
  ['hotel', 'hotel-to'],
  ['vladenie', 'vladenie-to'],
  ['num-address-type', 'num-address-type-to'],
] as const;

/** The order for one letter; its number is the court's own, by which it is found again. */
export function paperOrderOf(source: OrderSource): PaperOrder {
  const { registrationNumber, kind, letter, address, name, terms } = source;
  return {
    'order-num': registrationNumber,
    'mail-type': 'LETTER',
    'mail-category': kind === 'registered' ? 'ORDERED' : 'SIMPLE',
    'mail-direct': RUSSIA,
    mass: massGramsOf(letter.pageCount),
    'envelope-type': envelopeOf(letter.pageCount),
    fragile: false,
    'postoffice-code': letter.officeIndex ?? terms.officeIndex,
    ...addressFields(address, letter.address),
    ...nameFields(name, letter.recipientName),
    ...(kind === 'registered' ? noticeFields(terms) : {}),
  };
}

function addressFields(parts: CleanParts, line: string): PaperOrder {
  const given = ADDRESS_FIELDS.flatMap(([part, field]) => (parts[part] ? [[field, parts[part]] as const] : []));
  const index = parts['index'] ?? indexIn(line);
  return {
    'address-type-to': parts['address-type'] ?? 'DEFAULT',
    ...Object.fromEntries(given),
    ...(index !== undefined && { 'index-to': Number(index) }),
  };
}

function indexIn(line: string): string | undefined {
  const search = findPostalIndex(line);
  return search.found ? search.index : undefined;
}

function nameFields({ surname, name, middleName }: NameParts, recipientName: string): PaperOrder {
  return {
    'recipient-name': recipientName,
    ...(surname && { surname }),
    ...(name && { 'given-name': name }),
    ...(middleName && { 'middle-name': middleName }),
  };
}

function noticeFields({ notice }: PaperTerms): PaperOrder {
  switch (notice) {
    case 'none':
      return {};
    case 'simple':
      return { 'with-simple-notice': true };
    case 'ordered':
      return { 'with-order-of-notice': true };
    case 'electronic':
      return { 'with-electronic-notice': true };
  }
}
