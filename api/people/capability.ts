import type { Capability } from '../services/capability.ts';
import { createAdminReads, type AdminReads } from './admin-reads.ts';
import { PasswordCheck } from './passwords.ts';
import { createPeopleQueries, type PeopleQueries } from './people.ts';
import { peopleRoutes } from './people-routes.ts';
import { mountSessionPages } from './session-pages.ts';
import { sessionRoutes } from './session-routes.ts';
import { SessionWatch } from './session-watch.ts';
import { createSessionService, type SessionService } from './sessions.ts';

interface PeopleServices {
  readonly sessions: SessionService;
  readonly sessionWatch: SessionWatch;
  readonly adminReads: AdminReads;
  readonly people: PeopleQueries;
}

/** Signing in, the people and their site. */
export const people: Capability<PeopleServices> = {
  services: (deps, lifetime) => {
    const sessions = createSessionService(deps, new PasswordCheck());
    const sessionWatch = new SessionWatch(sessions, deps.logger);
    lifetime.onClose(() => sessionWatch.close());
    return { sessions, sessionWatch, adminReads: createAdminReads(deps), people: createPeopleQueries(deps) };
  },
  routes: [sessionRoutes, peopleRoutes],
  pages: [mountSessionPages],
};
