import type { DatabaseCapability } from '../capability.ts';
import { RehearsalClockSchema } from './rehearsal-clock.entity.ts';
import { SiteSchema } from './site.entity.ts';

export const settings = { schemas: [SiteSchema, RehearsalClockSchema] } as const satisfies DatabaseCapability;
