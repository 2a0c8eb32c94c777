import { PATHS } from '#web/paths.ts';
import type { Capability } from '../services/capability.ts';
import { createActs, type ActService } from './acts.ts';
import { createHolds, type HoldService } from './holds.ts';
import { KEEPING_READERS } from './keeping-access.ts';
import { mountActPages } from './act-pages.ts';
import { mountKeepingPages } from './keeping-pages.ts';
import { keepingRoutes } from './keeping-routes.ts';
import { createNomenclatures, type NomenclatureService } from './nomenclatures.ts';
import { mountPersonPages } from './person-pages.ts';
import { createPersonRequests, type PersonRequestService } from './person-requests.ts';
import { personRoutes } from './person-routes.ts';
import { createSignedFiles, type SignedFilesService } from './signed-files.ts';
import { createSignings, type SigningsService } from './signings.ts';
import { mountTermPages } from './term-pages.ts';

interface KeepingServices {
  readonly signedFiles: SignedFilesService;
  readonly nomenclatures: NomenclatureService;
  readonly holds: HoldService;
  readonly acts: ActService;
  readonly personRequests: PersonRequestService;
  readonly signings: SigningsService;
}

/** How long letters are kept, whether they still prove, how they end, and what is held of a person. */
export const keeping: Capability<KeepingServices> = {
  services: (deps) => ({
    signedFiles: createSignedFiles(deps),
    nomenclatures: createNomenclatures(deps),
    holds: createHolds(deps),
    acts: createActs(deps),
    personRequests: createPersonRequests(deps),
    signings: createSignings(deps),
  }),
  routes: [keepingRoutes, personRoutes],
  pages: [mountKeepingPages, mountTermPages, mountActPages, mountPersonPages],
  menu: [{ href: PATHS.keeping, label: 'Хранение', roles: KEEPING_READERS, isRare: true }],
};
