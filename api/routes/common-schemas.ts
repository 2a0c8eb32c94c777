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

/** A file as an answer. */
export function fileAnswer(mediaType: string) {
  return { description: 'Файл', content: { [mediaType]: { schema: binary } } };
}

export const listQuery = z.object({
  cursor: z.string().max(500).optional(),
  /** 50 when absent. */
  limit: z.coerce.number().int().min(1).max(200).optional(),
});
export type ListRequest = ViewOf<typeof listQuery>;

export const letterParams = z.object({ letterId: z.string().max(64) });
export const attachmentParams = letterParams.extend({ attachmentId: z.string().max(64) });
export const batchParams = z.object({ batchId: z.string().max(64) });
export const pageNumber = z.coerce.number().int().min(1).max(100_000);

export const idempotencyHeader = z.object({
  'idempotency-key': z
    .string({ error: 'Idempotency-Key: обязателен' })
    .regex(/^[\x21-\x7e]{8,128}$/, 'Idempotency-Key: от 8 до 128 печатных латинских знаков'),
});

/** `"7"`: the version that was seen, as the ETag gave it. */
export const ifMatchHeader = z.object({
  'if-match': z.string().optional().openapi({ description: 'ETag письма; обязателен', example: '"7"' }),
});
