import { ScanReader } from '#activities/documents/scans/scan-reader.ts';
import { PATHS } from '#web/paths.ts';
import { PageImages } from '../documents/rendering/page-image.ts';
import type { Capability } from '../services/capability.ts';
import { createScanLoop } from './scan-loop.ts';
import { mountAttachPages } from './attach-pages.ts';
import { mountScanPages } from './scan-pages.ts';
import { scanRoutes } from './scan-routes.ts';
import { createScanService, type ScanService } from './scans.ts';

/** Scans of notices of delivery and of returned envelopes. */
export const scans: Capability<{ readonly scans: ScanService }> = {
  services: (deps, lifetime) => {
    // Its process begins with the first file.
    const reader = new ScanReader();
    const loop = createScanLoop(deps, reader);
    lifetime.onClose(() => reader.close());
    lifetime.onStart(() => {
      loop.start();
      return Promise.resolve();
    });
    lifetime.onClose(() => loop.close());
    const images = new PageImages((request) => deps.renderer.render(request));
    return { scans: createScanService(deps, { reader, loop, images }) };
  },
  routes: [scanRoutes],
  pages: [mountScanPages, mountAttachPages],
  menu: [
    {
      ...{ href: PATHS.scans, label: 'Сканы', roles: ['clerk', 'supervisor'], isRare: true },
      count: (services, actor) => services.scans.openCount(actor),
    },
  ],
};
