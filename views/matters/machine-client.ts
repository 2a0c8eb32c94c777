import { z } from '@hono/zod-openapi';
import { instant, instantOrNull, textOrNull, type ViewOf } from '../view.ts';

/** A program that may tell events of one site. */
export const machineClientSchema = z
  .object({
    id: z.uuid(),
    siteId: z.string(),
    siteName: z.string(),
    name: z.string(),
    createdAt: instant,
    createdByName: z.string(),
    revokedAt: instantOrNull,
    lastSeenAt: instantOrNull,
  })
  .openapi('MachineClient');
export type MachineClientView = ViewOf<typeof machineClientSchema>;

/** The answer to making one. The token is told this once; null: the same request was answered before. */
export const newMachineClientSchema = z.object({ id: z.uuid(), token: textOrNull }).openapi('NewMachineClient');
export type NewMachineClientView = ViewOf<typeof newMachineClientSchema>;
