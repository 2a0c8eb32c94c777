import { roomWords } from '../cases/room-words.ts';
import type { Fault } from '../documents/fault.ts';
import { isBlank } from '../work/typed-text.ts';
import type { NotificationChannel } from './notification-status.ts';
import { MAX_SMS_PARTS, measureSms } from './sms-text.ts';

/** What a notice is about. */
export const NOTIFICATION_KINDS = ['summons', 'reminder', 'message'] as const;
export type NotificationKind = (typeof NOTIFICATION_KINDS)[number];
export const KIND_WORDS: Readonly<Record<NotificationKind, string>> = {
  summons: 'Извещение о заседании',
  reminder: 'Напоминание о заседании',
  message: 'Сообщение по делу',
};

/** What may stand in a text and is put in for each party. */
export const NOTIFICATION_FIELDS = ['суд', 'дело', 'дата', 'время', 'зал', 'адрес суда', 'ФИО'] as const;
export type NotificationField = (typeof NOTIFICATION_FIELDS)[number];
export type NotificationValues = Readonly<Record<NotificationField, string>>;

export const FIELDS_HINT = `Подставляются: ${NOTIFICATION_FIELDS.map((name) => `{${name}}`).join(', ')}.`;

/** A text to choose from; a change makes a further version. */
export interface TemplateContent {
  readonly name: string;
  readonly kind: NotificationKind;
  readonly channel: NotificationChannel;
  /** The subject of a mail; empty for an SMS. */
  readonly title: string;
  readonly text: string;
}

const MAX_NAME = 80;
const MAX_TITLE = 200;
const MAX_TEXT = 2_000;
const PLACE = /\{([^{}]*)\}/gu;

/** «зал» that a text says before the field. */
const ROOM = /(?<!\p{L})зал\s+\{\s*зал\s*\}/giu;

/** The text with its values; a field without one stays, for `unfilledFaults` to name. A room that says what it is is not called so twice. */
export function filledIn(text: string, values: NotificationValues): string {
  const once = isBlank(values['зал']) ? text : text.replace(ROOM, (said) => asSaid(said, roomWords(values['зал'])));
  return once.replace(PLACE, (place, name: string) => {
    const field = fieldOf(name);
    return field === null || isBlank(values[field]) ? place : values[field].trim();
  });
}

function asSaid(said: string, words: string): string {
  return said.startsWith('З') ? words.charAt(0).toUpperCase() + words.slice(1) : words;
}

function fieldOf(name: string): NotificationField | null {
  const plain = name.trim().toLowerCase();
  return NOTIFICATION_FIELDS.find((field) => field.toLowerCase() === plain) ?? null;
}

/** What of a text would go out with a bracket in it. */
export function unfilledFaults(text: string, values: NotificationValues): Fault[] {
  const left = [...filledIn(text, values).matchAll(PLACE)].map(([place]) => place);
  return [...new Set(left)].map((place) => {
    if (fieldOf(place.slice(1, -1)) === null) return unknownField(place);
    const message = `Вместо ${place} нечего поставить: заполните в карточке дела или уберите ${place} из текста.`;
    return { code: 'field_empty', field: 'text', message };
  });
}

function unknownField(place: string): Fault {
  return { code: 'field_unknown', field: 'text', message: `${place}: такого поля нет. ${FIELDS_HINT}` };
}

/** What is wrong with a template as it was typed. */
export function templateFaults({ name, kind, channel, title, text }: TemplateContent): Fault[] {
  const faults: Fault[] = [];
  const fault = (field: string, code: string, message: string): void => void faults.push({ field, code, message });
  if (isBlank(name) || name.trim().length > MAX_NAME)
    fault('name', 'template_name', `Название: нужно, не длиннее ${String(MAX_NAME)} знаков.`);
  if (!NOTIFICATION_KINDS.includes(kind)) fault('kind', 'template_kind', 'О чём: выберите.');
  if (channel === 'mail' && (isBlank(title) || title.length > MAX_TITLE))
    fault('title', 'template_title', `Тема письма: нужна, не длиннее ${String(MAX_TITLE)} знаков.`);
  if (isBlank(text) || text.length > MAX_TEXT)
    fault('text', 'template_text', `Текст: нужен, не длиннее ${String(MAX_TEXT)} знаков.`);
  const unknown = [...`${title} ${text}`.matchAll(PLACE)].filter(([, inner = '']) => fieldOf(inner) === null);
  return [...faults, ...unknown.map(([place]) => unknownField(place))];
}

/** What is wrong with a text as it would go to one party. */
export function textFaults(channel: NotificationChannel, text: string): Fault[] {
  if (isBlank(text)) return [{ code: 'text_missing', field: 'text', message: 'Текст: напишите, о чём известить.' }];
  const { parts } = measureSms(text);
  if (channel === 'sms' && parts > MAX_SMS_PARTS) {
    const message = `Текст: ${String(parts)} частей, а больше ${String(MAX_SMS_PARTS)} не отправляется. Сократите.`;
    return [{ code: 'text_long', field: 'text', message }];
  }
  if (text.length > MAX_TEXT)
    return [{ code: 'text_long', field: 'text', message: `Текст: не длиннее ${String(MAX_TEXT)} знаков.` }];
  return [];
}

/**
 * What a site begins with. What a summons says follows ст. 114 ГПК РФ: court, place and time, case, who is called; the wording is ours and
 * was not checked by a lawyer.
 */
export const SHIPPED_TEMPLATES: readonly (TemplateContent & { readonly code: string })[] = [
  {
    ...{ code: 'summons-sms', name: 'Вызов в заседание', kind: 'summons', channel: 'sms', title: '' },
    text: '{суд}: {ФИО}, Вы вызываетесь в заседание по делу № {дело} {дата} в {время}, {адрес суда}, зал {зал}. Отказ от СМС: СТОП',
  },
  {
    ...{ code: 'reminder-sms', name: 'Напоминание о заседании', kind: 'reminder', channel: 'sms', title: '' },
    text: 'Напоминаем: заседание по делу № {дело} {дата} в {время}, {суд}, {адрес суда}, зал {зал}.',
  },
  {
    ...{ code: 'summons-mail', name: 'Вызов в заседание', kind: 'summons', channel: 'mail' },
    title: 'Судебное извещение по делу № {дело}',
    text: '{ФИО}!\n\n{суд} извещает, что судебное заседание по делу № {дело} назначено на {дата} в {время}.\nАдрес суда: {адрес суда}, зал {зал}.\n\nВы согласились получать судебные извещения по этому адресу. Чтобы отказаться, сообщите об этом суду.',
  },
  {
    ...{ code: 'reminder-mail', name: 'Напоминание о заседании', kind: 'reminder', channel: 'mail' },
    title: 'Напоминание о заседании по делу № {дело}',
    text: '{ФИО}!\n\nНапоминаем: заседание по делу № {дело} состоится {дата} в {время}, {суд}, {адрес суда}, зал {зал}.',
  },
];
