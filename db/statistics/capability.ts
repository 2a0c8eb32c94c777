import type { DatabaseCapability } from '../capability.ts';
import {
  KeptStatisticsSchema,
  LetterCourseSchema,
  StatisticsNormSchema,
  StatisticsScheduleSchema,
} from './statistics.entity.ts';

export const statistics = {
  schemas: [LetterCourseSchema, StatisticsNormSchema, StatisticsScheduleSchema, KeptStatisticsSchema],
} as const satisfies DatabaseCapability;
