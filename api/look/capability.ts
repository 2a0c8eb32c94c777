import type { Capability } from '../services/capability.ts';
import { mountLookPages } from './look-pages.ts';

/** How the pages look to one person. */
export const look: Capability = {
  services: () => ({}),
  routes: [],
  pages: [mountLookPages],
};
