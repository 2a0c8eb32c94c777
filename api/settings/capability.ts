import type { Capability } from '../services/capability.ts';
import { mountRehearsalPages } from './rehearsal-pages.ts';

/** The rehearsal's clock. */
export const settings: Capability = {
  services: () => ({}),
  routes: [],
  pages: [mountRehearsalPages],
};
