import type { Capability } from '../services/capability.ts';
import { typedRoutes } from './typed-routes.ts';
import { createTypedService, type TypedService } from './typed-texts.ts';

/** What people type, kept before they send it. */
export const typed: Capability<{ readonly typed: TypedService }> = {
  services: (deps) => ({ typed: createTypedService(deps) }),
  routes: [typedRoutes],
  pages: [],
};
