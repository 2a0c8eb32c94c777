import type { DatabaseCapability } from '../capability.ts';
import { LetterSettlementSchema } from './letter-settlement.entity.ts';

export const returns = { schemas: [LetterSettlementSchema] } as const satisfies DatabaseCapability;
