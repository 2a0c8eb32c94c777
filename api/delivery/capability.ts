import type { Capability } from '../services/capability.ts';
import { mountDeliveryPages } from './delivery-pages.ts';
import { deliveryRoutes } from './delivery-routes.ts';
import { createDeliveryService, type DeliveryService } from './delivery.ts';

/** Norms of delivery: when letters are expected. */
export const delivery: Capability<{ readonly delivery: DeliveryService }> = {
  services: (deps) => ({ delivery: createDeliveryService(deps) }),
  routes: [deliveryRoutes],
  pages: [mountDeliveryPages],
};
