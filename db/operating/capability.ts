import type { DatabaseCapability } from '../capability.ts';
import { InEarnestSchema } from './in-earnest.entity.ts';
import { OperatingFactSchema } from './operating-fact.entity.ts';
import { ProgramKeySchema } from './program-key.entity.ts';
import { UnneededBlobSchema } from './unneeded-blob.entity.ts';

export const operating = {
  schemas: [InEarnestSchema, OperatingFactSchema, ProgramKeySchema, UnneededBlobSchema],
} as const satisfies DatabaseCapability;
