import { z } from '@hono/zod-openapi';

/** One difference between two versions of what is set, in words. */
export const settingChangeSchema = z.object({
  field: z.string(),
  label: z.string(),
  was: z.string(),
  became: z.string(),
});
