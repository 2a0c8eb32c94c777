import type { DatabaseCapability } from '../capability.ts';
import {
  ApprovalRouteSchema,
  KeptRemarkSchema,
  LetterReadingSchema,
  OwnCertificateSchema,
  SigningRunItemSchema,
  SigningRunSchema,
  SubstitutionSchema,
} from './signing.entity.ts';

export const signing = {
  schemas: [
    ...[LetterReadingSchema, SigningRunSchema, SigningRunItemSchema, KeptRemarkSchema],
    ...[ApprovalRouteSchema, SubstitutionSchema, OwnCertificateSchema],
  ],
} as const satisfies DatabaseCapability;
