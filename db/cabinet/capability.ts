import type { DatabaseCapability } from '../capability.ts';
import {
  CabinetAnswerSchema,
  CabinetColumnsSchema,
  CabinetFaultSchema,
  CabinetReadingSchema,
  UploadDoubtSchema,
} from './cabinet.entity.ts';

export const cabinet = {
  schemas: [CabinetReadingSchema, CabinetAnswerSchema, CabinetFaultSchema, CabinetColumnsSchema, UploadDoubtSchema],
} as const satisfies DatabaseCapability;
