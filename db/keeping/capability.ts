import type { DatabaseCapability } from '../capability.ts';
import {
  DestructionActSchema,
  DestructionItemSchema,
  KeepingHoldSchema,
  KeepingIndexSchema,
  NomenclatureVersionSchema,
  PersonChoiceSchema,
  PersonRequestSchema,
  SignatureCheckRunSchema,
  SignatureCheckSchema,
} from './keeping.entity.ts';

/** How long letters are kept, whether they still prove what they proved, how they end, and what is held of a person. */
export const keeping = {
  schemas: [
    ...[SignatureCheckSchema, SignatureCheckRunSchema, NomenclatureVersionSchema, KeepingIndexSchema],
    ...[KeepingHoldSchema, DestructionActSchema, DestructionItemSchema, PersonRequestSchema, PersonChoiceSchema],
  ],
} as const satisfies DatabaseCapability;
