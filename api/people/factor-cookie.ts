import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';

const NAME = 'mask-factor';
const PREFIX = 'host';
const ATTRIBUTES = { prefix: PREFIX, path: '/', secure: true, httpOnly: true, sameSite: 'Strict' } as const;
const HOUR_SECONDS = 3_600;

/** The authenticator that this browser was offered, sealed; empty: none, or more than an hour ago. */
export function readOfferedFactor(c: Context): string {
  return getCookie(c, NAME, PREFIX) ?? '';
}

export function keepOfferedFactor(c: Context, sealed: string): void {
  setCookie(c, NAME, sealed, { ...ATTRIBUTES, maxAge: HOUR_SECONDS });
}

/** It was proven, or its owner wants another. */
export function dropOfferedFactor(c: Context): void {
  deleteCookie(c, NAME, ATTRIBUTES);
}
