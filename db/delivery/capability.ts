import type { DatabaseCapability } from '../capability.ts';
import { DeliveryNormSchema } from './delivery-norm.entity.ts';

export const delivery = { schemas: [DeliveryNormSchema] } as const satisfies DatabaseCapability;
