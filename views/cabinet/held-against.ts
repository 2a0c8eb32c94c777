import { z } from '@hono/zod-openapi';
import { HELD_AGAINST, type HeldAgainst } from '#domain/cabinet/uncompared.ts';

/** What a row of the Post's is held against our letter by. */
export const heldAgainstSchema = z.enum(Object.keys(HELD_AGAINST) as [HeldAgainst, ...HeldAgainst[]]);
