import type { DatabaseCapability } from '../capability.ts';
import {
  CabinetAnswerSchema,
  CabinetColumnsSchema,
  CabinetFaultSchema,
  CabinetReadingSchema,
} from './cabinet.entity.ts';

export const cabinet = {
  schemas: [CabinetReadingSchema, CabinetAnswerSchema, CabinetFaultSchema, CabinetColumnsSchema],
} as const satisfies DatabaseCapability;
