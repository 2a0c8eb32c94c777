import type { DatabaseCapability } from '../capability.ts';
import { PostalEventSchema, TrackingTicketSchema } from './tracking.entity.ts';

export const tracking = { schemas: [PostalEventSchema, TrackingTicketSchema] } as const satisfies DatabaseCapability;
