import type { Fault } from '../documents/fault.ts';
import { asOfText, isAsOf, LIMIT_FIELDS, LIMIT_NAMES, limitText, type LimitName } from '../post/limits.ts';
import type { ProfileSettings } from '../post/profiles.ts';
import type { VersionedField } from '../settings/setting-changes.ts';
import { isBlank } from '../work/typed-text.ts';

const MAX_NAME_LENGTH = 120;
const MAX_SOURCE_LENGTH = 300;
/** Beside the largest pair of files: the registry and the archive's own headers. */
const ARCHIVE_SPARE_BYTES = 64 * 1024;

/** Everything that can be set of a profile: differences and history take names and words from here. */
export const PROFILE_FIELDS: readonly VersionedField<ProfileSettings>[] = [
  { field: 'name', label: 'Название', words: ({ name }) => name },
  ...LIMIT_NAMES.map((name) => ({
    field: name,
    label: LIMIT_FIELDS[name].label,
    words: ({ limits }: ProfileSettings) => {
      const { value, source, asOf } = limits[name];
      return `${limitText(name, value)} — ${source}, ${asOfText(asOf)}`;
    },
  })),
];

/** The form field of one part of a limit. */
export function limitField(name: LimitName, part: 'value' | 'source' | 'asOf'): string {
  return `limits.${name}.${part}`;
}

/** Figures that became others while their sources stayed, in words: a refusal will name a source that may say otherwise. */
export function keptSourceWords(was: ProfileSettings, becomes: ProfileSettings): readonly string[] {
  return LIMIT_NAMES.flatMap((name) => {
    const [old, now] = [was.limits[name], becomes.limits[name]];
    if (old.value === now.value || old.source.trim() !== now.source.trim()) return [];
    const { label } = LIMIT_FIELDS[name];
    return [
      `${label}: было ${limitText(name, old.value)}, станет ${limitText(name, now.value)}, а источник прежний — «${now.source}». Если в нём сказано другое, вернитесь и назовите, откуда новое число: отказы будут ссылаться на него.`,
    ];
  });
}

/** Everything that is wrong with what was set, by its fields. */
export function profileFaults(settings: ProfileSettings): readonly Fault[] {
  const { name } = settings;
  const faults = LIMIT_NAMES.flatMap((limit) => limitFaults(limit, settings));
  return [
    ...(isBlank(name) || name.length > MAX_NAME_LENGTH
      ? [wrong('name', `Название: от 1 до ${MAX_NAME_LENGTH} знаков.`)]
      : []),
    ...faults,
    ...(faults.length === 0 ? togetherFaults(settings) : []),
  ];
}

function limitFaults(name: LimitName, { limits }: ProfileSettings): readonly Fault[] {
  const { value, source, asOf } = limits[name];
  const { label, min, max } = LIMIT_FIELDS[name];
  const isFit = Number.isInteger(value) && value >= min && value <= max;
  return [
    ...(isFit
      ? []
      : [wrong(limitField(name, 'value'), `${label}: целое от ${limitText(name, min)} до ${limitText(name, max)}.`)]),
    ...(isBlank(source) || source.length > MAX_SOURCE_LENGTH
      ? [wrong(limitField(name, 'source'), `${label}: откуда это известно, до ${MAX_SOURCE_LENGTH} знаков.`)]
      : []),
    ...(isAsOf(asOf)
      ? []
      : [wrong(limitField(name, 'asOf'), `${label}: на какое время известно — 2026, 07.2026 или 21.07.2026.`)]),
  ];
}

/** Limits that contradict each other would let nothing through. */
function togetherFaults({ limits }: ProfileSettings): readonly Fault[] {
  const of = (name: LimitName): number => limits[name].value;
  const planned = of('plannedArchiveByteSize');
  const pair = of('maxPdfByteSize') + of('maxSignatureByteSize') + ARCHIVE_SPARE_BYTES;
  return [
    ...(planned > of('maxArchiveByteSize')
      ? [wrong(limitField('plannedArchiveByteSize', 'value'), 'Архив не собирается больше, чем принимает Почта.')]
      : []),
    ...(pair > planned
      ? [wrong(limitField('maxPdfByteSize', 'value'), 'Самое большое письмо с подписью не войдёт и в пустой архив.')]
      : []),
    ...(of('maxPages') <= of('blankPages')
      ? [wrong(limitField('maxPages', 'value'), 'Кроме чистой нужна хотя бы одна страница.')]
      : []),
  ];
}

function wrong(field: string, message: string): Fault {
  return { code: 'setting_wrong', field, message };
}
