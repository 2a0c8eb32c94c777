import { UUID_PATTERN } from '../work/uuid.ts';

/** A message's name for ever: a repeat is known by it, and so is what comes back about it. `<publication.<card>.<version>@<domain>>` */
export function messageIdOf(matterId: string, version: number, sender: string): string {
  return `<publication.${matterId}.${String(version)}@${domainOf(sender)}>`;
}

function domainOf(address: string): string {
  return /@([^@>\s]+)>?$/.exec(address.trim())?.[1] ?? 'localhost';
}

const OURS = new RegExp(`publication\\.(${UUID_PATTERN})\\.([1-9]\\d{0,8})@[^\\s<>"]{1,255}`);

/** What a text names of ours first, with the whole name in its brackets; null: nothing. */
export function findMessageId(
  text: string,
): { readonly messageId: string; readonly matterId: string; readonly version: number } | null {
  const [whole, matterId, version] = OURS.exec(text) ?? [];
  if (whole === undefined || matterId === undefined) return null;
  return { messageId: `<${whole}>`, matterId, version: Number(version) };
}
