import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';

const NAME = 'mask-run';
const ATTRIBUTES = { prefix: 'host', path: '/', secure: true, httpOnly: true, sameSite: 'Strict' } as const;
/** From the press to the page that begins. */
const TERM_SECONDS = 60;

/** Whoever has just pressed «Подписать» wants this run to begin. */
export function noteBegun(c: Context, runId: string): void {
  setCookie(c, NAME, runId, { ...ATTRIBUTES, maxAge: TERM_SECONDS });
}

/** True once for each press: a reload, another tab, a page opened later sign nothing until somebody asks for it. */
export function isJustBegun(c: Context, runId: string): boolean {
  const begun = getCookie(c, NAME, 'host');
  if (begun !== undefined) deleteCookie(c, NAME, ATTRIBUTES);
  return begun === runId;
}
