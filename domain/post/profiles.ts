import { asOfText, LIMIT_FIELDS, LIMIT_NAMES, limitText } from './limits.ts';
import type { ChannelLimits, LimitName, LimitOrigin } from './limits.ts';

/** Headers of the registry sheet in the order of the cabinet's own template. */
export const REGISTRY_COLUMNS = [
  'FILE_NAME',
  'ADDRESSLINE_TO',
  'RECIPIENT_TYPE',
  'RECIPIENT',
  'INN',
  'KPP',
  'LETTER_REG_NUMBER',
  'LETTER_TITLE',
  'MAILCATEGORY',
  'ADDRESSLINE_RETURN',
  'WOMAILRANK',
  'ADDITIONAL_INFO',
  'LETTER_COMMENT',
] as const;

export type RegistryColumn = (typeof REGISTRY_COLUMNS)[number];

/** What people set of a profile: its name, and every limit with where it comes from. */
export interface ProfileSettings {
  readonly name: string;
  readonly limits: { readonly [N in LimitName]: { readonly value: number } & LimitOrigin };
}

/** One version of a profile as it is kept. */
export interface ProfileContent extends ProfileSettings {
  readonly sheetName: string;
  readonly columns: readonly RegistryColumn[];
  /** Where sheet and columns come from. */
  readonly layout: LimitOrigin;
}

/** One version of a channel's rules, never changed. A letter keeps the version it began with. */
export interface ChannelProfile extends ChannelLimits {
  /** This very version, as letters and batches keep it: `otpravka-2020`, `sud-2026@3`. */
  readonly id: string;
  /** The profile that it is a version of, as sites choose it. */
  readonly family: string;
  readonly version: number;
  readonly name: string;
  readonly sheetName: string;
  readonly columns: readonly RegistryColumn[];
  readonly origins: Readonly<Record<LimitName, LimitOrigin>>;
}

/** A profile was named that this installation does not have: there is no default. */
export class UnknownProfileError extends Error {
  override name = 'UnknownProfileError';

  constructor(id: string) {
    super(`Неизвестный профиль пределов Почты: «${id}»`);
  }
}

/** The name that letters keep: the first version bears its profile's own. */
export function profileVersionId(family: string, version: number): string {
  return version === 1 ? family : `${family}@${String(version)}`;
}

/** Begins the names of those that the program ships, so that a release never meets a copy of the same name. */
export const SHIPPED_PREFIX = 'otpravka-';

/** True for the name of a copy. */
export function isOwnFamily(text: string): boolean {
  return /^[a-z][a-z0-9-]{2,39}$/.test(text) && !text.startsWith(SHIPPED_PREFIX);
}

export function profileOf(family: string, version: number, content: ProfileContent): ChannelProfile {
  const each = <T>(of: (limit: ProfileContent['limits'][LimitName]) => T): Record<LimitName, T> =>
    Object.fromEntries(LIMIT_NAMES.map((name) => [name, of(content.limits[name])])) as Record<LimitName, T>;
  const { name, sheetName, columns } = content;
  return {
    ...{ id: profileVersionId(family, version), family, version, name, sheetName, columns },
    ...each(({ value }) => value),
    origins: each(({ source, asOf }) => ({ source, asOf })),
  };
}

/** What a refusal by a limit ends with: which profile, which limit, where it comes from and of when. */
export function limitWords(
  profile: Pick<ChannelProfile, 'name' | 'version' | 'origins' | LimitName>,
  limit: LimitName,
): string {
  const { source, asOf } = profile.origins[limit];
  const version = profile.version === 1 ? '' : `, версия ${String(profile.version)}`;
  const figure = `${LIMIT_FIELDS[limit].label.toLowerCase()} — ${limitText(limit, profile[limit])}`;
  return `Предел: ${figure}; профиль: ${profile.name}${version}; источник: ${source}, ${asOfText(asOf)}.`;
}
