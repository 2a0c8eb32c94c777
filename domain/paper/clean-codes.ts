/**
 * Published codes of `clean/address`: an address may be sent to only with one of the first and one of the second. The rest say what is
 * wrong, in the words of the specification.
 */
const SENDABLE_QUALITIES: ReadonlySet<string> = new Set(['GOOD', 'POSTAL_BOX', 'ON_DEMAND', 'UNDEF_05']);
const SENDABLE_VALIDATIONS: ReadonlySet<string> = new Set(['VALIDATED', 'OVERRIDDEN', 'CONFIRMED_MANUALLY']);

const QUALITY_WORDS: Readonly<Record<string, string>> = {
  UNDEF_01: 'нет региона',
  UNDEF_02: 'нет города или населённого пункта',
  UNDEF_03: 'нет улицы',
  UNDEF_04: 'нет дома',
  UNDEF_06: 'не определён',
  UNDEF_07: 'иностранный адрес',
};

const VALIDATION_WORDS: Readonly<Record<string, string>> = {
  NOT_VALIDATED_HAS_UNPARSED_PARTS: 'есть неразобранные части',
  NOT_VALIDATED_HAS_ASSUMPTION: 'разобран предположительно',
  NOT_VALIDATED_HAS_NO_MAIN_POINTS: 'нет основных частей',
  NOT_VALIDATED_HAS_NUMBER_STREET_ASSUMPTION: 'улица определена предположительно',
  NOT_VALIDATED_HAS_NO_KLADR_RECORD: 'нет в КЛАДР',
  NOT_VALIDATED_HOUSE_WITHOUT_STREET_OR_NP: 'дом без улицы или населённого пункта',
  NOT_VALIDATED_HOUSE_EXTENSION_WITHOUT_HOUSE: 'нет дома',
};

export interface CleanVerdict {
  readonly quality: string;
  readonly validation: string;
}

/** What the Post finds wrong with an address, in words with its codes; null: it may be sent to. */
export function addressFault({ quality, validation }: CleanVerdict): string | null {
  const reasons = [
    ...(SENDABLE_QUALITIES.has(quality) ? [] : [worded(QUALITY_WORDS, quality)]),
    ...(SENDABLE_VALIDATIONS.has(validation) ? [] : [worded(VALIDATION_WORDS, validation)]),
  ];
  return reasons.length === 0 ? null : `адрес не годится для отправки: ${reasons.join('; ')}`;
}

function worded(words: Readonly<Record<string, string>>, code: string): string {
  return Object.hasOwn(words, code) ? `${words[code] ?? ''} (${code})` : code;
}
