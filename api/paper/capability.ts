import type { Capability } from '../services/capability.ts';
import { createPaperService, type PaperService } from './paper.ts';
import { mountPaperPages } from './paper-pages.ts';

/** Letters on paper: what is printed, and people's word that it was handed in. */
export const paper: Capability<{ readonly paper: PaperService }> = {
  services: (deps) => ({ paper: createPaperService(deps) }),
  routes: [],
  pages: [mountPaperPages],
  menu: [],
};
