import type { DatabaseCapability } from '../capability.ts';
import { AttachmentSchema, ConversionSchema, ConversionWishSchema } from './document.entity.ts';

export const documents = {
  schemas: [AttachmentSchema, ConversionSchema, ConversionWishSchema],
} as const satisfies DatabaseCapability;
