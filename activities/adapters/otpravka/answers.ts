import { z } from 'zod';
import { isTrackingNumber } from '#domain/post/tracking-number.ts';

/** What `otpravka-api` answers, of its published fields those that are used. Anything else is rubbish, and rubbish proves nothing. */
const text = z.string().max(2_000);
const whole = z.number().int();
const barcode = z.string().refine(isTrackingNumber, 'ШПИ с неверным контрольным числом');

export const cleanAddresses = z.array(
  z.looseObject({ id: z.string(), 'quality-code': text, 'validation-code': text }).transform((answer) => ({
    id: answer.id,
    quality: answer['quality-code'],
    validation: answer['validation-code'],
    parts: Object.fromEntries(
      Object.entries(answer).flatMap(([name, value]) =>
        typeof value === 'string' && value !== '' ? [[name, value]] : [],
      ),
    ),
  })),
);

export const cleanNames = z.array(
  z
    .looseObject({
      id: z.string(),
      surname: text.nullish(),
      name: text.nullish(),
      'middle-name': text.nullish(),
      'quality-code': text,
    })
    .transform((answer) => ({
      ...{ id: answer.id, quality: answer['quality-code'] },
      ...{ surname: answer.surname ?? undefined, name: answer.name ?? undefined },
      middleName: answer['middle-name'] ?? undefined,
    })),
);

const errorCode = z.looseObject({ code: text, description: text.nullish(), details: text.nullish() });
const orderErrors = z.array(z.looseObject({ position: whole.min(0), 'error-codes': z.array(errorCode).min(1) }));

/** `PUT /2.0/user/backlog`. */
export const createdOrders = z.looseObject({
  orders: z.array(z.looseObject({ 'order-num': text, 'result-id': whole, barcode: barcode.nullish() })).default([]),
  errors: orderErrors.nullish().transform((errors) => errors ?? []),
});

const batchError = z.looseObject({ position: whole.min(0), 'error-code': text, 'error-description': text.nullish() });
const batchErrors = z
  .array(batchError)
  .nullish()
  .transform((errors) => errors ?? []);

/** `POST /1.0/user/shipment`. */
export const madeBatches = z.looseObject({
  batches: z.array(z.looseObject({ 'batch-name': text.min(1) })).default([]),
  errors: batchErrors,
  'result-ids': z.array(whole).default([]),
});

/** `DELETE /1.0/backlog`. */
export const removedOrders = z.looseObject({ 'result-ids': z.array(whole).default([]), errors: batchErrors });

/** Orders as `search` and `batch/{name}/shipment` show them. Money in kopecks, mass in grams. */
export const items = z.array(
  z.looseObject({
    id: whole,
    'order-num': text,
    barcode: barcode.nullish(),
    'batch-name': text.nullish(),
    mass: whole.nullish(),
    'total-rate-wo-vat': whole.nullish(),
    'total-vat': whole.nullish(),
  }),
);
export type Item = z.infer<typeof items>[number];

/** `batch/{name}/checkin`. */
export const checkedIn = z.looseObject({ 'f103-sent': z.boolean(), 'error-code': text.nullish() });

export const batchState = z.looseObject({ 'batch-name': text, 'batch-status': text });

/** The body of an answer «too many calls». */
export const tooMany = z.looseObject({ message: z.string().min(1).max(500) });
