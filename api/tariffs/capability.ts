import type { Capability } from '../services/capability.ts';
import { mountTariffPages } from './tariff-pages.ts';
import { tariffRoutes } from './tariff-routes.ts';
import { createTariffService, type TariffService } from './tariffs.ts';

/** Tariffs of the Post and budgets of sites. */
export const tariffs: Capability<{ readonly tariffs: TariffService }> = {
  services: (deps) => ({ tariffs: createTariffService(deps) }),
  routes: [tariffRoutes],
  pages: [mountTariffPages],
};
