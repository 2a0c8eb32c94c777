import type { DatabaseCapability } from '../capability.ts';
import { CalendarVersionSchema } from './calendar-version.entity.ts';

/** Working days and holidays by year. */
export const calendar = { schemas: [CalendarVersionSchema] } as const satisfies DatabaseCapability;
