import type { DatabaseCapability } from '../capability.ts';
import { FurtherRecipientSchema, LetterTemplateSchema, MergedTextsSchema } from './composing.entity.ts';

export const composing = {
  schemas: [FurtherRecipientSchema, LetterTemplateSchema, MergedTextsSchema],
} as const satisfies DatabaseCapability;
