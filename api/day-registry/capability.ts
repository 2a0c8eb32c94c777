import { PATHS } from '#web/paths.ts';
import { ROLES } from '#domain/people/role.ts';
import type { Capability } from '../services/capability.ts';
import { createDayRegistryService, type DayRegistryService } from './day-registry.ts';
import { mountDayRegistryPages } from './day-registry-pages.ts';
import { dayRegistryRoutes } from './day-registry-routes.ts';

/** The registry of letters for a date. */
export const dayRegistry: Capability<{ readonly dayRegistry: DayRegistryService }> = {
  services: (deps) => ({ dayRegistry: createDayRegistryService(deps) }),
  routes: [dayRegistryRoutes],
  pages: [mountDayRegistryPages],
  menu: [{ href: PATHS.dayRegistry, label: 'Реестр', roles: ROLES, isRare: true }],
};
