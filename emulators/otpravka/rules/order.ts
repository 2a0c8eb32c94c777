import { z } from 'zod';

/** An order as callers send it: every published field may be absent, what is wrong is told by the published codes. */
export const orderBody = z.looseObject({
  'address-type-to': z.string().optional(),
  'mail-type': z.string().optional(),
  'mail-category': z.string().optional(),
  'mail-direct': z.number().int().optional(),
  mass: z.number().int().optional(),
  'index-to': z.number().int().optional(),
  'region-to': z.string().optional(),
  'place-to': z.string().optional(),
  'house-to': z.string().optional(),
  'recipient-name': z.string().optional(),
  surname: z.string().optional(),
  'order-num': z.string().optional(),
  'postoffice-code': z.string().optional(),
  'envelope-type': z.string().optional(),
});
/** @see orderBody */
export type OrderBody = z.infer<typeof orderBody>;

/** An order as it is kept. */
export interface StoredOrder {
  readonly id: number;
  readonly orderNum: string;
  readonly body: OrderBody;
  readonly barcode: string | null;
  readonly batchName: string | null;
  readonly version: number;
}

const MAIL_TYPES: ReadonlySet<string> = new Set(['LETTER', 'LETTER_CLASS_1']);
const MAIL_CATEGORIES: ReadonlySet<string> = new Set(['SIMPLE', 'ORDERED']);
const ADDRESS_TYPES: ReadonlySet<string> = new Set(['DEFAULT', 'PO_BOX', 'DEMAND', 'UNIT']);
const ENVELOPES: ReadonlySet<string> = new Set(['C4', 'C5', 'C6', 'DL', 'A6', 'A7', 'OX', 'OA']);
const RUSSIA = 643;
/** Own figure: the published sheet says only that there is one. */
const MAX_LETTER_GRAMS = 100;

const isIndex = (text: string): boolean => /^[1-9]\d{5}$/.test(text);

type Rule = readonly [code: string, isBroken: (order: OrderBody) => boolean];

/** Only letters on paper: other kinds of mail, which courts do not send, are refused as an unknown type. */
const RULES: readonly Rule[] = [
  ['EMPTY_ADDRESS_TYPE_TO', (order) => !order['address-type-to']],
  ['ILLEGAL_ADDRESS_TYPE_TO', (order) => isOther(ADDRESS_TYPES, order['address-type-to'])],
  ['EMPTY_MAIL_TYPE', (order) => !order['mail-type']],
  ['ILLEGAL_MAIL_TYPE', (order) => isOther(MAIL_TYPES, order['mail-type'])],
  ['EMPTY_MAIL_CATEGORY', (order) => !order['mail-category']],
  ['ILLEGAL_MAIL_CATEGORY', (order) => isOther(MAIL_CATEGORIES, order['mail-category'])],
  ['EMPTY_MAIL_DIRECT', (order) => order['mail-direct'] === undefined],
  ['ILLEGAL_MAIL_DIRECT', (order) => order['mail-direct'] !== undefined && order['mail-direct'] !== RUSSIA],
  ['EMPTY_MASS', (order) => order.mass === undefined],
  ['ILLEGAL_MASS', (order) => order.mass !== undefined && order.mass <= 0],
  ['ILLEGAL_MASS_EXCESS', (order) => (order.mass ?? 0) > MAX_LETTER_GRAMS],
  ['EMPTY_INDEX_TO', (order) => order['index-to'] === undefined],
  ['ILLEGAL_INDEX_TO', (order) => order['index-to'] !== undefined && !isIndex(String(order['index-to']))],
  ['EMPTY_REGION_TO', (order) => !order['region-to']],
  ['EMPTY_PLACE_TO', (order) => !order['place-to']],
  ['ILLEGAL_INITIALS', (order) => !order['recipient-name'] && !order.surname],
  ['EMPTY_POSTOFFICE_CODE', (order) => !order['postoffice-code']],
  ['ILLEGAL_POSTOFFICE_CODE', (order) => order['postoffice-code'] !== undefined && !isIndex(order['postoffice-code'])],
  ['ILLEGAL_ENVELOPE_TYPE', (order) => isOther(ENVELOPES, order['envelope-type'])],
];

function isOther(known: ReadonlySet<string>, given: string | undefined): boolean {
  return given !== undefined && given !== '' && !known.has(given);
}

/** Codes of everything that is wrong with an order, in the order of the published table. */
export function orderFaults(order: OrderBody): readonly string[] {
  return RULES.filter(([, isBroken]) => isBroken(order)).map(([code]) => code);
}

/** Texts of the published table for the codes that this emulator says. */
export const ERROR_TEXTS: Readonly<Record<string, string>> = {
  EMPTY_ADDRESS_TYPE_TO: 'Тип адреса не указан',
  ILLEGAL_ADDRESS_TYPE_TO: 'Тип адреса некорректен',
  EMPTY_MAIL_TYPE: 'Тип почтового отправления не указан',
  ILLEGAL_MAIL_TYPE: 'Тип почтового отправления некорректен',
  EMPTY_MAIL_CATEGORY: 'Категория почтового отправления не указана',
  ILLEGAL_MAIL_CATEGORY: 'Категория почтового отправления некорректна',
  EMPTY_MAIL_DIRECT: 'Почтовое направление не указано',
  ILLEGAL_MAIL_DIRECT: 'Почтовое направление некорректно',
  EMPTY_MASS: 'Масса не указана',
  ILLEGAL_MASS: 'Масса некорректна',
  ILLEGAL_MASS_EXCESS: 'Превышение максимальной массы',
  EMPTY_INDEX_TO: 'Почтовый индекс не указан',
  ILLEGAL_INDEX_TO: 'Почтовый индекс некорректен',
  EMPTY_REGION_TO: 'Регион не заполнен',
  EMPTY_PLACE_TO: 'Населенный пункт не указан',
  ILLEGAL_INITIALS: 'ФИО некорректно',
  EMPTY_POSTOFFICE_CODE: 'Индекс отделения места приема не задан',
  ILLEGAL_POSTOFFICE_CODE: 'Индекс приемного почтового отделения некорректен',
  ILLEGAL_ENVELOPE_TYPE: 'Недопустимое значение "Тип конверта" для выбранного вида отправления',
  TARIFF_ERROR: 'Ошибка при расчете тарифа',
  BARCODE_ERROR: 'Ошибка при получении ШПИ',
  ALL_SHIPMENTS_SENT: 'Все отправления уже отправлены',
  NOT_FOUND: 'Отправление не найдено',
  PAST_DUE_DATE: 'Дата отправки просрочена',
  READONLY_STATE: 'Изменения в партии недопустимы',
  UNDEFINED: 'Неопределенная ошибка',
};
