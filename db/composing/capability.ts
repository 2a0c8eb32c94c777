import type { DatabaseCapability } from '../capability.ts';
import { FurtherRecipientSchema, LetterTemplateSchema } from './composing.entity.ts';

export const composing = {
  schemas: [FurtherRecipientSchema, LetterTemplateSchema],
} as const satisfies DatabaseCapability;
