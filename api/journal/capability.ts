import type { Capability } from '../services/capability.ts';
import { createJournalService, type JournalService } from './journal.ts';
import { mountJournalPages } from './journal-pages.ts';
import { journalRoutes } from './journal-routes.ts';

interface JournalServices {
  readonly journal: JournalService;
}

/** The journal of people's acts and its checks. */
export const journal: Capability<JournalServices> = {
  services: (deps) => ({ journal: createJournalService(deps) }),
  routes: [journalRoutes],
  pages: [mountJournalPages],
};
