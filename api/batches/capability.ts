import { ROLES } from '#domain/people/role.ts';
import { PATHS } from '#web/paths.ts';
import type { Capability } from '../services/capability.ts';
import { mountBatchPages } from './batch-pages.ts';
import { batchRoutes } from './batch-routes.ts';
import { createBatchService, type BatchService } from './batches.ts';

/** Batches of letters. */
export const batches: Capability<{ readonly batches: BatchService }> = {
  services: (deps) => ({ batches: createBatchService(deps) }),
  routes: [batchRoutes],
  pages: [mountBatchPages],
  menu: [{ href: PATHS.batches, label: 'Партии', roles: ROLES }],
};
