import { z } from 'zod';
import { readCaseRecord } from '#domain/cases/read-record.ts';
import type { CaseRecord } from '#domain/cases/case-record.ts';
import { CaseRegisterError, type RegisterPage, type UnreadCase } from '../../ports/case-register.ts';

/** By what an answer says that it is of this format and of this version. */
const FORMAT = 'mask-case-register-1';
/** Longer than any counter, time or hash; what is longer is no cursor. */
const MAX_CURSOR_LENGTH = 500;
const MAX_CASES = 1_000;

const probeSchema = z.object({ format: z.literal(FORMAT) });
const pageSchema = probeSchema.extend({
  court: z.string(),
  dataAsOf: z.iso.datetime({ offset: true }),
  cases: z.array(z.unknown()).max(MAX_CASES),
  cursor: z.string().min(1).max(MAX_CURSOR_LENGTH),
  hasMore: z.boolean(),
});

/** @throws CaseRegisterError naming the field */
export function readProbe(body: Uint8Array): void {
  parsed(probeSchema, body);
}

/**
 * A page. A case that is wrong does not hold up those beside it: it is told by itself.
 * @throws CaseRegisterError naming the field of what holds the page together
 */
export function readPage(body: Uint8Array, court: string, asked: string | null): RegisterPage {
  const page = parsed(pageSchema, body);
  if (page.court !== court) throw new CaseRegisterError('misread', 'court: страница другого участка');
  // A cursor that stands still with more to come would be asked for ever.
  if (page.hasMore && page.cursor === asked)
    throw new CaseRegisterError('misread', 'cursor: не двигается, хотя hasMore — true');
  const read = page.cases.map((value, place) => readOne(value, place));
  return {
    cases: read.flatMap(({ told }) => told ?? []),
    unread: read.flatMap(({ unread }) => unread ?? []),
    cursor: page.cursor,
    hasMore: page.hasMore,
    dataAsOf: new Date(page.dataAsOf),
  };
}

/** Enough to find what is wrong; a case that is wrong throughout says no more. */
const MOST_FAULTS = 3;

function readOne(value: unknown, place: number): { readonly told?: CaseRecord; readonly unread?: UnreadCase } {
  const { record: told, faults } = readCaseRecord(value);
  if (told !== null) return { told };
  const words = faults
    .slice(0, MOST_FAULTS)
    .map(({ field, message }) => `cases[${String(place)}].${field}: ${message}`);
  const { externalId, number } = named(value);
  return { unread: { externalId, number, words: words.join(' ') } };
}

const namedSchema = z.object({
  externalId: z.string().max(200).catch(''),
  number: z.string().max(60).catch(''),
});

function named(value: unknown): z.infer<typeof namedSchema> {
  const read = namedSchema.safeParse(value);
  return read.success ? read.data : { externalId: '', number: '' };
}

function parsed<T>(schema: z.ZodType<T>, body: Uint8Array): T {
  const read = schema.safeParse(parseJson(body));
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const path = issue?.path.join('.') ?? '';
  throw new CaseRegisterError('misread', `${path === '' ? 'ответ' : path}: не по формату ${FORMAT}`);
}

function parseJson(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) {
      throw new CaseRegisterError('misread', 'ответ: не JSON в UTF-8', { cause: error });
    }
    throw error;
  }
}
