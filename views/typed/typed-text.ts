import { z } from '@hono/zod-openapi';
import { instant, textOrNull, type ViewOf } from '../view.ts';

const MAX_FIELDS = 300;
const MAX_NAME_LENGTH = 200;
/** As long as the longest text that any form takes, a certificate included. */
const MAX_VALUE_LENGTH = 20_000;

const name = z.string().max(MAX_NAME_LENGTH);
const value = z.string().max(MAX_VALUE_LENGTH);
/** Of a form: its address, and after «#» what tells it apart there. */
export const placeSchema = z
  .string()
  .max(200)
  .regex(/^\/[\x21-\x7e]*$/, 'ожидается адрес формы');

/** What stands in a form. */
export const typedContentSchema = z
  .object({
    /** Values of every field by its name. */
    fields: z.record(name, z.array(value).max(MAX_FIELDS).readonly()).readonly(),
    /** Hidden fields that say what the form was opened upon. */
    base: z.record(name, value).readonly(),
    files: z.array(name).max(MAX_FIELDS).readonly(),
    tab: z.string().max(64),
  })
  .openapi('TypedContent');

export const typedTextSchema = z
  .object({
    id: z.uuid(),
    place: z.string(),
    /** Null once it has been sent. */
    content: typedContentSchema.nullable(),
    savedAt: instant,
    isDone: z.boolean(),
    /** Where the answer to the form led. */
    ledTo: textOrNull,
  })
  .openapi('TypedText');
export type TypedTextView = ViewOf<typeof typedTextSchema>;

export const keptTypedSchema = z.object({ savedAt: instant }).openapi('KeptTyped');
export type KeptTyped = ViewOf<typeof keptTypedSchema>;
