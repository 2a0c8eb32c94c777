import { ROLES } from '#domain/people/role.ts';
import { PATHS } from '#web/paths.ts';
import type { Capability } from '../services/capability.ts';
import { createArchiveService, type ArchiveService } from './archive.ts';
import { mountArchivePages } from './archive-pages.ts';
import { archiveRoutes } from './archive-routes.ts';

/** Old letters, out of the way of the live ones. */
export const archive: Capability<{ readonly archive: ArchiveService }> = {
  services: (deps) => ({ archive: createArchiveService(deps) }),
  routes: [archiveRoutes],
  pages: [mountArchivePages],
  menu: [{ href: PATHS.archive, label: 'Архив', roles: ROLES, isRare: true }],
};
