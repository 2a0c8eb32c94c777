import { z } from '@hono/zod-openapi';
import { DENSITY_CODES, LETTER_COLUMN_CODES } from '#domain/letters/letter-columns.ts';
import { LETTER_ORDER_CODES } from '#domain/letters/letter-orders.ts';
import { LETTER_OUTCOMES } from '#domain/letters/letter-status.ts';
import { STATUS_GROUP_CODES } from '#domain/letters/status-groups.ts';
import { GATES } from '#domain/proof/gate.ts';
import type { ViewOf } from '../view.ts';

/** How a list of letters is shown: what it is narrowed by, its order, its columns. */
export const viewSettingsSchema = z
  .object({
    group: z.enum(STATUS_GROUP_CODES).optional(),
    /** How it ended. */
    outcome: z.enum(LETTER_OUTCOMES).optional(),
    /** Whether the addressee is notified. */
    gate: z.enum(GATES).optional(),
    /** Only those that the Post has not brought by the day on which they were expected. */
    isLateAtPost: z.boolean().optional(),
    text: z.string().max(200).optional(),
    /** Days of creation, both included. */
    from: z.iso.date().optional(),
    to: z.iso.date().optional(),
    /** Only those whose term has passed. */
    isLate: z.boolean().optional(),
    order: z.enum(LETTER_ORDER_CODES),
    columns: z.array(z.enum(LETTER_COLUMN_CODES)).min(1).max(LETTER_COLUMN_CODES.length).readonly(),
    density: z.enum(DENSITY_CODES),
  })
  .openapi('LetterViewSettings');
export type ViewSettings = ViewOf<typeof viewSettingsSchema>;

/** What a person keeps; the same name of the same person is kept anew. */
export const newViewSchema = z
  .object({ name: z.string().trim().min(1).max(60), isShared: z.boolean(), settings: viewSettingsSchema })
  .openapi('NewLetterView');
export type NewView = ViewOf<typeof newViewSchema>;

export const savedViewSchema = z
  .object({
    id: z.uuid(),
    name: z.string(),
    /** Seen by the whole site. */
    isShared: z.boolean(),
    /** Whose it is. */
    ownerName: z.string(),
    isOwn: z.boolean(),
    /** Whether this person may take it away. */
    canRemove: z.boolean(),
    settings: viewSettingsSchema,
  })
  .openapi('LetterView');
export type SavedViewView = ViewOf<typeof savedViewSchema>;

export const savedViewsSchema = z.object({ items: z.array(savedViewSchema).readonly() }).openapi('LetterViews');
