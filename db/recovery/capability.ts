import type { DatabaseCapability } from '../capability.ts';
import { RecoveryFindingSchema, RecoverySchema, RecoverySearchSchema } from './recovery.entity.ts';

export const recovery = {
  schemas: [RecoverySchema, RecoverySearchSchema, RecoveryFindingSchema],
} as const satisfies DatabaseCapability;
