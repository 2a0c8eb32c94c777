import type { DatabaseCapability } from '../capability.ts';
import { KeptRemarkSchema, LetterReadingSchema, SigningRunItemSchema, SigningRunSchema } from './signing.entity.ts';

export const signing = {
  schemas: [LetterReadingSchema, SigningRunSchema, SigningRunItemSchema, KeptRemarkSchema],
} as const satisfies DatabaseCapability;
