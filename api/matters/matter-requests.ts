import { z } from '@hono/zod-openapi';
import { CARD_STATES } from '#domain/matters/card-state.ts';
import type { ViewOf } from '#views/view.ts';
import { listQuery, uploadedFile } from '../routes/common-schemas.ts';

export const matterParams = z.object({ matterId: z.string().max(64) });
export const assignmentParams = z.object({ assignmentId: z.string().max(64) });
export const reportParams = z.object({ reportId: z.string().max(64) });

export const matterFilterQuery = listQuery.extend({
  /** Words or parts of a number, of the applicant's name or of the subject; all must be found. */
  text: z.string().max(200).optional(),
  documentGroup: z.string().max(200).optional(),
  deliveryKind: z.string().max(200).optional(),
  state: z.enum(CARD_STATES).optional(),
  overdue: z.enum(['true']).optional(),
});
export type MatterListRequest = ViewOf<typeof matterFilterQuery>;

/** Someone who carries out: by his account, or by name where he has none. */
const executorInput = z.object({
  accountId: z.string().optional(),
  name: z.string().optional(),
  isResponsible: z.boolean(),
});

export const assignmentInputSchema = z
  .object({
    text: z.string(),
    executors: z.array(executorInput).max(200),
    controllerId: z.string().nullable().optional(),
    /** Today when absent. */
    issuedOn: z.string().optional(),
    dueOn: z.string().nullable().optional(),
  })
  .openapi('AssignmentInput');
export type AssignmentInput = ViewOf<typeof assignmentInputSchema>;

export const reasonSchema = z.object({ reason: z.string() }).openapi('Reason');
export const remarkSchema = z.object({ remark: z.string() }).openapi('Remark');
export const askTimeSchema = z.object({ until: z.string(), reason: z.string() }).openapi('TimeRequest');
export const giveTimeSchema = z.object({ until: z.string() }).openapi('GivenTime');

const files = z
  .union([uploadedFile, z.array(uploadedFile)])
  .optional()
  .openapi({ type: 'array', items: { type: 'string', format: 'binary' } });

/** A report: a form, because it may bring files. */
export const reportFormSchema = z
  .object({
    text: z.string(),
    /** For an executor without an account; absent: of the person who sends it. */
    executorName: z.string().optional(),
    files,
  })
  .openapi('ReportForm');

/** A report that is changed: `keep` names the files that stay, by their SHA-256. */
export const reportEditFormSchema = z
  .object({ text: z.string(), keep: z.union([z.string(), z.array(z.string())]).optional(), files })
  .openapi('ReportEditForm');
