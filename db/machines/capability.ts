import type { DatabaseCapability } from '../capability.ts';
import { MachineClientSchema, MachineSecretSchema, MachineTokenSchema, MachineUsageSchema } from './machine.entity.ts';

export const machines = {
  schemas: [MachineClientSchema, MachineSecretSchema, MachineTokenSchema, MachineUsageSchema],
} as const satisfies DatabaseCapability;
