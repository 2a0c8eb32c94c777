import { isSiteCode } from '../letters/letter-number.ts';
import { limitWords, type ChannelProfile } from '../post/profiles.ts';
import { findPostalIndex } from '../post/postal-index.ts';
import { nextCutOff } from './cut-off.ts';

/** What a new site is given besides its terms. */
export interface SiteDetails {
  /** `50MS0095`. */
  readonly id: string;
  readonly name: string;
  /** One line with the postal index: the sender's in the Post's registry. */
  readonly returnAddress: string;
  /** IANA name. */
  readonly timeZone: string;
  /** `HH:MM` in that zone. */
  readonly cutOffTime: string;
}

/** Everything that is wrong with a site to be made, in words for the person who makes it. */
export function siteFaults(site: SiteDetails, profile: ChannelProfile): readonly string[] {
  const code = isSiteCode(site.id)
    ? []
    : ['Код участка: две цифры, две латинские заглавные буквы, четыре цифры — 50MS0095.'];
  return [...code, ...senderFaults(site, profile), ...hourFaults(site)];
}

/** The same for the sender alone: his name and address. */
export function senderFaults(
  { name, returnAddress }: Partial<Pick<SiteDetails, 'name' | 'returnAddress'>>,
  profile: ChannelProfile,
): readonly string[] {
  const faults: string[] = [];
  if (name?.trim() === '') faults.push('Название участка не указано.');
  if (returnAddress === undefined) return faults;
  const { maxAddressLength } = profile;
  if (!findPostalIndex(returnAddress).found) faults.push('Адрес отправителя: нужен один почтовый индекс, шесть цифр.');
  if (!/\p{L}/u.test(returnAddress)) faults.push('Адрес отправителя: укажите населённый пункт, улицу и дом.');
  if (returnAddress.length > maxAddressLength) {
    const bound = limitWords(profile, 'maxAddressLength');
    faults.push(`Адрес отправителя длиннее ${maxAddressLength} знаков: Почта такого не примет. ${bound}`);
  }
  return faults;
}

/** What is wrong with the hour at which batches close. */
export function hourFaults({ timeZone, cutOffTime }: Pick<SiteDetails, 'timeZone' | 'cutOffTime'>): readonly string[] {
  const isZone = Intl.supportedValuesOf('timeZone').includes(timeZone);
  const zone = isZone ? [] : [`Часовой пояс «${timeZone}» неизвестен: ожидается имя вида Europe/Moscow.`];
  try {
    nextCutOff(new Date(0), { timeZone: isZone ? timeZone : 'UTC', cutOffTime, isWorkingDay: () => true });
    return zone;
  } catch (error) {
    return [...zone, error instanceof Error ? error.message : String(error)];
  }
}
