import { TableReader } from '#activities/documents/tables/table-reader.ts';
import { ROLES } from '#domain/people/role.ts';
import { CASE_PATHS } from '#web/cases/case-paths.ts';
import type { Capability } from '../services/capability.ts';
import type { Lifetime } from '../services/lifetime.ts';
import { createCaseService, type CaseService } from './case-changes.ts';
import { createCaseFiles } from './case-files.ts';
import { createCaseImportService, type CaseImportService } from './case-import.ts';
import { createCaseQueries, type CaseQueries } from './case-queries.ts';
import { mountCaseFormPages } from './pages/case-form-pages.ts';
import { mountCaseImportPages } from './pages/import-pages.ts';
import { mountCaseJournalPages } from './pages/journal-pages.ts';
import { mountPartFormPages } from './pages/part-form-pages.ts';
import { createCasePartService, type CasePartService } from './part-changes.ts';
import { caseRoutes } from './routes/case-routes.ts';
import { caseImportRoutes } from './routes/import-routes.ts';
import { casePartRoutes } from './routes/part-routes.ts';

interface CaseServices {
  readonly cases: CaseQueries;
  readonly caseChanges: CaseService;
  readonly caseParts: CasePartService;
  readonly caseImports: CaseImportService;
}

/** The register of the court's cases. */
export const cases: Capability<CaseServices> = {
  services: (deps, lifetime) => ({
    cases: createCaseQueries(deps),
    caseChanges: createCaseService(deps),
    caseParts: createCasePartService(deps),
    caseImports: createCaseImportService(deps, createCaseFiles(openReader(lifetime))),
  }),
  routes: [caseRoutes, casePartRoutes, caseImportRoutes],
  pages: [mountCaseImportPages, mountCaseFormPages, mountPartFormPages, mountCaseJournalPages],
  menu: [{ href: CASE_PATHS.cases, label: 'Дела', roles: ROLES }],
};

function openReader(lifetime: Lifetime): TableReader {
  const reader = new TableReader();
  lifetime.onClose(() => reader.close());
  return reader;
}
