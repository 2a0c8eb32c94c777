import type { DatabaseCapability } from '../capability.ts';
import { PostTariffSchema, SiteBudgetSchema } from './tariff.entity.ts';

export const tariffs = { schemas: [PostTariffSchema, SiteBudgetSchema] } as const satisfies DatabaseCapability;
