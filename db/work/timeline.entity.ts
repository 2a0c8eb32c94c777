import { defineEntity, p } from '@mikro-orm/core';

/** One line of a letter's timeline. `eventKey` makes a repeat harmless. */
export const LetterEventSchema = defineEntity({
  name: 'LetterEvent',
  tableName: 'letter_event',
  properties: {
    id: p.bigint('string').primary().autoincrement(),
    letterId: p.uuid(),
    eventKey: p.string().length(200),
    at: p.datetime(),
    /** Code of `domain/letters/letter-event.ts`. */
    kind: p.text(),
    actorId: p.uuid().nullable(),
    data: p.json<Record<string, unknown>>(),
  },
  uniques: [{ properties: ['letterId', 'eventKey'] }],
});
export class LetterEvent extends LetterEventSchema.class {}
LetterEventSchema.setClass(LetterEvent);
