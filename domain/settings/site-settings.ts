import type { Fault } from '../documents/fault.ts';
import { CHANNEL_LABELS, CHANNEL_NAMES, type ChannelName } from '../post/channels.ts';
import type { ChannelProfile } from '../post/profiles.ts';
import { USUAL_PROFILE } from '../post/shipped-profiles.ts';
import { hourFaults, senderFaults } from './site-rules.ts';
import type { VersionedField } from './setting-changes.ts';

/** Everything of a site that its admin sets; kept by versions. */
export interface SiteSettings {
  readonly name: string;
  /** One line with the postal index: the sender's in the Post's registry. */
  readonly returnAddress: string;
  /** IANA name. */
  readonly timeZone: string;
  /** `HH:MM` in that zone. */
  readonly cutOffTime: string;
  readonly recallWindowSeconds: number;
  readonly remindAfterSeconds: number;
  readonly escalateAfterSeconds: number;
  readonly outcomeWatchSeconds: number;
  /** Working time for a task about form 103. */
  readonly form103TaskSeconds: number;
  readonly channel: ChannelName;
  /** The profile of limits, in whatever version is in force. */
  readonly profileId: string;
  /** The first number of a year; a number that is past stays past. */
  readonly numberingStart: number;
  /** Index of the office where letters on paper are handed in; with an electronic way: a letter may go on paper beside it. Null: none. */
  readonly paperOffice: string | null;
}

const HOUR_SECONDS = 3_600;
const DAY_SECONDS = 24 * HOUR_SECONDS;

/** As a court works: two hours to change one's mind, a reminder after half a day, the supervisor after a day, sixty days for the Post, three for its form 103. */
export const USUAL_SITE_TERMS = {
  ...{ timeZone: 'Europe/Moscow', cutOffTime: '16:00', recallWindowSeconds: 2 * HOUR_SECONDS },
  ...{ remindAfterSeconds: 4 * HOUR_SECONDS, escalateAfterSeconds: DAY_SECONDS, outcomeWatchSeconds: 60 * DAY_SECONDS },
  form103TaskSeconds: 3 * DAY_SECONDS,
  profileId: USUAL_PROFILE,
  numberingStart: 1,
  paperOffice: null,
} as const satisfies Partial<SiteSettings>;

/** Terms that a letter keeps as they were when it was sent for approval. */
export const KEPT_TERMS = [
  'recallWindowSeconds',
  'remindAfterSeconds',
  'escalateAfterSeconds',
  'outcomeWatchSeconds',
] as const satisfies readonly (keyof SiteSettings)[];
export type KeptTerms = Pick<SiteSettings, (typeof KEPT_TERMS)[number]>;

/** Every term of a site: what is no letter's holds for tasks that are opened after it was set. */
export const SITE_TERMS = [...KEPT_TERMS, 'form103TaskSeconds'] as const satisfies readonly (keyof SiteSettings)[];
export type SiteTerm = (typeof SITE_TERMS)[number];
export type SiteTerms = Pick<SiteSettings, SiteTerm>;

/** Fields in which a term is typed, by the unit it is typed in. */
export const TERM_UNITS = {
  recallWindowSeconds: { unitSeconds: 60, unit: 'мин', max: 7 * 24 * 60, min: 0 },
  remindAfterSeconds: { unitSeconds: HOUR_SECONDS, unit: 'ч', max: 30 * 24, min: 1 },
  escalateAfterSeconds: { unitSeconds: HOUR_SECONDS, unit: 'ч', max: 60 * 24, min: 1 },
  outcomeWatchSeconds: { unitSeconds: DAY_SECONDS, unit: 'дн.', max: 365, min: 1 },
  form103TaskSeconds: { unitSeconds: DAY_SECONDS, unit: 'раб. дн.', max: 60, min: 1 },
} as const satisfies Readonly<Record<SiteTerm, object>>;

/** The places after the point that bring the very second back. */
const PLACES = 5;

/** A term in the unit it is typed in: rounded, and the same term when it is typed back. */
export function termValue(term: SiteTerm, seconds: number): string {
  const { unitSeconds } = TERM_UNITS[term];
  for (let places = 0; places < PLACES; places += 1) {
    const value = Number((seconds / unitSeconds).toFixed(places));
    if (Math.round(value * unitSeconds) === seconds) return String(value);
  }
  return String(Number((seconds / unitSeconds).toFixed(PLACES)));
}

/** A term that is less than its unit is told in seconds. */
export function termText(term: SiteTerm, seconds: number): string {
  const { unitSeconds, unit } = TERM_UNITS[term];
  return seconds > 0 && seconds < unitSeconds ? `${String(seconds)} с` : `${termValue(term, seconds)} ${unit}`;
}

const termWords = (term: SiteTerm) => (settings: SiteSettings) => termText(term, settings[term]);

/** Names of profiles on screen, by their families. */
export type ProfileNames = ReadonlyMap<string, string>;

/** Everything that can be set, once: the form, its faults and the history of changes take names and words from here. */
export const SITE_FIELDS: readonly (VersionedField<SiteSettings, ProfileNames> & {
  readonly field: keyof SiteSettings;
})[] = [
  { field: 'name', label: 'Название', words: ({ name }) => name },
  { field: 'returnAddress', label: 'Адрес отправителя', words: ({ returnAddress }) => returnAddress },
  { field: 'timeZone', label: 'Часовой пояс', words: ({ timeZone }) => timeZone },
  { field: 'cutOffTime', label: 'Час закрытия партии', words: ({ cutOffTime }) => cutOffTime },
  { field: 'recallWindowSeconds', label: 'Срок отзыва после подписи', words: termWords('recallWindowSeconds') },
  { field: 'remindAfterSeconds', label: 'Напомнить о задании через', words: termWords('remindAfterSeconds') },
  { field: 'escalateAfterSeconds', label: 'Сказать руководителю через', words: termWords('escalateAfterSeconds') },
  { field: 'outcomeWatchSeconds', label: 'Ждать исхода от Почты', words: termWords('outcomeWatchSeconds') },
  { field: 'form103TaskSeconds', label: 'Разобраться с формой 103 за', words: termWords('form103TaskSeconds') },
  { field: 'channel', label: 'Путь к Почте', words: ({ channel }) => CHANNEL_LABELS[channel] },
  { field: 'paperOffice', label: 'Отделение для писем на бумаге', words: (settings) => paperOfficeWords(settings) },
  { field: 'profileId', label: 'Пределы Почты', words: ({ profileId }, names) => names.get(profileId) ?? profileId },
  { field: 'numberingStart', label: 'Первый номер года', words: ({ numberingStart }) => String(numberingStart) },
];

/** A version that was kept before there were offices has none. */
function paperOfficeWords({ paperOffice }: Partial<SiteSettings>): string {
  return paperOffice ?? 'нет';
}

export function siteLabel(field: keyof SiteSettings): string {
  return SITE_FIELDS.find((known) => known.field === field)?.label ?? field;
}

const MAX_NUMBERING_START = 900_000;
const WRONG_OFFICE = 'Отделение для писем на бумаге: индекс из шести цифр, первая не ноль; пусто — бумажных писем нет.';

/** Everything that is wrong with a site's settings, by their fields. `profile`: in force of the chosen one; null: there is no such. */
export function siteSettingsFaults(settings: SiteSettings, profile: ChannelProfile | null): readonly Fault[] {
  const { name, returnAddress, timeZone, cutOffTime, channel, numberingStart, paperOffice } = settings;
  const hour = (one: Parameters<typeof hourFaults>[0]): readonly string[] => hourFaults(one);
  return [
    ...(profile === null
      ? faults('profileId', ['Таких пределов нет.'])
      : [
          ...faults('name', senderFaults({ name }, profile)),
          ...faults('returnAddress', senderFaults({ returnAddress }, profile)),
        ]),
    ...faults('timeZone', hour({ timeZone, cutOffTime: '16:00' })),
    ...faults('cutOffTime', hour({ timeZone: 'Europe/Moscow', cutOffTime })),
    ...SITE_TERMS.flatMap((term) => termFaults(term, settings[term])),
    ...faults('channel', CHANNEL_NAMES.includes(channel) ? [] : ['Путь к Почте не выбран.']),
    ...faults('paperOffice', paperOffice === null || /^[1-9]\d{5}$/.test(paperOffice) ? [] : [WRONG_OFFICE]),
    ...faults(
      'numberingStart',
      isWhole(numberingStart, 1, MAX_NUMBERING_START)
        ? []
        : [`Первый номер года: целое от 1 до ${MAX_NUMBERING_START}.`],
    ),
  ];
}

function termFaults(term: SiteTerm, seconds: number): readonly Fault[] {
  const { unitSeconds, unit, min, max } = TERM_UNITS[term];
  if (isWhole(seconds, min * unitSeconds, max * unitSeconds)) return [];
  return faults(term, [`${siteLabel(term)}: от ${String(min)} до ${String(max)} ${unit}.`]);
}

function isWhole(value: number, min: number, max: number): boolean {
  return Number.isInteger(value) && value >= min && value <= max;
}

function faults(field: keyof SiteSettings, messages: readonly string[]): readonly Fault[] {
  return messages.map((message) => ({ code: 'setting_wrong', field, message }));
}
