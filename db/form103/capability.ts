import type { DatabaseCapability } from '../capability.ts';
import {
  Form103CheckSchema,
  Form103LineSchema,
  Form103SettlementSchema,
  Form103UploadSchema,
  Form103WishSchema,
} from './form103.entity.ts';

export const form103 = {
  schemas: [Form103UploadSchema, Form103CheckSchema, Form103LineSchema, Form103SettlementSchema, Form103WishSchema],
} as const satisfies DatabaseCapability;
