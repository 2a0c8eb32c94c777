import type { DatabaseCapability } from '../capability.ts';
import { BatchLetterSchema, BatchSchema, SubmissionIntentSchema } from './batch.entity.ts';
import { readBatchSubjects } from './batch-subjects.ts';

export const batches = {
  schemas: [BatchSchema, BatchLetterSchema, SubmissionIntentSchema],
  subjects: { batch: { tableOfSites: 'batch', read: readBatchSubjects } },
} as const satisfies DatabaseCapability;
