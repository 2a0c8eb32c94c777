import type { DatabaseCapability } from '../capability.ts';
import { OperatingFactSchema } from './operating-fact.entity.ts';

export const operating = { schemas: [OperatingFactSchema] } as const satisfies DatabaseCapability;
