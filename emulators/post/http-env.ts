import type { HttpBindings } from '@hono/node-server';

/** What every route of the emulator knows besides the request. */
export interface HttpEnv {
  Bindings: HttpBindings;
  Variables: {
    /** The fault `partial` is in force for this upload. */
    firstHalfOnly: boolean;
  };
}
