import { z } from '@hono/zod-openapi';
import { SCOPES } from '#domain/machines/scopes.ts';
import { instant, instantOrNull, textOrNull, type ViewOf } from '../view.ts';

export const scopeSchema = z.enum(SCOPES as [(typeof SCOPES)[number], ...(typeof SCOPES)[number][]]);

/** A program that comes in by itself. */
export const machineClientSchema = z
  .object({
    /** Its `client_id`. */
    id: z.uuid(),
    /** Null: of every site. */
    siteId: textOrNull,
    siteName: textOrNull,
    name: z.string(),
    scopes: scopeSchema.array().readonly(),
    requestsPerMinute: z.number().int(),
    /** It has a key without a term, as they were once given. */
    hasOldKey: z.boolean(),
    createdAt: instant,
    /** Null: it was made by `npm run admin`. */
    createdByName: textOrNull,
    revokedAt: instantOrNull,
    blockedAt: instantOrNull,
    lastSeenAt: instantOrNull,
    oldSecretUntil: instantOrNull,
    requestsInLastHour: z.number().int(),
  })
  .openapi('MachineClient');
export type MachineClientView = ViewOf<typeof machineClientSchema>;

/** The answer to making a program or a further secret. It is told this once; null: the same request was answered before. */
export const newSecretSchema = z.object({ id: z.uuid(), secret: textOrNull }).openapi('NewMachineSecret');
export type NewSecretView = ViewOf<typeof newSecretSchema>;
