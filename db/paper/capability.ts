import type { DatabaseCapability } from '../capability.ts';
import { PaperFormSchema, PaperOrderSchema } from './paper.entity.ts';

export const paper = {
  schemas: [PaperOrderSchema, PaperFormSchema],
} as const satisfies DatabaseCapability;
