import type { Capability } from '../services/capability.ts';
import { mountHelpPages } from './help-pages.ts';

/** Help on the spot. */
export const help: Capability = {
  services: () => ({}),
  routes: [],
  pages: [mountHelpPages],
};
