import { isHandedInOnPaper, type ChannelName } from '../post/channels.ts';

/** Which way a letter goes to the Post: as its site sends, or on paper that the court itself prints and hands in. */
export const LETTER_WAYS = ['own', 'paper'] as const;
export type LetterWay = (typeof LETTER_WAYS)[number];

/** Words for the form, where a site has both. */
export const LETTER_WAY_NAMES: Readonly<Record<LetterWay, string>> = {
  own: 'Электронное',
  paper: 'Бумажное из суда',
};

export const LETTER_WAY_HINTS: Readonly<Record<LetterWay, string>> = {
  own: 'передаст Почта',
  paper: 'напечатать и сдать в отделение',
};

/** What decides on the ways of a site. */
export interface SiteWays {
  readonly channel: ChannelName;
  /** Index of the office where it hands in letters on paper; none: it sends none beside its way. */
  readonly paperOffice?: string | null | undefined;
}

/** True where a letter may be sent on paper beside the site's electronic way. */
export function hasBothWays({ channel, paperOffice }: SiteWays): boolean {
  return !isHandedInOnPaper(channel) && paperOffice != null;
}

/** By which channel the letter goes: what is chosen in it stands before what its site does. */
export function channelOfLetter(way: LetterWay, { channel }: Pick<SiteWays, 'channel'>): ChannelName {
  return way === 'paper' ? 'paper' : channel;
}

/** Why it goes this way, for its card. */
export function wayReason(way: LetterWay, channel: ChannelName): string {
  if (way === 'paper') return 'выбрано в письме';
  return isHandedInOnPaper(channel) ? 'так участок отправляет все письма' : 'путь участка';
}
