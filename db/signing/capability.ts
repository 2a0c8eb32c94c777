import type { DatabaseCapability } from '../capability.ts';
import { TrustItemSchema } from './trust-item.entity.ts';
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
    ...[ApprovalRouteSchema, SubstitutionSchema, OwnCertificateSchema, TrustItemSchema],
  ],
} as const satisfies DatabaseCapability;
