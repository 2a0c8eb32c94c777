import { z } from '@hono/zod-openapi';
import { ASSIGNMENT_STATES, REPORT_STATES } from '#domain/matters/assignment.ts';
import { MATTER_SOURCES } from '#domain/matters/matter.ts';
import { taskSchema } from '../work/task.ts';
import { timelinePageFields } from '../work/timeline.ts';
import { pageSchema } from '../paging.ts';
import { instant, textOrNull, whole, type ViewOf } from '../view.ts';

/** `yyyy-MM-dd`; judged by the rules of the domain, which say in words what is wrong. */
const day = z.string();
const dayOrNull = day.nullable();
const state = z.enum(ASSIGNMENT_STATES);
const source = z.enum(MATTER_SOURCES);

/** What a registration card says. */
export const cardFieldsSchema = z
  .object({
    registrationNumber: z.string(),
    registeredOn: day,
    documentGroup: z.string(),
    deliveryKind: z.string(),
    subject: z.string(),
    applicantName: z.string(),
    covering: z.object({ number: z.string(), date: day, sender: z.string() }).nullable(),
  })
  .openapi('CardFields');
export type CardFields = ViewOf<typeof cardFieldsSchema>;

/** The answer to a change of a card or an assignment. */
export const matterRefSchema = z.object({ id: z.uuid(), version: whole }).openapi('MatterRef');
export type MatterRef = ViewOf<typeof matterRefSchema>;

/** One line of the journal. */
export const matterItemSchema = z
  .object({
    id: z.uuid(),
    siteId: z.string(),
    source,
    registrationNumber: z.string(),
    registeredOn: day,
    documentGroup: z.string(),
    deliveryKind: z.string(),
    subject: z.string(),
    applicantName: z.string(),
    state,
    /** The nearest term of what is open. */
    nearestTerm: dayOrNull,
    isOverdue: z.boolean(),
    version: whole,
  })
  .openapi('MatterItem');
export type MatterItem = ViewOf<typeof matterItemSchema>;

/** One page of the journal; with `searchedSince`, a day, the search took too long and gave up there: older cards may hold more. */
export const matterPageSchema = pageSchema(matterItemSchema).extend({ searchedSince: day.optional() });
export type MatterPage = ViewOf<typeof matterPageSchema>;

export const executorSchema = z
  .object({ name: z.string(), accountId: z.uuid().nullable(), isResponsible: z.boolean() })
  .openapi('Executor');
export type ExecutorView = ViewOf<typeof executorSchema>;

const reportFileSchema = z
  .object({ name: z.string(), sha256: z.string(), byteSize: whole, mediaType: z.string() })
  .openapi('ReportFile');
export type ReportFileView = ViewOf<typeof reportFileSchema>;

export const reportSchema = z
  .object({
    id: z.uuid(),
    executorName: z.string(),
    executorId: z.uuid().nullable(),
    text: z.string(),
    reportedOn: day,
    state: z.enum(REPORT_STATES),
    remark: textOrNull,
    files: z.array(reportFileSchema).readonly(),
    version: whole,
    /** What this person may do with it now. */
    actions: z.object({ edit: z.boolean(), judge: z.boolean() }),
    /** Why this person, who else would judge it, may not, and who can; null: it is not so. */
    notYours: textOrNull,
  })
  .openapi('Report');
export type ReportView = ViewOf<typeof reportSchema>;

/** What this person may do with an assignment now; the pages show exactly these forms. */
const assignmentActionsSchema = z
  .object({
    edit: z.boolean(),
    withdraw: z.boolean(),
    passOn: z.boolean(),
    report: z.boolean(),
    askTime: z.boolean(),
    answerTime: z.boolean(),
    takeOffControl: z.boolean(),
    putOnControl: z.boolean(),
  })
  .openapi('AssignmentActions');
export type AssignmentActionsView = ViewOf<typeof assignmentActionsSchema>;

export const assignmentSchema = z
  .object({
    id: z.uuid(),
    matterId: z.uuid(),
    parentId: z.uuid().nullable(),
    source,
    authorName: z.string(),
    authorId: z.uuid().nullable(),
    text: z.string(),
    executors: z.array(executorSchema).readonly(),
    controllerName: textOrNull,
    controllerId: z.uuid().nullable(),
    issuedOn: day,
    dueOn: dayOrNull,
    extendedTo: dayOrNull,
    state,
    takenOffControlOn: dayOrNull,
    /** What was asked for and not yet answered. */
    extensionAskedTo: dayOrNull,
    extensionReason: textOrNull,
    isOverdue: z.boolean(),
    version: whole,
    reports: z.array(reportSchema).readonly(),
    actions: assignmentActionsSchema,
  })
  .openapi('Assignment');
export type AssignmentView = ViewOf<typeof assignmentSchema>;

/** A card with all that hangs on it; assignments in the order in which they were given. */
export const matterCardSchema = matterItemSchema
  .extend({
    covering: cardFieldsSchema.shape.covering,
    createdAt: instant,
    /** What the applicant types to see his page. */
    accessCode: z.string(),
    /**
     * Whether that page is there. `awaited`: it comes with the first message about the card; `sending`: that message is on its way;
     * `undelivered`: the mail did not bring it to the handler; `rejected`: the handler did not take it.
     */
    publicAccess: z.enum(['open', 'awaited', 'sending', 'undelivered', 'rejected', 'not_published']),
    /** Address of the applicant's page; null: the settings of publication name none. */
    publicUrl: textOrNull,
    assignments: z.array(assignmentSchema).readonly(),
    ...timelinePageFields,
    actions: z.object({ edit: z.boolean(), assign: z.boolean() }),
  })
  .openapi('MatterCard');
export type MatterCardView = ViewOf<typeof matterCardSchema>;

/** One line of a list of assignments. */
export const assignmentItemSchema = z
  .object({
    id: z.uuid(),
    siteId: z.string(),
    matterId: z.uuid(),
    source,
    /** Null while the card has not come. */
    registrationNumber: textOrNull,
    subject: textOrNull,
    text: z.string(),
    authorName: z.string(),
    executors: z.array(executorSchema).readonly(),
    issuedOn: day,
    dueOn: dayOrNull,
    extendedTo: dayOrNull,
    state,
    isOverdue: z.boolean(),
    /** Time is asked for. */
    extensionAskedTo: dayOrNull,
    /** A report waits to be accepted. */
    hasReport: z.boolean(),
    version: whole,
  })
  .openapi('AssignmentItem');
export type AssignmentItem = ViewOf<typeof assignmentItemSchema>;

/** An assignment with its card in a few words, what was passed on, and what happened to it. */
export const assignmentCardSchema = assignmentSchema
  .extend({
    siteId: z.string(),
    card: matterItemSchema
      .pick({ registrationNumber: true, registeredOn: true, subject: true, applicantName: true })
      .nullable(),
    parent: z.object({ id: z.uuid(), authorName: z.string(), text: z.string() }).nullable(),
    passedOn: z.array(assignmentSchema).readonly(),
    ...timelinePageFields,
    tasks: z.array(taskSchema).readonly(),
    /** For whom this person may report. */
    reporters: z.array(executorSchema).readonly(),
  })
  .openapi('AssignmentCard');
export type AssignmentCardView = ViewOf<typeof assignmentCardSchema>;
