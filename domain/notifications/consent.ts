import type { Fault } from '../documents/fault.ts';
import { isDay } from '../calendar/day.ts';
import { searchForm } from '../search/search-form.ts';
import { isBlank } from '../work/typed-text.ts';
import { readMailAddress } from './mail-address.ts';
import type { NotificationChannel } from './notification-status.ts';
import { readPhone } from './phone.ts';

/** How a party agreed to be notified so. */
export const CONSENT_FORMS = ['receipt', 'application', 'record'] as const;
export type ConsentForm = (typeof CONSENT_FORMS)[number];

export const CONSENT_FORM_WORDS: Readonly<Record<ConsentForm, string>> = {
  receipt: 'Расписка',
  application: 'Заявление',
  record: 'В протоколе заседания',
};

/** How it was taken back. `message_judged`: by the earlier answer, which did not tell a refusal from a stranger's number. */
export const WITHDRAWAL_WAYS = [
  'stop_message',
  'message_judged',
  'refusal_message',
  'stranger_number',
  'by_hand',
] as const;
export type WithdrawalWay = (typeof WITHDRAWAL_WAYS)[number];
export const WITHDRAWAL_WORDS: Readonly<Record<WithdrawalWay, string>> = {
  stop_message: 'сообщением «СТОП»',
  message_judged: 'по сообщению с этого телефона: отказ или чужой номер',
  refusal_message: 'по сообщению с этого телефона: отказ',
  stranger_number: 'по сообщению с этого телефона: номер чужой',
  by_hand: 'отмечено в суде',
};

/** What a person enters of a consent, as it was typed. */
export interface ConsentDetails {
  readonly channel: NotificationChannel;
  readonly address: string;
  readonly form: ConsentForm;
  /** `yyyy-MM-dd`. */
  readonly givenOn: string;
}

/** Courts ask for consents to notices since постановление Пленума ВС РФ от 09.02.2012 № 3. */
const FIRST_DAY = '2012-02-09';

export type ConsentReading =
  | { readonly details: ConsentDetails; readonly faults: readonly [] }
  | { readonly details: null; readonly faults: readonly Fault[] };

/** The consent as it is kept: the address in its one form. @param today `yyyy-MM-dd` in the site's zone */
export function readConsent({ channel, address, form, givenOn }: ConsentDetails, today: string): ConsentReading {
  const faults: Fault[] = [];
  const read = readContact(channel, address);
  if (read.fault !== null) faults.push(read.fault);
  if (!CONSENT_FORMS.includes(form))
    faults.push({ code: 'consent_form', field: 'form', message: 'В какой форме дано: выберите.' });
  if (!isDay(givenOn)) faults.push({ code: 'day_wrong', field: 'givenOn', message: 'Дата согласия: выберите день.' });
  else if (givenOn > today)
    faults.push({ code: 'day_ahead', field: 'givenOn', message: 'Дата согласия: ещё не наступила.' });
  else if (givenOn < FIRST_DAY) faults.push({ code: 'day_too_early', field: 'givenOn', message: TOO_EARLY_WORDS });
  if (faults.length > 0 || read.contact === null) return { details: null, faults };
  return { details: { channel, address: read.contact, form, givenOn }, faults: [] };
}

const TOO_EARLY_WORDS = 'Дата согласия: такие согласия суды берут с 09.02.2012, проверьте год.';

/** The address of a channel in its one form. */
export function readContact(
  channel: NotificationChannel,
  typed: string,
): { readonly contact: string; readonly fault: null } | { readonly contact: null; readonly fault: Fault } {
  if (channel === 'sms') {
    const { phone, fault } = readPhone(typed);
    return phone === null ? { contact: null, fault } : { contact: phone, fault: null };
  }
  const { address, fault } = readMailAddress(typed);
  return address === null ? { contact: null, fault } : { contact: address, fault: null };
}

/** Why a notice is refused to who has not agreed. */
export const NO_CONSENT_WORDS: Readonly<Record<NotificationChannel, string>> = {
  sms: 'Нет согласия на СМС-извещение: сторона не давала его или отозвала. Внесите расписку или отправьте письмо.',
  mail: 'Нет согласия на извещение по электронной почте: сторона не давала его или отозвала. Внесите его или отправьте письмо.',
};

/** «СТОП» and STOP in the spelling of `searchForm`, and Cyrillic «С» before Latin «TOP»; then no letter, digit or hyphenated word. */
const STOP = /^[^\p{L}\p{N}]*(?:стоп|sтор|sтоп|стор)(?![\p{L}\p{N}]|-\p{L})/iu;
/** Not seen by who types, and joined to a word all the same. */
const UNSEEN = /\p{Cf}/gu;

/**
 * Whether an incoming message takes the consent back: it begins with «СТОП» or STOP, in whatever letters look so, among whatever signs. More
 * words after it do not change that: who begins so does not want the next message, and what else he wrote stands in the list for a person.
 */
export function isStopMessage(text: string): boolean {
  return STOP.test(searchForm(text.normalize('NFKC').replaceAll(UNSEEN, '')));
}

/** Thumbs, folded hands, a tick, a handshake: pictures, which no page of ours draws. */
const THUMBS = ['\u{1F44D}', '\u{1F44C}', '\u{1F64F}', '\u2705', '\u{1F91D}'];
/** Said alone or among themselves, these mean that the notice has been read. In the spelling of `searchForm`. */
const PLAIN_WORDS: ReadonlySet<string> = new Set(
  [
    ...[
      'да',
      'ага',
      'угу',
      'ок',
      'окей',
      'оk',
      'хорошо',
      'ладно',
      'конечно',
      'обязательно',
      'ясно',
      'понял',
      'поняла',
      'понятно',
      'принято',
    ],
    ...['спасибо', 'большое', 'благодарю', 'вас', 'вам', 'здравствуйте', 'добрый', 'доброе', 'день', 'утро', 'вечер'],
    ...['я', 'мы', 'и', 'в', 'к', 'час', 'часа', 'часов', 'завтра', 'сегодня', 'вовремя'],
    ...['буду', 'будем', 'приду', 'придем', 'приеду', 'приедем', 'прибуду', 'явлюсь', 'явимся'],
    ...['получил', 'получила', 'получили', 'получено', 'прочитал', 'прочитала', 'прочитано', 'извещен', 'извещена'],
    ...['уведомлен', 'уведомлена', 'ознакомлен', 'ознакомлена', '+', ...THUMBS],
  ].map((word) => searchForm(word)),
);
/** A day, an hour or a number by itself. */
const FIGURES = /^[0-9]+(?:[.:\/-][0-9]+)*$/u;
/** A question mark parts nothing: what is asked is no plain answer. */
const BETWEEN_WORDS = /[\s,;()«»"'…\uFE0F]+|[.!:-]+(?=\s|$)|(?<=\s|^)[.!:-]+/u;

/** After «СТОП» these say nothing more. In the spelling of `searchForm`. */
const STOP_WORDS: ReadonlySet<string> = new Set(
  ['пожалуйста', 'стоп', 'смс', 'sms', 'рассылка', 'рассылку', 'сообщения', 'спам'].map((word) => searchForm(word)),
);

/**
 * Whether a message is put to people: a refusal in any words, somebody else's number, also where it begins with «СТОП». Such words cannot be
 * listed, so plain answers are, and everything else is asked about.
 */
export function isPutToPeople(text: string): boolean {
  const plain = text.normalize('NFKC').replaceAll(UNSEEN, '');
  if (isBlank(plain)) return false;
  const isStop = isStopMessage(text);
  const words = wordsOf(isStop ? searchForm(plain).replace(STOP, '') : searchForm(plain));
  if (words.length === 0) return !isStop;
  return !words.every((word) => PLAIN_WORDS.has(word) || FIGURES.test(word) || (isStop && STOP_WORDS.has(word)));
}

function wordsOf(form: string): readonly string[] {
  return form
    .toLowerCase()
    .split(BETWEEN_WORDS)
    .filter((word) => word !== '');
}

/** What came of a message that people were asked about; of several cases it may be several. */
export const MESSAGE_OUTCOMES = ['asked', 'stopped', 'withdrawn', 'kept', 'stranger', 'own'] as const;
export type MessageOutcome = (typeof MESSAGE_OUTCOMES)[number];
export const MESSAGE_OUTCOME_WORDS: Readonly<Record<MessageOutcome, string>> = {
  asked: 'не отказ ли, не чужой ли номер: решает человек в деле',
  stopped: 'согласие отозвано: потом пришло «СТОП»',
  withdrawn: 'согласие отозвано в суде',
  kept: 'решено: согласие остаётся',
  stranger: 'решено: номер чужой',
  own: 'решено: номер не чужой',
};

/** What people say of such a message. After a refusal what came before it has come; to a stranger's number nothing ever did. */
export const DOUBT_ANSWERS = ['refusal', 'stranger', 'keep'] as const;
export type DoubtAnswer = (typeof DOUBT_ANSWERS)[number];
export const DOUBT_ANSWER_WORDS: Readonly<Record<DoubtAnswer, string>> = {
  refusal: 'Отказ: отозвать согласие, прежние СМС в силе',
  stranger: 'Номер чужой: отозвать согласие, прежние СМС не извещали',
  keep: 'Ни то ни другое: согласие остаётся',
};

/** Of a consent that was taken back before only whose the number is is left to say. */
export const WITHDRAWN_DOUBT_ANSWERS = ['stranger', 'keep'] as const satisfies readonly DoubtAnswer[];
export const WITHDRAWN_DOUBT_WORDS: Readonly<Record<(typeof WITHDRAWN_DOUBT_ANSWERS)[number], string>> = {
  stranger: 'Номер чужой: прежние СМС не извещали',
  keep: 'Номер не чужой: прежние СМС в силе',
};

/** How a consent is taken back by an answer; null: it stays. */
export const WITHDRAWAL_BY_ANSWER = {
  refusal: 'refusal_message',
  stranger: 'stranger_number',
  keep: null,
} as const satisfies Readonly<Record<DoubtAnswer, WithdrawalWay | null>>;
