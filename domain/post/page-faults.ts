import type { Fault } from '../documents/fault.ts';
import type { ChannelProfile } from './profiles.ts';

/** Pages of the documents together, told before a letter is sent: `pages` without the blank one that the program adds. */
export function pageFaults(
  pages: number,
  { maxPages, blankPages, name }: Pick<ChannelProfile, 'maxPages' | 'blankPages' | 'name'>,
): Fault[] {
  const allowed = maxPages - blankPages;
  if (pages <= allowed) return [];
  const message = `Страниц вместе ${pages}, а Почта принимает ${allowed} и одну чистую для адреса («${name}»): уберите лишние ${pages - allowed} или разделите на два письма.`;
  return [{ code: 'too_many_pages', field: 'attachments', message }];
}
