import type { DatabaseCapability } from '../capability.ts';
import {
  BellFactSchema,
  BellMessageNoticeSchema,
  BellMessageSchema,
  BellNoticeSchema,
  BellPersonSchema,
  BellWishSchema,
  PushDeviceSchema,
  PushKeySchema,
} from './bell.entity.ts';

export const bell = {
  schemas: [
    BellFactSchema,
    BellNoticeSchema,
    BellMessageSchema,
    BellMessageNoticeSchema,
    BellWishSchema,
    BellPersonSchema,
    PushDeviceSchema,
    PushKeySchema,
  ],
} as const satisfies DatabaseCapability;
