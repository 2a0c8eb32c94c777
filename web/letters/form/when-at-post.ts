import { channelOfLetter } from '#domain/letters/letter-way.ts';
import type { ChannelName } from '#domain/post/channels.ts';
import { html, type Html } from '../../html.ts';

/** What of a letter that is being written decides when the Post has it. */
export interface LetterOnItsWay {
  /** As the form has it; another way than paper is the site's own. */
  readonly way: string;
  /** By which the site's letters reach the Post. */
  readonly channel: ChannelName;
  /** How many letters are made of the form. */
  readonly count: number;
}

const CARRIED_WORDS: Readonly<Partial<Record<ChannelName, string>>> = {
  cabinet: 'сотрудник загрузит архив партии в кабинет «Отправка»',
  paper: 'сотрудник сдаст письма партии в отделение',
};

/**
 * When the Post would have it, as the end of «Если подписать сейчас, …». A batch that people carry is not at the Post in the hour in which it is
 * closed, and nobody knows when they will carry it.
 * @param at the hour in which the batch is closed, as it is shown
 */
export function whenAtPost({ way, channel, count }: LetterOnItsWay, at: Html): Html {
  const them = count > 1 ? 'их' : 'его';
  const by = CARRIED_WORDS[channelOfLetter(way === 'paper' ? 'paper' : 'own', { channel })];
  if (by === undefined) return html`Почта получит ${them} ${at}.`;
  return html`${count > 1 ? 'письма войдут' : 'письмо войдёт'} в партию ${at}; Почта получит ${them}, когда ${by}.`;
}
