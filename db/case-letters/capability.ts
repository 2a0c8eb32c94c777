import type { DatabaseCapability } from '../capability.ts';
import { CaseMailingRowSchema, CaseMailingSchema } from './mailing.entity.ts';

export const caseLetters = {
  schemas: [CaseMailingSchema, CaseMailingRowSchema],
} as const satisfies DatabaseCapability;
