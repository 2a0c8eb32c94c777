import { defineEntity, p } from '@mikro-orm/core';

/** What stands in a form, as its script keeps it. */
export interface TypedContent {
  /** Values of every field by its name; a box that is not ticked has none. */
  readonly fields: Readonly<Record<string, readonly string[]>>;
  /** Hidden fields that say what the form was opened upon: a text typed upon version 3 is no edit of version 5. */
  readonly base: Readonly<Record<string, string>>;
  /** Names of chosen files, which a browser does not give back. */
  readonly files: readonly string[];
  /** The tab it is typed in. */
  readonly tab: string;
}

/** Typed and not sent yet; once sent, only that it was. Times are the database's own: a rehearsal's days must not end it. */
export const TypedTextSchema = defineEntity({
  name: 'TypedText',
  tableName: 'typed_text',
  properties: {
    accountId: p.uuid().primary(),
    id: p.uuid().primary(),
    /** Where its form stands: the form's address, and what tells it apart there. */
    place: p.string().length(200),
    content: p.json<TypedContent | null>(),
    /** Grows with every save: one that comes late changes nothing. */
    edit: p.integer(),
    savedAt: p.datetime().defaultRaw('now()').index('typed_text_saved'),
    doneAt: p.datetime().nullable(),
    /** Where the answer to the form led. */
    ledTo: p.string().length(200).nullable(),
  },
  indexes: [{ name: 'typed_text_place', properties: ['accountId', 'place'] }],
});
export class TypedText extends TypedTextSchema.class {}
TypedTextSchema.setClass(TypedText);
