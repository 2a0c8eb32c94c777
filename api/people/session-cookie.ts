import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { SESSION_TERMS } from './session-terms.ts';

const NAME = 'mask';
/** `__Host-`: this very host only, always Secure, never for a sub-path. Browsers take Secure cookies from http://localhost too. */
const PREFIX = 'host';
const ATTRIBUTES = { prefix: PREFIX, path: '/', secure: true, httpOnly: true, sameSite: 'Lax' } as const;

/** The name as browsers see it. */
export const SESSION_COOKIE = `__Host-${NAME}`;

export function setSessionCookie(c: Context, token: string): void {
  setCookie(c, NAME, token, { ...ATTRIBUTES, maxAge: SESSION_TERMS.absoluteSeconds });
}

export function clearSessionCookie(c: Context): void {
  deleteCookie(c, NAME, ATTRIBUTES);
}

export function readSessionToken(c: Context): string | undefined {
  return getCookie(c, NAME, PREFIX);
}
