import type { DatabaseCapability } from '../capability.ts';
import { OperatingFactSchema } from './operating-fact.entity.ts';
import { UnneededBlobSchema } from './unneeded-blob.entity.ts';

export const operating = { schemas: [OperatingFactSchema, UnneededBlobSchema] } as const satisfies DatabaseCapability;
