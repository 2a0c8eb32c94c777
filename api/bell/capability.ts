import type { Capability } from '../services/capability.ts';
import { createBellService, type BellService } from './bell.ts';
import { mountBellPages } from './bell-pages.ts';
import { bellRoutes } from './bell-routes.ts';
import { createOwnWishService, type OwnWishService } from './own-wishes.ts';
import { mountPushWorker } from './push-worker.ts';

/** What staff are told of by themselves. */
export const bell: Capability<{ readonly bell: BellService; readonly ownWishes: OwnWishService }> = {
  services: (deps) => ({ bell: createBellService(deps), ownWishes: createOwnWishService(deps) }),
  routes: [bellRoutes],
  pages: [mountBellPages, mountPushWorker],
  menu: [],
};
