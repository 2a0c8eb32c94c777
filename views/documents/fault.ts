import { z } from '@hono/zod-openapi';
import { whole } from '../view.ts';

/** One thing that is wrong with a letter; see `domain/documents/fault.ts`. */
export const faultSchema = z
  .object({ code: z.string(), field: z.string(), message: z.string(), page: whole.optional() })
  .openapi('Fault');
