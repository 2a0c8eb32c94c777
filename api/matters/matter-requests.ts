import { z } from '@hono/zod-openapi';
import { CARD_STATES } from '#domain/matters/card-state.ts';
import { MAX_EXECUTORS, MAX_LIST_WORD_LENGTH, MAX_NUMBER_LENGTH } from '#domain/matters/matter-faults.ts';
import { MAX_LINE_LENGTH, MAX_REASON_LENGTH, MAX_TEXT_LENGTH } from '#domain/work/plain-text.ts';
import { cardFieldsSchema } from '#views/matters/matter.ts';
import type { ViewOf } from '#views/view.ts';
import { listQuery, personId, typedDay, typedText, uploadedFile } from '../routes/common-schemas.ts';

export const matterParams = z.object({ matterId: z.string().max(64) });
export const assignmentParams = z.object({ assignmentId: z.string().max(64) });
export const reportParams = z.object({ reportId: z.string().max(64) });

export const matterFilterQuery = listQuery.extend({
  /** Words or parts of the card's number, the applicant's name, the subject or the covering letter; all must be found. */
  text: z.string().max(200).optional(),
  documentGroup: z.string().max(200).optional(),
  deliveryKind: z.string().max(200).optional(),
  state: z.enum(CARD_STATES).optional(),
  overdue: z.enum(['true']).optional(),
});
export type MatterListRequest = ViewOf<typeof matterFilterQuery>;

/** A card as a person enters it; what another program tells is judged event by event instead. */
export const cardInputSchema = cardFieldsSchema
  .extend({
    registrationNumber: typedText(MAX_NUMBER_LENGTH),
    registeredOn: typedDay,
    documentGroup: typedText(MAX_LIST_WORD_LENGTH),
    deliveryKind: typedText(MAX_LIST_WORD_LENGTH),
    subject: typedText(MAX_TEXT_LENGTH),
    applicantName: typedText(MAX_LINE_LENGTH),
    covering: z
      .object({ number: typedText(MAX_NUMBER_LENGTH), date: typedDay, sender: typedText(MAX_LINE_LENGTH) })
      .nullable(),
  })
  .openapi('CardInput');

/** Someone who carries out: by his account, or by name where he has none. */
const executorInput = z.object({
  accountId: personId.optional(),
  name: typedText(MAX_LINE_LENGTH).optional(),
  isResponsible: z.boolean(),
});

export const assignmentInputSchema = z
  .object({
    text: typedText(MAX_TEXT_LENGTH),
    executors: z.array(executorInput).max(200).openapi({ minItems: 1, maxItems: MAX_EXECUTORS }),
    controllerId: personId.nullable().optional(),
    /** Today when absent. */
    issuedOn: typedDay.optional(),
    dueOn: typedDay.nullable().optional(),
  })
  .openapi('AssignmentInput');
export type AssignmentInput = ViewOf<typeof assignmentInputSchema>;

/** An edit may change the term that was put off as well: left out, it stays; null, it is put off no more. */
export const assignmentEditSchema = assignmentInputSchema
  .extend({ extendedTo: typedDay.nullable().optional() })
  .openapi('AssignmentEdit');
export type AssignmentEdit = ViewOf<typeof assignmentEditSchema>;

export const reasonSchema = z.object({ reason: typedText(MAX_REASON_LENGTH) }).openapi('Reason');
export const remarkSchema = z.object({ remark: typedText(MAX_REASON_LENGTH) }).openapi('Remark');
export const askTimeSchema = z.object({ until: typedDay, reason: typedText(MAX_REASON_LENGTH) }).openapi('TimeRequest');
export const giveTimeSchema = z.object({ until: typedDay }).openapi('GivenTime');

const files = z
  .union([uploadedFile, z.array(uploadedFile)])
  .optional()
  .openapi({ type: 'array', items: { type: 'string', format: 'binary' } });

/** A report: a form, because it may bring files. */
export const reportFormSchema = z
  .object({
    text: typedText(MAX_TEXT_LENGTH),
    /** For an executor without an account; absent: of the person who sends it. */
    executorName: z.string().openapi({ maxLength: MAX_LINE_LENGTH }).optional(),
    files,
  })
  .openapi('ReportForm');

/** A report that is changed: `keep` names the files that stay, by their SHA-256. */
export const reportEditFormSchema = z
  .object({ text: typedText(MAX_TEXT_LENGTH), keep: z.union([z.string(), z.array(z.string())]).optional(), files })
  .openapi('ReportEditForm');
