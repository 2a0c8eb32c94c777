import type { SignedIn } from './people/sessions.ts';

/** What the middleware leaves for handlers: `c.get('session')`, `c.get('requestId')`. */
export interface ApiEnv {
  readonly Variables: {
    /** Set on every route but login, static files and health. */
    readonly session: SignedIn;
    readonly requestId: string;
  };
}
