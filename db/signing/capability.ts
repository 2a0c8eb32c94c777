import type { DatabaseCapability } from '../capability.ts';
import { LetterReadingSchema, SigningRunItemSchema, SigningRunSchema } from './signing.entity.ts';

export const signing = {
  schemas: [LetterReadingSchema, SigningRunSchema, SigningRunItemSchema],
} as const satisfies DatabaseCapability;
