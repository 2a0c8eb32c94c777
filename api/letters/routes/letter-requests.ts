import { z } from '@hono/zod-openapi';
import { LETTER_KINDS } from '#domain/letters/letter.ts';
import { STATUS_GROUP_CODES } from '#domain/letters/status-groups.ts';
import { letterFieldsSchema } from '#views/letters/letter.ts';
import { listQuery } from '../../routes/common-schemas.ts';

export const draftSchema = z.object({ fields: letterFieldsSchema, approverId: z.string() }).openapi('Draft');

export const filterQuery = listQuery.extend({
  group: z.enum(STATUS_GROUP_CODES).optional(),
  kind: z.enum(LETTER_KINDS).optional(),
  text: z.string().max(200).optional(),
  from: z.iso.date({ error: 'from: ожидается день вида 2026-11-24' }).optional(),
  to: z.iso.date({ error: 'to: ожидается день вида 2026-11-24' }).optional(),
});
