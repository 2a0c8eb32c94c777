import { PATHS } from '#web/paths.ts';
import type { Capability } from '../services/capability.ts';
import { adoptionRoutes } from './adoption-routes.ts';
import { createAdoptions, type AdoptionService } from './adoptions.ts';
import { mountWorkflowPages } from './workflow-pages.ts';
import { workflowRoutes } from './workflow-routes.ts';
import { createWorkflowQueries, type WorkflowQueries } from './workflows.ts';

/** The admin's view into the engine. */
export const engine: Capability<{ readonly workflows: WorkflowQueries; readonly adoptions: AdoptionService }> = {
  services: (deps) => ({ workflows: createWorkflowQueries(deps), adoptions: createAdoptions(deps) }),
  routes: [workflowRoutes, adoptionRoutes],
  pages: [mountWorkflowPages],
  menu: [{ href: PATHS.workflows, label: 'Процессы', roles: ['admin'] }],
};
