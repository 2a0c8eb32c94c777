import { dayWords } from '../work/plain-text.ts';
import { toldWords, type MovedStart } from '../cases/moved-hearing.ts';
import type { GateFinding } from './judge-gate.ts';
import { WHOSE_GIVEN_WORDS, type WhoseGiven } from '../cases/same-person.ts';
import { WHOSE_PHONE_WORDS, type WhosePhone } from '../notifications/whose-phone.ts';
import { GATES, worstGate, type Gate } from './gate.ts';
import type { Procedure } from './procedure.ts';
import type { ProofNormCode } from './proof-norms.ts';
import { asSentence, lateRule } from './rules-of-hearing.ts';
import { daysLeft, waysLeft, type HearingAhead, type WayCode, type WayLeft } from './ways.ts';

/** A letter that calls a party to a hearing. */
export interface CallingLetter {
  readonly letterId: string;
  readonly number: string | null;
  /** Judged by this hearing; null: the Post has not taken it. */
  readonly finding: GateFinding | null;
  /** Of which other start it tells; null: of the hearing as it is. */
  readonly moved: MovedStart | null;
  /** What the party was told after it and knows instead, in words; null: nothing. */
  readonly takenBack: string | null;
  /** Whether it was given to the person that the party is now. */
  readonly whoseGiven: WhoseGiven;
}

/**
 * What became of a call by SMS or mail. `unknown`: whether the operator took it is not known; `replaced`: a letter was drafted instead;
 * `cut_short`: it was taken back when a part had gone, and the rest is not handed over.
 */
export type MessageFate = 'unsent' | 'unknown' | 'sent' | 'delivered' | 'failed' | 'replaced' | 'cut_short';

/** A call to a hearing by SMS or mail that was not taken back. */
export interface CallingMessage {
  readonly id: string;
  readonly channel: 'sms' | 'mail';
  readonly fate: MessageFate;
  /** `yyyy-MM-dd`; null: it was not handed over. */
  readonly sentOn: string | null;
  /** When its delivery became known, by the court's clock: `yyyy-MM-ddTHH:mm:ss`, or the day alone; null: it has not. */
  readonly deliveredAt: string | null;
  /** Its delivery became known when the hearing had begun: on its very day by the hour. */
  readonly isLate: boolean;
  /** That it has come a person says: the operator has not told it. */
  readonly isSaid: boolean;
  /** Which of its parts were not handed over, in words; null: it went whole. */
  readonly unsent: string | null;
  /** Whose the phone turned out to be. */
  readonly whosePhone: WhosePhone;
  /** He had agreed when it was sent. */
  readonly isByConsent: boolean;
  /** Of which other start it tells; null: of the hearing as it is. */
  readonly moved: MovedStart | null;
  /** What the party was told after it and knows instead, in words; null: nothing. */
  readonly takenBack: string | null;
  /** Whether it was given to the person that the party is now. */
  readonly whoseGiven: WhoseGiven;
}

/** A party before a hearing, with all by which he may have been called. */
export interface CalledParty {
  readonly procedure: Procedure;
  readonly letters: readonly CallingLetter[];
  /** He has agreed to be notified by SMS in this case. */
  readonly hasConsent: boolean;
  readonly hasPhone: boolean;
  /** An address that a letter may go to. */
  readonly hasAddress: boolean;
  readonly messages: readonly CallingMessage[];
}

/** Whether a party is notified of a hearing, by what, and what is still possible. */
export interface PartyNotice {
  readonly gate: Gate;
  readonly reason: string;
  readonly norms: readonly ProofNormCode[];
  /** The letter that the answer rests on; null: on none. */
  readonly letter: CallingLetter | null;
  /** The SMS or mail that the answer rests on; null: on none. */
  readonly message: CallingMessage | null;
  readonly ways: readonly WayLeft[];
}

const WITHOUT_LETTER: readonly WayCode[] = ['phone', 'sms', 'telegram', 'by_hand', 'letter', 'postpone'];
const UNSENT: readonly WayCode[] = ['phone', 'sms', 'telegram', 'by_hand', 'postpone'];
/** The letter is there: what is left is to send it, by the same day as any letter. */
const DRAFTED: readonly WayCode[] = [...UNSENT.filter((way) => way !== 'postpone'), 'hand_over', 'postpone'];
const LATE: readonly WayCode[] = ['postpone'];

/** The best that any of his letters or messages says, held against the day of the hearing. */
export function noticeOfParty(party: CalledParty, ahead: HearingAhead & { readonly hearingAt: string }): PartyNotice {
  const calls = [
    ...party.letters.map((letter) => ({ ...letter, told: byLetter(letter) })),
    ...party.messages.map((message) => ({ ...message, told: byPhone(message, byMessage(message, party, ahead)) })),
  ];
  const told = [
    ...calls
      .filter(({ moved }) => moved === null)
      .map((call) => ofPerson(call.whoseGiven, asKnownNow(call.takenBack, call.told))),
    ...calls.flatMap(({ moved, told: by }) => (moved === null ? [] : [ofAnotherTime(moved, by)])),
  ];
  const best = GATES.flatMap((gate) => told.filter((notice) => notice.gate === gate))[0];
  const { gate, reason, norms, letter, message, ways } = best ?? NOTHING;
  return { gate, reason, norms, letter, message, ways: possible(ways, party, ahead) };
}

interface Told {
  readonly gate: Gate;
  readonly reason: string;
  readonly norms: readonly ProofNormCode[];
  readonly letter: CallingLetter | null;
  readonly message: CallingMessage | null;
  readonly ways: readonly WayCode[];
}

const NOTHING: Told = {
  ...{
    gate: 'red',
    reason: 'Извещение на это заседание участнику не отправляли.',
    norms: [],
    letter: null,
    message: null,
  },
  ways: WITHOUT_LETTER,
};

/** The party knows what it was told last: what is true again by itself tells it nothing. */
function asKnownNow(takenBack: string | null, told: Told): Told {
  if (takenBack === null || told.gate === 'red') return told;
  const { letter, message } = told;
  return { ...NOTHING, norms: told.norms, letter, message, reason: asSentence(`${takenBack}. Известите заново`) };
}

/** What another person was given notifies nobody here; while nobody has said whether it is the same one, nothing is proven. */
function ofPerson(whose: WhoseGiven, told: Told): Told {
  const words = WHOSE_GIVEN_WORDS[whose];
  if (words === null || (whose === 'asked' && told.gate !== 'green')) return told;
  const { letter, message } = told;
  const gate = whose === 'asked' ? 'amber' : 'red';
  return { ...NOTHING, gate, norms: told.norms, letter, message, reason: asSentence(words) };
}

/** It proves only the day and time that it was made for, whatever became of it. What has not left has told nobody of anything. */
function ofAnotherTime(moved: MovedStart, { letter, message }: Pick<Told, 'letter' | 'message'>): Told {
  const told: Told = { ...NOTHING, reason: asSentence(toldWords(moved)), letter, message };
  const unsent = (made: string): string => `${made}; заседание теперь ${moved.now}.`;
  if (letter?.finding === null)
    return {
      ...told,
      reason: unsent(`Письмо составлено к ${moved.told}, но Почте ещё не передано`),
      ways: UNSENT,
    };
  if (message?.fate !== 'unsent') return told;
  return { ...told, reason: unsent(`${NAMES[message.channel]} составлено к ${moved.told}, но ещё не отправлено`) };
}

/** The letter's own finding: it was judged by the hearing that it calls to. */
function byLetter(letter: CallingLetter): Told {
  const { finding } = letter;
  if (finding === null)
    return { ...NOTHING, reason: 'Письмо составлено, но Почте ещё не передано.', letter, ways: DRAFTED };
  return {
    gate: finding.gate,
    reason: finding.reason,
    norms: finding.norms,
    letter,
    message: null,
    ways: finding.rule.ways,
  };
}

/** What a message by a way that he agreed to rests on, in each procedure. */
const MESSAGE_NORMS: Readonly<Record<Procedure, readonly ProofNormCode[]>> = {
  ...{ civil: ['gpk_113'], order: ['gpk_113'], administrative: ['kas_96'], offence: ['koap_25_15'] },
  ...{ criminal: ['upk_188'], commercial: [], unknown: [] },
};
const NAMES = { sms: 'СМС', mail: 'Электронное письмо' } as const;

function arrivedWords({ channel, isSaid }: CallingMessage): string {
  return channel === 'mail' || isSaid
    ? `${NAMES[channel]} участник, давший согласие, получил: это подтвердил сотрудник суда.`
    : 'СМС доставлено участнику, давшему согласие.';
}

/** To a stranger's number nothing was told to the party; while nobody knows whose it is, nothing is proven. */
function byPhone({ whosePhone }: CallingMessage, told: Told): Told {
  const words = WHOSE_PHONE_WORDS[whosePhone];
  if (words === null) return told;
  if (whosePhone === 'stranger')
    return { ...NOTHING, norms: told.norms, message: told.message, reason: asSentence(words) };
  return told.gate === 'green' ? { ...told, gate: 'amber', reason: asSentence(words), ways: WITHOUT_LETTER } : told;
}

/** A message notifies only him who has agreed to it, and only when it is known to have come. */
function byMessage(
  message: CallingMessage,
  { procedure }: CalledParty,
  { hearingAt }: { readonly hearingAt: string },
): Told {
  const { channel, deliveredAt, isLate, isByConsent } = message;
  const name = NAMES[channel];
  const norms: readonly ProofNormCode[] = [
    ...MESSAGE_NORMS[procedure],
    ...(channel === 'sms' ? (['sms_consent'] as const) : []),
  ];
  const told: Told = { ...NOTHING, norms, message };
  if (message.fate !== 'delivered' || deliveredAt === null) return { ...told, ...notArrived(message) };
  if (!isByConsent) {
    const what =
      channel === 'sms' ? 'СМС доставлено, но согласия участника на СМС' : `${name} получено, но согласия на него`;
    return { ...told, reason: `${what} нет: оно не извещает.` };
  }
  if (isLate) {
    const what = channel === 'sms' ? 'доставлено' : 'получено';
    return { ...told, reason: `${name} ${what} уже после начала заседания.`, ways: LATE };
  }
  if (message.unsent !== null) return { ...told, gate: 'amber', reason: inPartWords(name, message.unsent) };
  return inTime({ ...told, gate: 'green', reason: arrivedWords(message), ways: [] }, procedure, deliveredAt, hearingAt);
}

/** Who has part of a call has not read it whole, whoever says that it came. */
function inPartWords(name: string, unsent: string): string {
  return `${name}: что участник его получил, решено человеком, но ${unsent}; целиком оно не уходило.`;
}

/** Only what was handed over may still turn out to have come. */
function notArrived({ channel, fate, sentOn, unsent }: CallingMessage): Pick<Told, 'gate' | 'reason'> {
  const name = NAMES[channel];
  const sent = sentOn === null ? name : `${name} отправлено ${dayWords(sentOn)}`;
  switch (fate) {
    case 'unsent':
      return { gate: 'red', reason: `${name} составлено, но ещё не отправлено.` };
    case 'unknown':
      return { gate: 'red', reason: `${name}: ушло ли оно, не известно; получение не подтверждено.` };
    case 'failed':
      return { gate: 'red', reason: sentOn === null ? `${name} не доставлено.` : `${sent}, не доставлено.` };
    case 'cut_short':
      return {
        gate: 'red',
        reason: `${sent}: ушло не целиком${unsent === null ? '' : ` (${unsent})`} и отозвано; не извещает.`,
      };
    case 'replaced':
      return {
        gate: 'red',
        reason: `${sentOn === null ? `${name} не ушло` : `${sent}, получение не подтверждено`}: вместо него подготовлено письмо.`,
      };
    default:
      return { gate: 'amber', reason: `${sentOn === null ? `${name} отправлено` : sent}, получение не подтверждено.` };
  }
}

/** A message is as late as a letter would be. */
function inTime(told: Told, procedure: Procedure, on: string, hearingAt: string): Told {
  const late = lateRule(procedure, on, hearingAt);
  return late === undefined
    ? told
    : { ...told, gate: late.gate, reason: late.reason, norms: late.norms, ways: late.ways };
}

/** After the hearing nothing is possible before it. What needs a consent, a telephone or an address that is not there is not possible at all. */
function possible(
  ways: readonly WayCode[],
  { procedure, hasConsent, hasPhone, hasAddress }: CalledParty,
  ahead: HearingAhead,
): readonly WayLeft[] {
  if ((daysLeft(ahead)?.days ?? 0) < 0) return [];
  return waysLeft(ways, procedure, ahead)
    .filter(({ needs }) => (needs !== 'consent' || hasConsent) && (needs !== 'phone' || hasPhone))
    .filter(({ code }) => code !== 'letter' || hasAddress)
    .map((way) => ({ ...way, needs: null }));
}

/** Whether all are notified: one who is not holds the hearing. Null: nobody takes part. */
export function gateOfHearing(notices: readonly { readonly gate: Gate }[]): Gate | null {
  return worstGate(notices.map(({ gate }) => gate));
}
