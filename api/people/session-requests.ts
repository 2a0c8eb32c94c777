import { z } from '@hono/zod-openapi';

export const loginSchema = z
  .object({ login: z.string(), password: z.string(), code: z.string().max(40).optional() })
  .openapi('Login');
