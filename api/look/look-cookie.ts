import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { LOOKS, type Look } from '#web/layout/look.ts';

const NAME = 'mask-look';
const TERM_SECONDS = 365 * 24 * 3_600;
/** As the session's cookie: this very host, never for scripts. It outlives the session, so that the sign-in page is dark as well. */
const ATTRIBUTES = { prefix: 'host', secure: true, httpOnly: true, path: '/', sameSite: 'Lax' } as const;

/** What this browser's person chose; anything unknown is `auto`. */
export function lookOf(c: Context): Look {
  return knownLook(getCookie(c, NAME, 'host'));
}

/** Keeps it for a year. */
export function keepLook(c: Context, look: Look): void {
  setCookie(c, NAME, look, { ...ATTRIBUTES, maxAge: TERM_SECONDS });
}

/** A name of a look, or `auto`. */
export function knownLook(name: unknown): Look {
  return LOOKS.find((look) => look === name) ?? 'auto';
}
