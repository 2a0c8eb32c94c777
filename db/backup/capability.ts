import type { DatabaseCapability } from '../capability.ts';
import { BackupRunSchema } from './backup-run.entity.ts';

export const backup = { schemas: [BackupRunSchema] } as const satisfies DatabaseCapability;
