import type { KnownMachine } from '#db/machines/machine-tokens.ts';
import type { SignedIn } from './people/sessions.ts';
import type { SentText } from './typed/finish-typed.ts';

/** What the middleware leaves for handlers: `c.get('session')`, `c.get('requestId')`. */
export interface ApiEnv {
  readonly Variables: {
    /** Set on every route but login, static files and health; a program that acts has one too. */
    readonly session: SignedIn;
    /** Set when a program asks. */
    readonly machine: KnownMachine | undefined;
    readonly requestId: string;
    /** Set by `readForm`: the key of the form that this request answers. */
    readonly answeredKey: string | undefined;
    /** Set by `readForm`: the kept text that the form sends. */
    readonly sentText: SentText | undefined;
    /** Set by `showOnce`: the page holds a secret and gets no address. */
    readonly isShownOnce: boolean | undefined;
    /** How long the caller took to send the body, ms; not set where there was none. */
    readonly sendingMs: number | undefined;
    /** `clientAddress` reads it. */
    readonly clientAddress: string;
  };
}
