import { z } from 'zod';
import type { Page } from '#views/paging.ts';
import { ApplicationError } from '../errors.ts';
import type { ListRequest } from '../routes/common-schemas.ts';

const MAX_LIMIT = 200;
const DEFAULT_LIMIT = 50;
const place = z.tuple([z.string().regex(/^\d{1,17}$/), z.uuid()]);

/** The row after which a list goes on. */
export interface Place {
  readonly micros: string;
  readonly id: string;
}

/** @throws ApplicationError `bad-request` for a cursor that we never gave out */
export function placeOf(cursor: string | undefined): Place | undefined {
  if (cursor === undefined) return undefined;
  const [micros, id] = decodeCursor(cursor, place);
  return { micros, id };
}

const termOfLetter = z.tuple([z.string().regex(/^\d{4}-\d\d-\d\dT[\d:.]{8,18}Z \d{1,17}$/), z.uuid()]);

/** The same of a list in the order of terms. @throws ApplicationError `bad-request` */
export function termPlace(cursor: string | undefined): Place | undefined {
  if (cursor === undefined) return undefined;
  const [micros, id] = decodeCursor(cursor, termOfLetter);
  return { micros, id };
}

const mailPlace = z.tuple([z.string().regex(/^\d{1,17}$/), z.string().max(200)]);

/** The same of the exchange mailbox, whose messages have ids of their server. @throws ApplicationError `bad-request` */
export function mailboxPlace(cursor: string | undefined): Place | undefined {
  if (cursor === undefined) return undefined;
  const [micros, id] = decodeCursor(cursor, mailPlace);
  return { micros, id };
}

/** Opaque to clients. */
export function encodeCursor(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

/** @throws ApplicationError `bad-request` */
export function decodeCursor<T>(cursor: string, schema: z.ZodType<T>): T {
  const text = Buffer.from(cursor, 'base64url').toString();
  const parsed = schema.safeParse(parseJson(text));
  // Of what we gave out nothing was ever outside a text: a NUL or half a character written as \u is somebody else's doing.
  if (parsed.success && !/\\u(?:0000|d[89a-f])/i.test(text)) return parsed.data;
  throw new ApplicationError('bad-request', { detail: 'cursor: возьмите nextCursor из прежнего ответа.' });
}

/** Null for what is no JSON: the schema then refuses it. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** How many rows a page holds. @throws ApplicationError `bad-request` outside 1…200 */
export function pageLimit({ limit = DEFAULT_LIMIT }: ListRequest): number {
  if (Number.isInteger(limit) && limit >= 1 && limit <= MAX_LIMIT) return limit;
  throw new ApplicationError('bad-request', { detail: `limit: от 1 до ${MAX_LIMIT}.` });
}

/** A page out of one row more than it holds: the extra row only tells that there is a next one. */
export function pageOf<Row extends { readonly id: string; readonly place_micros: string }, T>(
  rows: readonly Row[],
  limit: number,
  view: (row: Row) => T,
): Page<T> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const nextCursor = rows.length > limit && last ? encodeCursor([last.place_micros, last.id]) : null;
  return { items: shown.map(view), nextCursor };
}
