/**
 * A rough normaliser with the published fields and codes. It knows no towns: a part of the line is what its own abbreviation says, and what
 * is missing gives the published quality code. The real service looks everything up in its dictionaries.
 */
export interface CleanAddress {
  readonly [field: string]: string | boolean | undefined;
}

interface Part {
  readonly field: string;
  readonly looksLike: RegExp;
}

const PARTS: readonly Part[] = [
  { field: 'index', looksLike: /^[1-9]\d{5}$/u },
  { field: 'region', looksLike: /(^|\s)(обл|область|край|респ|республика|АО|автономный округ)\.?(\s|$)/iu },
  { field: 'area', looksLike: /(^|\s)(р-н|район|м\.?о)\.?(\s|$)/iu },
  { field: 'place', looksLike: /^(г|город|пгт|с|село|д|дер|деревня|п|пос|посёлок|поселок)\.?\s+\p{L}{2}/iu },
  { field: 'street', looksLike: /(^|\s)(ул|улица|пр-кт|проспект|пер|переулок|ш|шоссе|наб|б-р|проезд|пл)\.?(\s|$)/iu },
  { field: 'house', looksLike: /^(д|дом|влд|двлд)\.?\s*\d/iu },
  { field: 'building', looksLike: /^(стр|строение)\.?\s*\d/iu },
  { field: 'corpus', looksLike: /^(к|корп|корпус)\.?\s*\d/iu },
  { field: 'room', looksLike: /^(кв|квартира|ком)\.?\s*\d/iu },
  { field: 'office', looksLike: /^(оф|офис|пом)\.?\s*\d/iu },
];

const NUMBERED: ReadonlySet<string> = new Set(['house', 'building', 'corpus', 'room', 'office']);
const PO_BOX = /^(а\/я|абонентский ящик)\s*(\d+)/iu;
/** Cities that are regions of their own. */
const CITY_REGIONS = /^г\.?\s+(Москва|Санкт-Петербург|Севастополь)$/u;

/** The parts, with the quality of the whole and how sure the reading is. */
export function cleanAddress(id: string, original: string): CleanAddress {
  const parts = partsOf(original);
  const box = parts['num-address-type'];
  const quality = qualityOf(parts, box !== undefined);
  const isUnparsed = parts['unparsed'] !== undefined;
  const { unparsed: _, ...told } = parts;
  return {
    id,
    'original-address': original,
    'address-type': box === undefined ? 'DEFAULT' : 'PO_BOX',
    ...told,
    'quality-code': quality,
    'validation-code': isUnparsed ? 'NOT_VALIDATED_HAS_UNPARSED_PARTS' : 'VALIDATED',
  };
}

function partsOf(original: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const piece of original.split(',').map((text) => text.trim())) {
    const box = PO_BOX.exec(piece);
    const part = PARTS.find(({ field, looksLike }) => found[field] === undefined && looksLike.test(piece));
    if (piece === '') continue;
    if (box?.[2] !== undefined) found['num-address-type'] = box[2];
    else if (part === undefined) found['unparsed'] = piece;
    else found[part.field] = NUMBERED.has(part.field) ? numberOf(piece) : piece;
  }
  if (found['region'] === undefined && CITY_REGIONS.test(found['place'] ?? '')) found['region'] = found['place'] ?? '';
  return found;
}

function numberOf(piece: string): string {
  return piece.replace(/^\p{L}+\.?\s*/u, '');
}

function qualityOf(parts: Readonly<Record<string, string>>, isBox: boolean): string {
  if (parts['region'] === undefined) return 'UNDEF_01';
  if (parts['place'] === undefined) return 'UNDEF_02';
  if (isBox) return 'POSTAL_BOX';
  if (parts['street'] === undefined && parts['house'] === undefined) return 'UNDEF_03';
  if (parts['house'] === undefined) return 'UNDEF_04';
  return parts['room'] === undefined && parts['office'] === undefined ? 'UNDEF_05' : 'GOOD';
}

/** A name in one line by its parts: two or three words of letters are sure. */
export function cleanPhysical(id: string, original: string): CleanAddress {
  const words = original.trim().split(/\s+/u);
  const [surname, name, middleName] = words;
  const isSure =
    words.length >= 2 && words.length <= 4 && words.every((word) => /^[\p{L}'-]+$/u.test(word) && word.length > 1);
  return {
    id,
    'original-fio': original,
    ...(surname && { surname }),
    ...(name && { name }),
    ...(middleName && { 'middle-name': words.slice(2).join(' ') }),
    'quality-code': isSure ? 'EDITED' : 'NOT_SURE',
    valid: isSure,
  };
}
