import { PATHS } from '#web/paths.ts';
import type { Capability } from '../services/capability.ts';
import { adoptionRoutes } from './adoption-routes.ts';
import { createAdoptions, type AdoptionService } from './adoptions.ts';
import { createProcessList, type ProcessListService } from './process-list.ts';
import { createProcesses, type ProcessService } from './processes.ts';
import { createSteering, type SteeringService } from './steering.ts';
import { mountCodec } from './codec-routes.ts';
import { createPayloadReads, type PayloadReads } from './payload-reads.ts';
import { availabilityRoutes } from './availability-routes.ts';
import { createAvailability, type AvailabilityService } from './availability.ts';
import { createCondition, type ConditionService } from './condition.ts';
import { mountConditionPages } from './condition-pages.ts';
import { watchOutages } from './outage-watch.ts';
import { mountSteeringPages } from './steering-pages.ts';
import { mountWorkflowPages } from './workflow-pages.ts';
import { workflowRoutes } from './workflow-routes.ts';
import { createWorkflowQueries, type WorkflowQueries } from './workflows.ts';

interface EngineServices {
  readonly workflows: WorkflowQueries;
  readonly adoptions: AdoptionService;
  readonly processes: ProcessService;
  readonly processList: ProcessListService;
  readonly steering: SteeringService;
  readonly condition: ConditionService;
  readonly availability: AvailabilityService;
  readonly payloadReads: PayloadReads;
}

/** The admin's view into the engine. */
export const engine: Capability<EngineServices> = {
  services: (deps, lifetime) => {
    watchOutages(deps, lifetime);
    const steering = createSteering(deps);
    return {
      workflows: createWorkflowQueries(deps),
      adoptions: createAdoptions(deps, steering),
      processes: createProcesses(deps),
      processList: createProcessList(deps),
      steering,
      condition: createCondition(deps),
      availability: createAvailability(deps),
      payloadReads: createPayloadReads(deps),
    };
  },
  routes: [workflowRoutes, adoptionRoutes, availabilityRoutes],
  // The list of acts comes before the pages of letters: its address looks like one of theirs.
  pages: [mountSteeringPages, mountConditionPages, mountCodec, mountWorkflowPages],
  menu: [{ href: PATHS.workflows, label: 'Процессы', roles: ['admin', 'auditor'] }],
};
