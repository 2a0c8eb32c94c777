import type { CaseState } from '../cases/court-case.ts';
import type { Fault } from '../documents/fault.ts';
import { PERSON_ASKED_WORDS } from '../cases/same-person.ts';
import type { Procedure } from '../proof/procedure.ts';
import { addresseeZone } from './addressee-zone.ts';
import { NO_CONSENT_WORDS } from './consent.ts';
import { clockWords } from './moment-words.ts';
import { hourFaults, missedWords, noticeHours } from './notice-hours.ts';
import type { NotificationChannel } from './notification-status.ts';
import type { NotificationSettings } from './notification-settings.ts';
import { measureSms, type SmsMeasure } from './sms-text.ts';
import { summonsFaults } from './summons-text.ts';
import { PHONE_ASKED_WORDS } from './whose-phone.ts';
import { callsIn } from './why-not.ts';
import { filledIn, textFaults, unfilledFaults, type NotificationKind, type NotificationValues } from './templates.ts';

/** All that one notice is made of. */
export interface NoticeFacts {
  readonly court: { readonly name: string; readonly address: string; readonly timeZone: string };
  readonly caseNumber: string;
  /** By which code the case is heard. */
  readonly procedure: Procedure;
  readonly party: { readonly name: string; readonly address: string };
  /** Null: it is about no hearing. */
  readonly hearing: { readonly startsAt: Date; readonly room: string } | null;
  /** In force; null: there is none, and the notice is refused. */
  readonly consent: { readonly address: string } | null;
  readonly caseState: CaseState;
  /** It is asked whether the phone of the consent is a stranger's. */
  readonly isPhoneAsked: boolean;
  /** There is one, of which nobody has said whether the party is still who gave it. */
  readonly isPersonAsked?: boolean | undefined;
}

/** What a text comes to for one party; faults say why it cannot go. */
export interface ComposedNotice {
  readonly address: string;
  readonly title: string;
  readonly text: string;
  readonly encoding: SmsMeasure['encoding'] | 'mail';
  readonly length: number;
  readonly parts: number;
  readonly costKopecks: number;
  /** The addressee's zone. */
  readonly timeZone: string;
  /** Made now, it waits till then: the addressee is not disturbed. Null: it may go at once. */
  readonly heldUntil: Date | null;
  /** Not delivered by then, a letter is drafted; null: there is no hearing, or nothing notifies of it in time any more. */
  readonly letterAt: Date | null;
  /** That letter goes after its term and may come too late, while another notice still counts. */
  readonly isLetterLate: boolean;
  /** In words, why a call that is sent now does not notify of the hearing: it comes too late to count; null: it is in time, or is no call. */
  readonly missedWords: string | null;
  readonly faults: readonly Fault[];
}

export interface NoticeText {
  readonly kind: NotificationKind;
  readonly channel: NotificationChannel;
  readonly title: string;
  readonly text: string;
  /** Of a notice that was made: they go as they are or not at all. */
  readonly isFixed?: boolean | undefined;
}

/** Puts the values of one party in, measures, and names everything that stands against it. */
export function composeNotice(
  facts: NoticeFacts,
  given: NoticeText,
  settings: NotificationSettings,
  now: Date,
): ComposedNotice {
  const { channel } = given;
  const values = valuesOf(facts);
  const [title, text] = [filledIn(given.title, values), filledIn(given.text, values)];
  const measure = measureSms(text);
  const { hearing, court, party, procedure } = facts;
  const timeZone = addresseeZone(party.address, court.timeZone);
  const noticed = hearing && { startsAt: hearing.startsAt, procedure };
  const { missed, letterAt, ...hours } = noticeHours({ channel, timeZone, hearing: noticed }, settings, now);
  return {
    ...hours,
    // A letter to the hearing would count no more than the notice itself.
    letterAt: missed !== null && given.kind !== 'message' ? null : letterAt,
    missedWords: missed && given.kind === 'summons' ? missedWords(missed, procedure, court.timeZone) : null,
    ...{ address: facts.consent?.address ?? '', title, text, length: measure.length },
    encoding: channel === 'sms' ? measure.encoding : 'mail',
    parts: channel === 'sms' ? measure.parts : 1,
    costKopecks: channel === 'sms' ? measure.parts * settings.kopecksPerPart : 0,
    timeZone,
    faults: [
      ...consentFaults(channel, facts),
      ...standingFaults(facts, given),
      ...senderFaults(channel, settings),
      ...unfilledFaults(`${given.title} ${given.text}`, values),
      ...textFaults(channel, text),
      ...hourFaults(hours, timeZone, hearing?.startsAt ?? null),
      ...(given.kind === 'summons' ? summonsFaults(text, hearing, court.timeZone, given.isFixed) : []),
    ],
  };
}

function standingFaults({ caseState, isPhoneAsked }: NoticeFacts, { kind, channel }: NoticeText): Fault[] {
  const isOver = !callsIn(kind, caseState);
  return [
    ...(isOver ? [{ code: 'case_closed', field: 'kind', message: CASE_CLOSED_WORDS }] : []),
    ...(channel === 'sms' && isPhoneAsked ? [{ code: 'phone_asked', field: 'party', message: PHONE_ASKED_WORDS }] : []),
  ];
}

const CASE_CLOSED_WORDS = 'О чём: дело окончено, на заседание по нему не вызывают. Выберите «Сообщение по делу».';

function consentFaults(channel: NotificationChannel, { consent, isPersonAsked }: NoticeFacts): Fault[] {
  if (consent !== null) return [];
  if (isPersonAsked === true) return [{ code: 'person_asked', field: 'party', message: PERSON_ASKED_WORDS }];
  return [{ code: 'no_consent', field: 'party', message: NO_CONSENT_WORDS[channel] }];
}

function senderFaults(channel: NotificationChannel, { mailSender }: NotificationSettings): Fault[] {
  if (channel === 'sms' || mailSender !== '') return [];
  const message = 'Не задано, с какого адреса идёт почта суда: укажите его в настройках уведомлений.';
  return [{ code: 'no_sender', field: 'channel', message }];
}

function valuesOf({ court, caseNumber, party, hearing }: NoticeFacts): NotificationValues {
  const at = hearing && clockWords(hearing.startsAt, court.timeZone);
  return {
    ...{ суд: court.name, дело: caseNumber, 'адрес суда': court.address, ФИО: party.name },
    дата: at?.day ?? '',
    время: at?.time ?? '',
    зал: hearing?.room ?? '',
  };
}
