import type { DatabaseCapability } from '../capability.ts';
import {
  ApprovalRouteSchema,
  KeptRemarkSchema,
  LetterReadingSchema,
  SigningRunItemSchema,
  SigningRunSchema,
  SubstitutionSchema,
} from './signing.entity.ts';

export const signing = {
  schemas: [
    ...[LetterReadingSchema, SigningRunSchema, SigningRunItemSchema, KeptRemarkSchema],
    ...[ApprovalRouteSchema, SubstitutionSchema],
  ],
} as const satisfies DatabaseCapability;
