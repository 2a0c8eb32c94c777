import type { Fault } from '../documents/fault.ts';
import { limitWords, type ChannelProfile } from './profiles.ts';

/** Pages of the documents together, told before a letter is sent: `pages` without the blank one that the program adds. */
export function pageFaults(pages: number, profile: ChannelProfile): Fault[] {
  const { maxPages, blankPages } = profile;
  const allowed = maxPages - blankPages;
  if (pages <= allowed) return [];
  const blank = blankPages > 0 ? ' и одну чистую для адреса' : '';
  const message = `Страниц вместе ${pages}, а Почта принимает ${allowed}${blank}: уберите лишние ${pages - allowed} или разделите на два письма. ${limitWords(profile, 'maxPages')}`;
  return [{ code: 'too_many_pages', field: 'attachments', message }];
}
