import { defineEntity, p } from '@mikro-orm/core';

/** One operation of the Post as it was told to us; the unique key makes a second reading harmless. */
export const PostalEventSchema = defineEntity({
  name: 'PostalEvent',
  tableName: 'postal_event',
  properties: {
    id: p.bigint('string').primary().autoincrement(),
    letterId: p.uuid().index(),
    shpi: p.string().length(14),
    operType: p.integer(),
    operAttr: p.integer(),
    /** As the Post wrote it. */
    operDate: p.text(),
    officeIndex: p.text().default(''),
    operName: p.text().nullable(),
    receivedAt: p.datetime(),
  },
  uniques: [{ properties: ['letterId', 'operType', 'operAttr', 'operDate', 'officeIndex'] }],
});
export class PostalEvent extends PostalEventSchema.class {}
PostalEventSchema.setClass(PostalEvent);

/** A ticket of the batch tracking service that has not been read to the end yet. */
export const TrackingTicketSchema = defineEntity({
  name: 'TrackingTicket',
  tableName: 'tracking_ticket',
  properties: {
    ticket: p.string().length(200).primary(),
    shpis: p.json<string[]>(),
    createdAt: p.datetime(),
    readAfter: p.datetime(),
    closedAt: p.datetime().nullable(),
    state: p.enum(['open', 'read', 'expired', 'failed'] as const).default('open'),
  },
});
export class TrackingTicket extends TrackingTicketSchema.class {}
TrackingTicketSchema.setClass(TrackingTicket);
