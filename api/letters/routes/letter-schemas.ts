import { z } from '@hono/zod-openapi';
import { LETTER_OUTCOMES, LETTER_STATUSES } from '#domain/letters/letter-status.ts';
import { LETTER_FILE_KINDS, TASK_KINDS } from '../../services/views.ts';
import type { STATUS_GROUPS } from '../status-groups.ts';
import { STATUS_GROUP_CODES } from '../status-groups.ts';
import { awaitingSchema, faultSchema, instant, instantOrNull, listQuery } from '../../routes/common-schemas.ts';

const letterKind = z.enum(['registered', 'simple']);
const documentKind = z.enum(['court_order', 'summons', 'act_copy', 'other']);
const outcome = z.enum(LETTER_OUTCOMES);

export const fieldsSchema = z
  .object({
    kind: letterKind,
    documentKind,
    title: z.string(),
    recipient: z.object({
      type: z.enum(['person', 'company']),
      name: z.string(),
      inn: z.string().optional(),
      kpp: z.string().optional(),
      address: z.string(),
    }),
    comment: z.string().optional(),
  })
  .openapi('LetterFields');

export const draftSchema = z.object({ fields: fieldsSchema, approverId: z.string() }).openapi('Draft');

export const letterRefSchema = z.object({ id: z.uuid(), version: z.number().int() }).openapi('LetterRef');

export const letterItemSchema = z
  .object({
    id: z.uuid(),
    siteId: z.string(),
    number: z.string().nullable(),
    kind: letterKind,
    documentKind,
    title: z.string(),
    recipientName: z.string(),
    comment: z.string().nullable(),
    shpi: z.string().nullable(),
    status: z.enum(LETTER_STATUSES),
    statusSince: instant,
    awaiting: awaitingSchema.nullable(),
    outcome: outcome.nullable(),
    authorName: z.string(),
    approverName: z.string(),
    pageCount: z.number().int().nullable(),
    sentAt: instantOrNull,
    createdAt: instant,
    version: z.number().int(),
  })
  .openapi('LetterListItem');

export const attachmentSchema = z
  .object({
    id: z.uuid(),
    ordinal: z.number().int(),
    fileName: z.string(),
    byteSize: z.number().int(),
    warnings: z.array(z.object({ code: z.string(), message: z.string() })).readonly(),
  })
  .openapi('Attachment');

export const fileKind = z.enum(LETTER_FILE_KINDS);

const letterFileSchema = z
  .object({
    kind: fileKind,
    revision: z.number().int(),
    fileName: z.string(),
    mediaType: z.string(),
    byteSize: z.number().int(),
    sha256: z.string(),
    createdAt: instant,
    facts: z.unknown(),
  })
  .openapi('LetterFile');

export const taskSchema = z
  .object({
    id: z.uuid(),
    kind: z.enum(TASK_KINDS),
    siteId: z.string().nullable(),
    letterId: z.uuid().nullable(),
    letterNumber: z.string().nullable(),
    batchId: z.uuid().nullable(),
    revision: z.number().int(),
    assigneeId: z.uuid().nullable(),
    status: z.enum(['open', 'done', 'dropped']),
    dueAt: instantOrNull,
    remindedAt: instantOrNull,
    escalatedAt: instantOrNull,
    details: z.record(z.string(), z.unknown()),
    createdAt: instant,
  })
  .openapi('Task');

const timelineLineSchema = z
  .object({ id: z.string(), at: instant, kind: z.string(), text: z.string(), actorName: z.string().nullable() })
  .openapi('TimelineLine');

const postalEventSchema = z
  .object({
    operType: z.number().int(),
    operAttr: z.number().int(),
    operDate: z.string(),
    operName: z.string().nullable(),
    officeIndex: z.string(),
    receivedAt: instant,
  })
  .openapi('PostalEvent');

const actionsSchema = z
  .object({
    edit: z.boolean(),
    submit: z.boolean(),
    resubmit: z.boolean(),
    approve: z.boolean(),
    sendBack: z.boolean(),
    cancel: z.boolean(),
    reassign: z.boolean(),
    fileWithoutNotice: z.boolean(),
  })
  .openapi('LetterActions');

export const cardSchema = letterItemSchema
  .extend({
    fields: fieldsSchema,
    authorId: z.uuid(),
    approverId: z.uuid(),
    signedByName: z.string().nullable(),
    profileId: z.string(),
    revision: z.number().int(),
    remark: z.string().nullable(),
    faults: z.array(faultSchema).readonly(),
    pdfSha256: z.string().nullable(),
    pdfByteSize: z.number().int().nullable(),
    batchId: z.uuid().nullable(),
    recallUntil: instantOrNull,
    acceptedAt: instantOrNull,
    outcomeAt: z.string().nullable(),
    outcomeReason: z.string().nullable(),
    attachments: z.array(attachmentSchema).readonly(),
    files: z.array(letterFileSchema).readonly(),
    timeline: z.array(timelineLineSchema).readonly(),
    postalEvents: z.array(postalEventSchema).readonly(),
    tasks: z.array(taskSchema).readonly(),
    actions: actionsSchema,
  })
  .openapi('LetterCard');

export const filterQuery = listQuery.extend({
  group: z.enum(STATUS_GROUP_CODES).optional(),
  kind: letterKind.optional(),
  text: z.string().max(200).optional(),
  from: z.iso.date({ error: 'from: ожидается день вида 2026-11-24' }).optional(),
  to: z.iso.date({ error: 'to: ожидается день вида 2026-11-24' }).optional(),
});

const count = z.number().int();
/** One count for each folder. */
export const countsSchema = z
  .object({
    draft: count,
    to_mend: count,
    approval: count,
    to_send: count,
    with_post: count,
    done: count,
    cancelled: count,
  } satisfies Record<keyof typeof STATUS_GROUPS, z.ZodType>)
  .openapi('LetterCounts');
