import type { DatabaseCapability } from '../capability.ts';
import { FailingStepSchema, OutageSchema, SteeringRowSchema, SteeringSchema } from './process.entity.ts';

export const processes = {
  schemas: [FailingStepSchema, SteeringSchema, SteeringRowSchema, OutageSchema],
} as const satisfies DatabaseCapability;
