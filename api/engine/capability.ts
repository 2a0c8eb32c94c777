import { PATHS } from '#web/paths.ts';
import type { Capability } from '../services/capability.ts';
import { mountWorkflowPages } from './workflow-pages.ts';
import { workflowRoutes } from './workflow-routes.ts';
import { createWorkflowQueries, type WorkflowQueries } from './workflows.ts';

/** The admin's view into the engine. */
export const engine: Capability<{ readonly workflows: WorkflowQueries }> = {
  services: (deps) => ({ workflows: createWorkflowQueries(deps) }),
  routes: [workflowRoutes],
  pages: [mountWorkflowPages],
  menu: [{ href: PATHS.workflows, label: 'Процессы', roles: ['admin'] }],
};
