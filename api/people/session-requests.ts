import { z } from '@hono/zod-openapi';
import { keyAnswerSchema } from './keys/key-answer.ts';

export const loginSchema = z
  .object({
    login: z.string().default(''),
    password: z.string().default(''),
    code: z.string().max(40).optional(),
    key: keyAnswerSchema.optional(),
    ticket: z.string().max(200).optional(),
  })
  .openapi('Login');
