import { z } from '@hono/zod-openapi';
import { BATCH_STATUSES } from '#domain/batches/batch-status.ts';
import { LETTER_STATUSES } from '#domain/letters/letter-status.ts';
import { NOTIFICATION_CHANNELS, NOTIFICATION_STATUSES } from '#domain/notifications/notification-status.ts';
import { NOTIFICATION_KINDS } from '#domain/notifications/templates.ts';
import { TEST_EVENT, TOLD_SUBJECTS, typesOf, type ToldSubject } from '#domain/webhooks/event-types.ts';
import { capitalised } from '#domain/work/capitalised.ts';
import { SUBJECT_KINDS } from '#domain/work/subject.ts';
import { TASK_KIND_CODES } from '#domain/work/task-kinds.ts';
import { TASK_STATES } from '#domain/work/task-states.ts';
import { instant, textOrNull, whole } from '../view.ts';

const uuidOrNull = z.uuid().nullable();

/** What is told of each subject besides its id and site; the trigger of the database writes the same. */
const FACTS: Readonly<Record<ToldSubject, z.ZodRawShape>> = {
  letter: { status: z.enum(LETTER_STATUSES), number: textOrNull, version: whole },
  batch: { status: z.enum(BATCH_STATUSES), date: z.iso.date(), ordinal: whole },
  task: {
    status: z.enum(TASK_STATES),
    kind: z.enum(TASK_KIND_CODES),
    about: z.object({ kind: z.enum(SUBJECT_KINDS), id: z.uuid() }),
  },
  notification: {
    ...{ status: z.enum(NOTIFICATION_STATUSES), channel: z.enum(NOTIFICATION_CHANNELS) },
    ...{ kind: z.enum(NOTIFICATION_KINDS), caseId: z.uuid(), partyId: z.uuid() },
    ...{ hearingId: uuidOrNull, draftLetterId: uuidOrNull },
  },
};

/** The body of every event, by its type. */
export const EVENT_BODIES: ReadonlyMap<string, z.ZodType> = new Map([
  ...TOLD_SUBJECTS.flatMap((subject) => {
    const body = bodyOf(subject, typesOf(subject), FACTS[subject]);
    return typesOf(subject).map((type): [string, z.ZodType] => [type, body]);
  }),
  [TEST_EVENT, bodyOf('webhook', [TEST_EVENT], { status: z.null() })],
]);

function bodyOf(kind: string, types: readonly string[], facts: z.ZodRawShape): z.ZodType {
  const subject = z.object({ kind: z.literal(kind), id: z.uuid() });
  return z
    .strictObject({
      /** The same at every attempt. */
      id: z.uuid(),
      sequence: whole,
      type: z.enum(types),
      timestamp: instant,
      data: z.strictObject({ subject, siteId: textOrNull, ...facts }),
    })
    .openapi(`${capitalised(kind)}Event`);
}
