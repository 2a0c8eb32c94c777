import { z } from '@hono/zod-openapi';
import type { ViewOf } from '#views/view.ts';
import { listQuery, typedText } from '../routes/common-schemas.ts';

export const archiveQuery = listQuery.extend({
  year: z.coerce.number().int().min(1900).max(2200),
  /** Words of a name, parts of a number, a ШПИ or a case. */
  text: z.string().max(200).optional(),
  /** Code of a court site; only for those who see all of them. */
  site: z
    .string()
    .max(16)
    .regex(/^[0-9A-Za-z]+$/)
    .optional(),
});
export type ArchiveListRequest = ViewOf<typeof archiveQuery>;

export const returnSchema = z.object({ reason: typedText(2_000) }).openapi('ArchiveReturn');
