import type { DatabaseCapability } from '../capability.ts';
import { ArchivedLetterSchema, ArchiveReturnSchema, ArchiveRuleSchema, ArchiveTallySchema } from './archive.entity.ts';

export const archive = {
  schemas: [ArchivedLetterSchema, ArchiveTallySchema, ArchiveRuleSchema, ArchiveReturnSchema],
} as const satisfies DatabaseCapability;
