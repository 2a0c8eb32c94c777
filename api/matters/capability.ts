import type { Capability } from '../services/capability.ts';
import { createAssignmentService, type AssignmentService } from './assignments.ts';
import { createCardService, type CardService } from './cards.ts';
import { createDeloService, type DeloService } from './delo-events.ts';
import { createMachineClientService, type MachineClientService } from './machine-clients.ts';
import { createMatterQueries, type MatterQueries } from './matter-queries.ts';
import { createReportService, type ReportService } from './reports.ts';
import { assignmentRoutes } from './routes/assignment-routes.ts';
import { deloRoutes } from './routes/delo-routes.ts';
import { matterRoutes } from './routes/matter-routes.ts';
import { reportRoutes } from './routes/report-routes.ts';

interface MatterServices {
  readonly cards: CardService;
  readonly assignments: AssignmentService;
  readonly reports: ReportService;
  readonly matters: MatterQueries;
  readonly delo: DeloService;
  readonly machineClients: MachineClientService;
}

/** Registration cards, assignments and executors' reports. */
export const matters: Capability<MatterServices> = {
  services: (deps) => ({
    cards: createCardService(deps),
    assignments: createAssignmentService(deps),
    reports: createReportService(deps),
    matters: createMatterQueries(deps),
    delo: createDeloService(deps),
    machineClients: createMachineClientService(deps),
  }),
  routes: [matterRoutes, assignmentRoutes, reportRoutes, deloRoutes],
  pages: [],
};
