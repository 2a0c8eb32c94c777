import { PATHS } from '#web/paths.ts';
import type { Capability } from '../services/capability.ts';
import { createBackfillLoop } from './backfill-loop.ts';
import { createBackfill, type BackfillService } from './backfill.ts';
import { mountCheckPages } from './check-pages.ts';
import { checkRoutes } from './check-routes.ts';
import { createLinkChecks, type LinkCheckService } from './link-checks.ts';
import { createPreview, type PreviewService } from './preview.ts';
import { publicationRoutes } from './publication-routes.ts';
import { createPublications, type PublicationService } from './publications.ts';
import { mountPublicationPages } from './publication-pages.ts';
import { mountSettingPages } from './setting-pages.ts';
import { settingRoutes } from './setting-routes.ts';
import { createPublicationSettings, type PublicationSettingsService } from './settings.ts';

interface PublicationServices {
  readonly publications: PublicationService;
  readonly publicationSettings: PublicationSettingsService;
  readonly backfill: BackfillService;
  readonly preview: PreviewService;
  readonly linkChecks: LinkCheckService;
}

/** Publishing the course of matters: how each site does it, and what was published. */
export const publications: Capability<PublicationServices> = {
  services: (deps, lifetime) => {
    const loop = createBackfillLoop(deps);
    lifetime.onStart(() => {
      loop.start();
      return Promise.resolve();
    });
    lifetime.onClose(() => loop.close());
    return {
      publications: createPublications(deps),
      publicationSettings: createPublicationSettings(deps),
      backfill: createBackfill(deps, loop),
      preview: createPreview(deps),
      linkChecks: createLinkChecks(deps),
    };
  },
  routes: [publicationRoutes, settingRoutes, checkRoutes],
  pages: [mountSettingPages, mountCheckPages, mountPublicationPages],
  menu: [
    {
      ...{ href: PATHS.publications, label: 'Публикации', isRare: true },
      roles: ['supervisor', 'site_admin', 'admin', 'auditor'],
    },
  ],
};
