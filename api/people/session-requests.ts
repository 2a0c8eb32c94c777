import { z } from '@hono/zod-openapi';

export const loginSchema = z.object({ login: z.string(), password: z.string() }).openapi('Login');
