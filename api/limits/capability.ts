import type { Capability } from '../services/capability.ts';
import { mountLimitsPages } from './limits-pages.ts';
import { limitsRoutes } from './limits-routes.ts';
import { createLimitsService, type LimitsService } from './limits.ts';

interface LimitsServices {
  readonly limits: LimitsService;
}

/** Profiles of the Post's limits. */
export const limits: Capability<LimitsServices> = {
  services: (deps) => ({ limits: createLimitsService(deps) }),
  routes: [limitsRoutes],
  pages: [mountLimitsPages],
};
