import type { MachineClient } from './matters/machine-clients.ts';
import type { SignedIn } from './people/sessions.ts';

/** What the middleware leaves for handlers: `c.get('session')`, `c.get('requestId')`. */
export interface ApiEnv {
  readonly Variables: {
    /** Set on every route but login, static files, health and those of machines. */
    readonly session: SignedIn;
    /** Set on the routes of machines only. */
    readonly machine: MachineClient;
    readonly requestId: string;
    /** `clientAddress` reads it. */
    readonly clientAddress: string;
  };
}
