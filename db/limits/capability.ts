import type { DatabaseCapability } from '../capability.ts';
import { LimitsProfileSchema } from './limits-profile.entity.ts';

export const limits = { schemas: [LimitsProfileSchema] } as const satisfies DatabaseCapability;
