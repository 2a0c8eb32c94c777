import type { Context } from 'hono';
import { ERROR_TEXTS, type StoredOrder } from '../rules/order.ts';
import type { Faulty, StoredBatch } from '../state/books.ts';

/** The published envelope of a failed call: the two pairs that were seen live. */
export function notFound(c: Context): Response {
  return c.json({ code: 1001, 'sub-code': 'RESOURCE_NOT_FOUND', desc: 'Ресурс не найден' }, 404);
}

/** @see notFound */
export function internalError(c: Context): Response {
  return c.json({ code: 1002, 'sub-code': 'INTERNAL_ERROR', desc: 'Внутренняя ошибка' }, 500);
}

/** What is wrong with orders, inside an answer 200. */
export function orderErrors(faulty: readonly Faulty[]): object[] {
  return faulty.map(({ position, codes }) => ({
    position,
    'error-codes': codes.map((code) => ({ code, description: ERROR_TEXTS[code] ?? code, details: '', position })),
  }));
}

/** What is wrong with orders that were to go into a batch, inside an answer 200. */
export function batchErrors(faulty: readonly Faulty[]): object[] {
  return faulty.flatMap(({ position, codes }) =>
    codes.map((code) => ({ 'error-code': code, 'error-description': ERROR_TEXTS[code] ?? code, position })),
  );
}

/** Own figures: the real ones come from the tariff of the day. Kopecks. */
const RATES: Readonly<Record<string, number>> = { ORDERED: 10_000, SIMPLE: 3_500 };
const VAT_PERCENT = 20;

/** An order as reading and searching show it: what was sent, and what the Post has added. */
export function itemView({ id, body, barcode, batchName, version }: StoredOrder, batch?: StoredBatch): object {
  const rate = RATES[body['mail-category'] ?? ''] ?? 0;
  return {
    ...body,
    id,
    version,
    ...(barcode !== null && { barcode }),
    ...(batchName !== null && { 'batch-name': batchName, 'batch-status': batch?.status }),
    'total-rate-wo-vat': rate,
    'total-vat': Math.round((rate * VAT_PERCENT) / 100),
  };
}

const TYPE_TEXTS: Readonly<Record<string, string>> = { LETTER: 'Письмо', LETTER_CLASS_1: 'Письмо 1-го класса' };
const CATEGORY_TEXTS: Readonly<Record<string, string>> = { ORDERED: 'Заказное', SIMPLE: 'Простое' };

/** A batch with its required published fields. */
export function batchView(batch: StoredBatch, items: readonly StoredOrder[]): object {
  return {
    'batch-name': batch.name,
    'batch-status': batch.status,
    'batch-status-date': new Date(batch.statusAtMs).toISOString(),
    'mail-type': batch.mailType,
    'mail-category': batch.mailCategory,
    'mail-rank': 'JUDICIAL',
    'mail-type-text': TYPE_TEXTS[batch.mailType] ?? batch.mailType,
    'mail-category-text': CATEGORY_TEXTS[batch.mailCategory] ?? batch.mailCategory,
    'payment-method': 'CASHLESS',
    'shipping-notice-type': 'ORDERED',
    'transport-type': 'SURFACE',
    postmarks: ['WITHOUT_MARK'],
    'postoffice-code': batch.office,
    'postoffice-name': 'Учебное отделение',
    'postoffice-address': 'учебный адрес',
    'list-number': Number(batch.name),
    'list-number-date': batch.sendingDate,
    'shipment-count': items.length,
    'shipment-mass': items.reduce((sum, { body }) => sum + (body.mass ?? 0), 0),
    'shipment-mass-rate-sum': items.reduce((sum, { body }) => sum + (RATES[body['mail-category'] ?? ''] ?? 0), 0),
    international: false,
    'electronic-f103': batch.isF103Sent,
  };
}
