import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { DEVICE_TERM_SECONDS } from './device-mark.ts';
import { SESSION_TERMS } from './session-terms.ts';

const NAME = 'mask';
const DEVICE_NAME = 'mask-device';
/** `__Host-`: this very host only, always Secure, never for a sub-path. Browsers take Secure cookies from http://localhost too. */
const PREFIX = 'host';
const ATTRIBUTES = { prefix: PREFIX, path: '/', secure: true, httpOnly: true } as const;
const SESSION_ATTRIBUTES = { ...ATTRIBUTES, sameSite: 'Lax' } as const;
/** It is only looked at where people sign in, on our own page. */
const DEVICE_ATTRIBUTES = { ...ATTRIBUTES, sameSite: 'Strict', maxAge: DEVICE_TERM_SECONDS } as const;

/** The names as browsers see them. */
export const SESSION_COOKIE = `__Host-${NAME}`;
export const DEVICE_COOKIE = `__Host-${DEVICE_NAME}`;

/** What a browser comes to the sign-in with. */
export interface BroughtCookies {
  /** The token of an earlier session: it is ended, so that nobody can plant one. */
  readonly previousToken?: string | undefined;
  /** Marks of those who have signed in on this device before. */
  readonly deviceMarks?: string | undefined;
}

export function readCookies(c: Context): BroughtCookies {
  return { previousToken: readSessionToken(c), deviceMarks: getCookie(c, DEVICE_NAME, PREFIX) };
}

/** After signing in: the session, and the device that is known from now on. */
export function setCookies(c: Context, signedIn: { readonly token: string; readonly deviceMarks: string }): void {
  setCookie(c, NAME, signedIn.token, { ...SESSION_ATTRIBUTES, maxAge: SESSION_TERMS.absoluteSeconds });
  setCookie(c, DEVICE_NAME, signedIn.deviceMarks, DEVICE_ATTRIBUTES);
}

/** The device stays known: it has signed in before. */
export function clearSessionCookie(c: Context): void {
  deleteCookie(c, NAME, SESSION_ATTRIBUTES);
}

export function readSessionToken(c: Context): string | undefined {
  return getCookie(c, NAME, PREFIX);
}
