import { readContact } from './consent.ts';
import type { NotificationChannel } from './notification-status.ts';

/** A party of a case as far as its phones and mail go. */
export interface Contacted {
  readonly id: string;
  readonly name: string;
  /** As the case has them, however they are written. */
  readonly phone: string;
  readonly email: string;
  readonly consents: readonly {
    readonly channel: NotificationChannel;
    readonly address: string;
    readonly withdrawnAt: string | null;
  }[];
}

/** Names of other parties of the same case who have this phone or address too: what goes there may be read by the other side. */
export function sharedWith(
  parties: readonly Contacted[],
  partyId: string,
  { channel, address }: { readonly channel: NotificationChannel; readonly address: string },
): readonly string[] {
  const isSame = (typed: string): boolean => readContact(channel, typed).contact === address;
  const has = ({ phone, email, consents }: Contacted): boolean =>
    isSame(channel === 'sms' ? phone : email) ||
    consents.some((one) => one.channel === channel && one.withdrawnAt === null && one.address === address);
  return parties.filter((party) => party.id !== partyId && has(party)).map(({ name }) => name);
}
