import { isDay } from '../calendar/day.ts';
import type { Fault } from '../documents/fault.ts';
import { distinctListWords } from '../matters/list-word.ts';
import { ASSIGNMENT_STATES } from '../matters/assignment.ts';
import type { PublicationSettings } from './publication-settings.ts';

/** What a site's settings may hold. */
export const SETTING_LIMITS = {
  maxWindowSeconds: 3_600,
  maxReceiptHours: 720,
  maxStateWords: 100,
  maxListItems: 100,
  maxItemLength: 200,
  maxAddressLength: 254,
  maxUrlLength: 500,
} as const;

/** The same with what surrounds the words taken away: spaces, empty and repeated items of a list. */
export function tidySettings(settings: PublicationSettings): PublicationSettings {
  const { open, done, withdrawn } = settings.stateWords;
  return {
    ...settings,
    activeFrom: settings.activeFrom.trim(),
    documentGroups: tidyList(settings.documentGroups),
    deliveryKinds: tidyList(settings.deliveryKinds),
    triggers: [...new Set(settings.triggers)],
    recipient: settings.recipient.trim(),
    sender: settings.sender.trim(),
    stateWords: { open: tidyText(open), done: tidyText(done), withdrawn: tidyText(withdrawn) },
    publicPageUrl: settings.publicPageUrl.trim(),
    recipientCertificate: settings.recipientCertificate?.trim() || null,
  };
}

/** Everything that is wrong with them, each with its field; `signerIds`: whose keys the site may choose. */
export function settingsFaults(settings: PublicationSettings, signerIds: readonly string[]): readonly Fault[] {
  const fault = (field: string, message: string): Fault => ({ code: 'setting_wrong', field, message });
  const found: [field: string, message: string | undefined][] = [
    ['activeFrom', isDay(settings.activeFrom) ? undefined : 'Укажите день: 28.11.2026.'],
    ['documentGroups', listFault(settings.documentGroups, settings.isOn, 'группу документов')],
    ['deliveryKinds', listFault(settings.deliveryKinds, settings.isOn, 'вид доставки')],
    [
      'triggers',
      settings.triggers.length > 0 ? undefined : 'Выберите хотя бы одно событие: без событий ничего не уйдёт.',
    ],
    ...ASSIGNMENT_STATES.map((state): [string, string | undefined] => [
      `stateWords.${state}`,
      stateFault(settings.stateWords[state]),
    ]),
    ['publicPageUrl', urlFault(settings.publicPageUrl)],
    ['recipient', addressFault(settings.recipient, settings.isOn, 'адрес обработчика')],
    ['sender', addressFault(settings.sender, settings.isOn, 'адрес отправителя')],
    ['windowSeconds', rangeFault(settings.windowSeconds, 0, SETTING_LIMITS.maxWindowSeconds, 'секунд')],
    ['receiptWithinHours', receiptFault(settings.receiptWithinHours)],
    ['signerId', signerFault(settings.signerId, signerIds)],
  ];
  return found.flatMap(([field, message]) => (message === undefined ? [] : [fault(field, message)]));
}

function listFault(items: readonly string[], isNeeded: boolean, what: string): string | undefined {
  const { maxListItems, maxItemLength } = SETTING_LIMITS;
  if (items.length === 0)
    return isNeeded ? `Выберите хотя бы одну строку: без неё (${what}) не публикуется ничего.` : undefined;
  if (items.length > maxListItems) return `Не больше ${String(maxListItems)} строк.`;
  const wrong = items.find((item) => item.length > maxItemLength || HAS_CONTROLS.test(item));
  return wrong === undefined ? undefined : `Не длиннее ${String(maxItemLength)} знаков и без служебных символов.`;
}

function stateFault(words: string): string | undefined {
  if (words === '') return 'Напишите, что прочтёт заявитель: пустым состояние быть не может.';
  if (words.length <= SETTING_LIMITS.maxStateWords && !HAS_CONTROLS.test(words)) return undefined;
  return `Не длиннее ${String(SETTING_LIMITS.maxStateWords)} знаков, в одну строку.`;
}

const LABEL = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';
const ADDRESS = new RegExp(
  `^[a-z0-9!#$%&'*+/=?^_\`{|}~-]+(?:\\.[a-z0-9!#$%&'*+/=?^_\`{|}~-]+)*@${LABEL}(?:\\.${LABEL})*$`,
  'i',
);

function addressFault(address: string, isNeeded: boolean, what: string): string | undefined {
  if (address === '') return isNeeded ? `Укажите ${what}: без него включить публикацию нельзя.` : undefined;
  if (address.length <= SETTING_LIMITS.maxAddressLength && ADDRESS.test(address)) return undefined;
  return 'Один адрес вида imya@sayt.ru, латиницей; домен .рф пишется как xn--…';
}

function urlFault(text: string): string | undefined {
  if (text === '') return undefined;
  if (text.length > SETTING_LIMITS.maxUrlLength || !URL.canParse(text))
    return 'Адрес целиком: https://sayt.ru/obrascheniya/';
  const { protocol, hostname, username, password, search, hash, pathname } = new URL(text);
  if (!['https:', 'http:'].includes(protocol)) return 'Адрес страницы сайта: https://sayt.ru/obrascheniya/';
  const isLoopback = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
  if (protocol !== 'https:' && !(protocol === 'http:' && isLoopback))
    return 'Нужен https: по http код доступа заявителя прочтёт любой посредник.';
  if (username !== '' || password !== '') return 'В адресе не должно быть логина и пароля.';
  return search === '' && hash === '' && pathname.endsWith('/')
    ? undefined
    : 'Адрес кончается на «/»: за ним ставится номер карточки.';
}

function rangeFault(value: number, least: number, most: number, unit: string): string | undefined {
  const isFine = Number.isInteger(value) && value >= least && value <= most;
  return isFine ? undefined : `Целое число ${unit} от ${String(least)} до ${String(most)}.`;
}

function receiptFault(hours: number | null): string | undefined {
  return hours === null ? undefined : rangeFault(hours, 1, SETTING_LIMITS.maxReceiptHours, 'часов');
}

function signerFault(signerId: string | null, signerIds: readonly string[]): string | undefined {
  return signerId === null || signerIds.includes(signerId)
    ? undefined
    : 'Выберите подписывающего этого участка или «без подписи».';
}

const HAS_CONTROLS = /[\p{Cc}\p{Cs}]/u;

function tidyText(text: string): string {
  return text.trim().replaceAll(/[ \u00A0]+/g, ' ');
}

function tidyList(items: readonly string[]): readonly string[] {
  return distinctListWords(items.map(tidyText).filter((item) => item !== ''));
}
