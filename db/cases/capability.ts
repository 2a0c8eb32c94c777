import type { DatabaseCapability } from '../capability.ts';
import {
  CaseImportCaseSchema,
  CaseImportSchema,
  CaseImportShapeSchema,
  CaseSourceSchema,
} from './case-import.entity.ts';
import { readCaseSubjects } from './case-subjects.ts';
import {
  CaseActSchema,
  CaseHearingSchema,
  CasePartySchema,
  CaseSearchSchema,
  CaseTallySchema,
  CourtCaseSchema,
} from './court-case.entity.ts';

export const cases = {
  schemas: [
    CourtCaseSchema,
    CasePartySchema,
    CaseHearingSchema,
    CaseActSchema,
    CaseTallySchema,
    CaseSearchSchema,
    CaseImportSchema,
    CaseImportCaseSchema,
    CaseImportShapeSchema,
    CaseSourceSchema,
  ],
  subjects: { case: { tableOfSites: 'court_case', read: readCaseSubjects } },
} as const satisfies DatabaseCapability;
