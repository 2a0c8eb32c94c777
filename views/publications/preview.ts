import { z } from '@hono/zod-openapi';
import { ASSIGNMENT_STATES, REPORT_STATES } from '#domain/matters/assignment.ts';
import { textOrNull, whole, type ViewOf } from '../view.ts';

const stateSchema = z.object({ code: z.enum(ASSIGNMENT_STATES), words: z.string() });

const reportSchema = z.object({
  id: z.string(),
  reportedOn: z.string(),
  executor: textOrNull,
  state: z.enum(REPORT_STATES),
  text: textOrNull,
  files: z
    .array(z.object({ name: z.string(), byteSize: whole, sha256: z.string(), isAttached: z.boolean() }))
    .readonly(),
});

const resolutionSchema = z.object({
  id: z.string(),
  issuedOn: z.string(),
  author: z.string(),
  state: stateSchema,
  text: textOrNull,
  executors: z.array(z.object({ name: z.string(), isResponsible: z.boolean() })).readonly(),
  dueOn: textOrNull,
  extendedTo: textOrNull,
  takenOffControlOn: textOrNull,
  reports: z.array(reportSchema).readonly(),
});

/** A card as it would go out by the settings in force; the access code's hash is left out. */
export const previewSchema = z
  .object({
    matterId: z.uuid(),
    /** Other cards of the site that bear this number. */
    others: z
      .array(
        z.object({
          matterId: z.uuid(),
          registrationNumber: z.string(),
          registeredOn: z.string(),
          documentGroup: z.string(),
        }),
      )
      .readonly(),
    settingsVersion: whole,
    /** False: by these settings nothing of this card is published. */
    isPublished: z.boolean(),
    /** Why it is not, in words. */
    notPublishedBecause: textOrNull,
    /** Why no message is composed now, in words. */
    hindrance: textOrNull,
    format: z.string(),
    /** The file itself, as version 1. */
    fileText: z.string(),
    picture: z.object({
      court: z.string(),
      card: z.object({
        number: z.string(),
        registeredOn: z.string(),
        documentGroup: z.string(),
        deliveryKind: z.string(),
        state: stateSchema,
        subject: textOrNull,
        applicant: textOrNull,
        covering: z.object({ number: z.string(), date: z.string(), sender: z.string() }).nullable(),
      }),
      resolutions: z.array(resolutionSchema).readonly(),
    }),
  })
  .openapi('PublicationPreview');
export type PreviewView = ViewOf<typeof previewSchema>;
