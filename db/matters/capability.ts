import type { DatabaseCapability } from '../capability.ts';
import {
  AssignmentSchema,
  DeloEventSchema,
  MatterImportSchema,
  MatterRevisionSchema,
  MatterSchema,
  MatterSearchSchema,
  ReportSchema,
} from './matter.entity.ts';
import { readAssignmentSubjects, readMatterSubjects } from './matter-subjects.ts';

export const matters = {
  schemas: [
    MatterSchema,
    MatterRevisionSchema,
    AssignmentSchema,
    ReportSchema,
    DeloEventSchema,
    MatterImportSchema,
    MatterSearchSchema,
  ],
  subjects: {
    matter: { tableOfSites: 'matter', read: readMatterSubjects },
    assignment: { tableOfSites: 'assignment', read: readAssignmentSubjects },
  },
} as const satisfies DatabaseCapability;
