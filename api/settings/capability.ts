import type { Capability } from '../services/capability.ts';
import { mountRehearsalPages } from './rehearsal-pages.ts';
import { mountSitePages } from './site-pages.ts';
import { siteRoutes } from './site-routes.ts';
import { createSiteService, type SiteService } from './sites.ts';

interface SettingServices {
  readonly sites: SiteService;
}

/** Sites and their settings; the rehearsal's clock. */
export const settings: Capability<SettingServices> = {
  services: (deps) => ({ sites: createSiteService(deps) }),
  routes: [siteRoutes],
  pages: [mountRehearsalPages, mountSitePages],
};
