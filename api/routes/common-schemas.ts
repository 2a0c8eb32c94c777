import { z } from '@hono/zod-openapi';
import { faultSchema } from '#views/documents/fault.ts';
import type { ViewOf } from '#views/view.ts';

/** RFC 9457 with our own members. */
export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    detail: z.string().optional(),
    faults: z.array(faultSchema).readonly().optional(),
    ticket: z.string().optional(),
    requestId: z.string().optional(),
  })
  .openapi('Problem');

/** Every route may answer with a problem. */
export const problems = {
  default: {
    description: 'Ошибка (RFC 9457): вид, причина и, для полей, что исправить',
    content: { 'application/problem+json': { schema: problemSchema } },
  },
} as const;

/** A JSON answer of one schema. */
export function json<T extends z.ZodType>(schema: T, description: string) {
  return { description, content: { 'application/json': { schema } } };
}

/** The answer tells the version by its ETag: for If-Match of the next change. */
export function versioned<T extends z.ZodType>(schema: T, description: string) {
  const etag = {
    description: 'Версия: для If-Match следующей правки',
    schema: { type: 'string' as const, example: '"7"' },
  };
  return { ...json(schema, description), headers: { ETag: etag } };
}

/** The same of what was made just now, whose address is told too. */
export function created<T extends z.ZodType>(schema: T, description: string) {
  const location = { description: 'Адрес созданного', schema: { type: 'string' as const } };
  const answer = versioned(schema, description);
  return { ...answer, headers: { ...answer.headers, Location: location } };
}

/** A JSON body that must be there. */
export function jsonBody<T extends z.ZodType>(schema: T) {
  return { required: true, content: { 'application/json': { schema } } } as const;
}

/** A form with files; read by `readUpload`, so that a broken form gets a clear answer. */
export function formBody<T extends z.ZodType>(schema: T) {
  return { required: true, content: { 'multipart/form-data': { schema } } } as const;
}

export const binary = z.string().openapi({ type: 'string', format: 'binary' });

/** A file in a form. */
export const uploadedFile = z
  .custom<File>((value) => value instanceof File, { error: 'Выберите файл.' })
  .openapi({ type: 'string', format: 'binary' });

/** A file as an answer; of several kinds where it is as it was sent. */
export function fileAnswer(...mediaTypes: readonly string[]) {
  return { description: 'Файл', content: Object.fromEntries(mediaTypes.map((type) => [type, { schema: binary }])) };
}

const pictureTag = { description: 'Для If-None-Match', schema: { type: 'string' as const } };
/** A page's picture, asked again by its ETag. */
export const pictureAnswers = {
  200: {
    ...fileAnswer('image/png'),
    headers: {
      ETag: pictureTag,
      'X-Page-Count': { description: 'Сколько страниц всего', schema: { type: 'integer' as const } },
    },
  },
  304: { description: 'Картинка не изменилась', headers: { ETag: pictureTag } },
} as const;

export const ifNoneMatchHeader = z.object({ 'if-none-match': z.string().max(200).optional() });

/** Of a card whose course is given in parts. */
export const timelineQuery = z.object({
  timeline: z
    .string()
    .max(500)
    .openapi({ description: 'olderTimeline прежнего ответа: более ранние события', pattern: '^[A-Za-z0-9_-]+$' })
    .optional(),
});

export const listQuery = z.object({
  cursor: z
    .string()
    .max(500)
    .openapi({ description: 'nextCursor прежней страницы; сам не составляется', pattern: '^[A-Za-z0-9_-]+$' })
    .optional(),
  /** 50 when absent. */
  limit: z.coerce.number().int().min(1).max(200).optional(),
});
export type ListRequest = ViewOf<typeof listQuery>;

export const letterParams = z.object({ letterId: z.string().max(64) });
export const attachmentParams = letterParams.extend({ attachmentId: z.string().max(64) });
export const batchParams = z.object({ batchId: z.string().max(64) });
/** What PostgreSQL's integer holds. */
const MAX_INTEGER = 2_147_483_647;

/** Which edition of a letter's document; in a form and in a query it is text. */
export const revisionNumber = z.number().int().min(0).max(MAX_INTEGER);
export const revisionText = z.coerce.number().int().min(0).max(MAX_INTEGER);
export const pageNumber = z.coerce.number().int().min(1).max(100_000);

export const idempotencyHeader = z.object({
  'idempotency-key': z
    .string({ error: 'Idempotency-Key: обязателен' })
    .regex(/^[\x21-\x7e]{8,128}$/, 'Idempotency-Key: от 8 до 128 печатных латинских знаков'),
});

/** A typed text that the rules judge, which tell in words what is wrong; its bounds are told by the document all the same. */
export function typedText(maxLength?: number) {
  return z.string().openapi({ minLength: 1, ...(maxLength === undefined ? {} : { maxLength }) });
}

/** The same of a day `yyyy-MM-dd`, and of the id of a person. */
export const typedDay = z.string().openapi({ format: 'date' });
export const personId = z.string().openapi({ format: 'uuid' });

/** How a version is written as an ETag. */
export const VERSION_TAG = /^"(\d{1,9})"$/;

/** `"7"`: the version that was seen, as the ETag gave it. */
export const ifMatchHeader = z.object({
  'if-match': z
    .string()
    .optional()
    // Without it the answer is 428, not the 400 of a schema: to a reader of the document it is required all the same.
    .openapi({
      ...{ description: 'ETag того, что правится', example: '"7"', pattern: VERSION_TAG.source },
      param: { required: true },
    }),
});
