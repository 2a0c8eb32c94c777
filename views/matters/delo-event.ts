import { z } from '@hono/zod-openapi';
import { ASSIGNMENT_STATES, REPORT_STATES } from '#domain/matters/assignment.ts';
import { faultSchema } from '../documents/fault.ts';
import { whole, type ViewOf } from '../view.ts';
import { cardFieldsSchema } from './matter.ts';

export const MAX_EVENTS = 500;

/** The source's own id of an object or an event. */
const externalId = z.string().regex(/^[\x21-\x7e]{1,200}$/, 'от 1 до 200 печатных латинских знаков без пробелов');
/** Grows with every change of the object at its source. */
const revision = z.number().int().min(1).max(2_147_483_647);
const dayOrNull = z.string().nullable().default(null);

const card = cardFieldsSchema.extend({ externalId, revision, covering: cardFieldsSchema.shape.covering.default(null) });

const assignment = z.object({
  ...{ externalId, revision, cardExternalId: externalId },
  /** Absent or null: a resolution of the first level. */
  parentExternalId: externalId.nullable().default(null),
  authorName: z.string(),
  text: z.string(),
  /** Where nobody is marked as responsible, the first one is. */
  executors: z.array(z.object({ name: z.string(), isResponsible: z.boolean().default(false) })).max(200),
  controllerName: z.string().nullable().default(null),
  issuedOn: z.string(),
  dueOn: dayOrNull,
  extendedTo: dayOrNull,
  state: z.enum(ASSIGNMENT_STATES).default('open'),
  takenOffControlOn: dayOrNull,
});

const file = z.object({
  name: z.string().min(1).max(200),
  mediaType: z
    .string()
    .regex(/^[\w.+-]{1,60}\/[\w.+-]{1,60}$/)
    .default('application/octet-stream'),
  contentBase64: z.base64(),
});

const report = z.object({
  ...{ externalId, revision, cardExternalId: externalId, assignmentExternalId: externalId },
  executorName: z.string(),
  text: z.string(),
  reportedOn: z.string(),
  state: z.enum(REPORT_STATES).default('submitted'),
  files: z.array(file).max(20).default([]),
});

const told = { eventId: externalId, occurredAt: z.iso.datetime({ offset: true }) };

/** One event with the whole state of its object after it. */
export const deloEventSchema = z
  .discriminatedUnion('kind', [
    z.object({ ...told, kind: z.enum(['card.registered', 'card.edited']), card }).openapi('DeloCardEvent'),
    z
      .object({ ...told, kind: z.enum(['assignment.created', 'assignment.edited']), assignment })
      .openapi('DeloAssignmentEvent'),
    z.object({ ...told, kind: z.enum(['report.created', 'report.edited']), report }).openapi('DeloReportEvent'),
  ])
  .openapi('DeloEvent');
export type DeloEventBody = z.output<typeof deloEventSchema>;

/** Each event is judged by itself, so that one that is wrong does not stop the others: what it must be is `DeloEvent`. */
export const deloEventsSchema = z
  .object({
    events: z
      .array(z.unknown().openapi({ allOf: [{ $ref: '#/components/schemas/DeloEvent' }] }))
      .min(1)
      .max(MAX_EVENTS, `не больше ${String(MAX_EVENTS)} событий за один раз`),
  })
  .openapi('DeloEvents');

/** `stale`: the object was newer already; `repeated`: the very event was told before. */
export const DELO_RESULTS = ['applied', 'stale', 'repeated', 'refused'] as const;

const deloEventResultSchema = z
  .object({
    /** Its place in the request, from 0. */
    index: whole,
    /** Null where it could not be read. */
    eventId: z.string().nullable(),
    result: z.enum(DELO_RESULTS),
    /** Why it was refused, by field. */
    faults: z.array(faultSchema).readonly().optional(),
  })
  .openapi('DeloEventResult');
export type DeloEventResult = ViewOf<typeof deloEventResultSchema>;

export const deloResultsSchema = z
  .object({ results: z.array(deloEventResultSchema).readonly() })
  .openapi('DeloResults');
export type DeloResults = ViewOf<typeof deloResultsSchema>;
