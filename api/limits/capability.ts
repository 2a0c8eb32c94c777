import type { Capability } from '../services/capability.ts';
import { createChannelsService, type ChannelsService } from './channels.ts';
import { mountChannelsPage } from './channels-page.ts';
import { mountLimitsPages } from './limits-pages.ts';
import { limitsRoutes } from './limits-routes.ts';
import { createLimitsService, type LimitsService } from './limits.ts';

interface LimitsServices {
  readonly limits: LimitsService;
  readonly channels: ChannelsService;
}

/** Ways to the Post and its limits. */
export const limits: Capability<LimitsServices> = {
  services: (deps) => ({ limits: createLimitsService(deps), channels: createChannelsService(deps) }),
  routes: [limitsRoutes],
  pages: [mountLimitsPages, mountChannelsPage],
};
