import type { Capability } from '../services/capability.ts';
import { createAssignmentService, type AssignmentService } from './assignments.ts';
import { createCardService, type CardService } from './cards.ts';
import { createMatterQueries, type MatterQueries } from './matter-queries.ts';
import { createReportService, type ReportService } from './reports.ts';
import { assignmentRoutes } from './routes/assignment-routes.ts';
import { matterRoutes } from './routes/matter-routes.ts';
import { reportRoutes } from './routes/report-routes.ts';

interface MatterServices {
  readonly cards: CardService;
  readonly assignments: AssignmentService;
  readonly reports: ReportService;
  readonly matters: MatterQueries;
}

/** Registration cards, assignments and executors' reports. */
export const matters: Capability<MatterServices> = {
  services: (deps) => ({
    cards: createCardService(deps),
    assignments: createAssignmentService(deps),
    reports: createReportService(deps),
    matters: createMatterQueries(deps),
  }),
  routes: [matterRoutes, assignmentRoutes, reportRoutes],
  pages: [],
};
