import type { DatabaseCapability } from '../capability.ts';
import { PostReportRowSchema, PostReportSchema } from './post-report.entity.ts';

export const postReports = {
  schemas: [PostReportSchema, PostReportRowSchema],
} as const satisfies DatabaseCapability;
