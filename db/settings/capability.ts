import type { DatabaseCapability } from '../capability.ts';
import { RehearsalClockSchema } from './rehearsal-clock.entity.ts';
import { SiteSchema, SiteVersionSchema } from './site.entity.ts';

export const settings = {
  schemas: [SiteSchema, SiteVersionSchema, RehearsalClockSchema],
} as const satisfies DatabaseCapability;
