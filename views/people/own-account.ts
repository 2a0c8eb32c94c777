import { z } from '@hono/zod-openapi';
import { instant, whole, type ViewOf } from '../view.ts';

/** A person's own account as he sees it. */
export const ownAccountSchema = z
  .object({
    sessions: z
      .object({
        id: z.uuid(),
        device: z.string(),
        createdAt: instant,
        lastSeenAt: instant,
        isCurrent: z.boolean(),
        isNewDevice: z.boolean(),
      })
      .array()
      .readonly(),
    hasFactor: z.boolean(),
    hasApp: z.boolean(),
    keys: z
      .object({
        id: z.uuid(),
        name: z.string(),
        createdAt: instant,
        lastUsedAt: instant.nullable(),
        isNew: z.boolean(),
      })
      .array()
      .readonly(),
    recoveryCodesLeft: whole,
  })
  .openapi('OwnAccount');
export type OwnAccountView = ViewOf<typeof ownAccountSchema>;

/** Shown once and kept nowhere. */
export const recoveryCodesSchema = z.object({ codes: z.string().array().readonly() }).openapi('RecoveryCodes');
export type RecoveryCodesView = ViewOf<typeof recoveryCodesSchema>;
