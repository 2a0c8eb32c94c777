import { PART_STATE_WORDS, type NotificationChannel, type PartState } from './notification-status.ts';

/** Who takes a notice from the court, in the cases in which it is spoken of. */
interface Carrier {
  readonly who: string;
  readonly whose: string;
  readonly by: string;
  /** Where it may be learned what became of a notice. */
  readonly asked: string;
}

export const CARRIERS: Readonly<Record<NotificationChannel, Carrier>> = {
  sms: {
    ...{ who: 'оператор', whose: 'оператора', by: 'оператором' },
    asked: 'у адресата или в кабинете оператора',
  },
  mail: {
    ...{ who: 'почтовый сервер', whose: 'почтового сервера', by: 'почтовым сервером' },
    asked: 'у адресата',
  },
};

const OF_CARRIER: ReadonlySet<PartState> = new Set(['accepted', 'refused']);

/** A part's state where it stands beside its notice: who took or refused it is named as what he is. */
export function partStateWords(state: PartState, channel: NotificationChannel): string {
  const words = PART_STATE_WORDS[state];
  return OF_CARRIER.has(state) ? `${words} ${CARRIERS[channel].by}` : words;
}

/** What is pending and had been handed over was not taken: it goes again, and of the time before it is said what came of it. */
export function partStandingWords(
  { state, isHandedBefore }: { readonly state: PartState; readonly isHandedBefore: boolean },
  channel: NotificationChannel,
): string {
  return state === 'pending' && isHandedBefore ? 'будет передана ещё раз' : partStateWords(state, channel);
}
