import { z } from '@hono/zod-openapi';
import { ROLES } from '#domain/people/role.ts';
import { instant } from '../routes/common-schemas.ts';

export const personSchema = z.object({ id: z.uuid(), fullName: z.string(), position: z.string() }).openapi('Person');

export const accountSchema = personSchema
  .extend({
    login: z.string(),
    role: z.enum(ROLES),
    siteId: z.string().nullable(),
    siteName: z.string().nullable(),
    isActive: z.boolean(),
    createdAt: instant,
  })
  .openapi('Account');

export const siteSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    returnAddress: z.string(),
    timeZone: z.string(),
    cutOffTime: z.string(),
    recallWindowSeconds: z.number().int(),
    profileId: z.string(),
  })
  .openapi('Site');

export const loginSchema = z.object({ login: z.string(), password: z.string() }).openapi('Login');

export const sessionSchema = z
  .object({
    csrfToken: z.string(),
    account: z.object({
      accountId: z.uuid(),
      role: z.enum(ROLES),
      siteId: z.string().nullable(),
      fullName: z.string(),
      position: z.string(),
      timeZone: z.string(),
    }),
  })
  .openapi('Session');

const historyLineSchema = z.object({
  eventId: z.number().int(),
  at: z.string(),
  text: z.string(),
  detail: z.string().optional(),
});

const pendingSchema = z.object({
  activityType: z.string(),
  state: z.string(),
  attempt: z.number().int(),
  nextAttemptAt: z.string().optional(),
  lastFailureType: z.string().optional(),
});

export const workflowSchema = z
  .object({
    workflowId: z.string(),
    runId: z.string(),
    status: z.string(),
    startedAt: z.string(),
    closedAt: z.string().optional(),
    historyLength: z.number().int(),
    historySizeBytes: z.number().int(),
    history: z.array(historyLineSchema).readonly(),
    pending: z.array(pendingSchema).readonly(),
  })
  .openapi('Workflow');
