import type { Capability } from '../services/capability.ts';
import { PasswordCheck } from './passwords.ts';
import { createPeopleQueries, type PeopleQueries } from './people.ts';
import { peopleRoutes } from './people-routes.ts';
import { mountSessionPages } from './session-pages.ts';
import { sessionRoutes } from './session-routes.ts';
import { createSessionService, type SessionService } from './sessions.ts';

interface PeopleServices {
  readonly sessions: SessionService;
  readonly people: PeopleQueries;
}

/** Signing in, the people and their site. */
export const people: Capability<PeopleServices> = {
  services: (deps) => ({
    sessions: createSessionService(deps, new PasswordCheck()),
    people: createPeopleQueries(deps),
  }),
  routes: [sessionRoutes, peopleRoutes],
  pages: [mountSessionPages],
};
