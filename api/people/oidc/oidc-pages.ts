import type { Hono } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { signedOutPage } from '#web/people/signed-out-page.ts';
import { PATHS } from '#web/paths.ts';
import type { ApiEnv } from '../../context.ts';
import { ApplicationError } from '../../errors.ts';
import { bareFrame } from '../../pages/frame.ts';
import type { PageContext, PageParts } from '../../pages/page-deps.ts';
import { goTo, show } from '../../pages/responses.ts';
import { deviceWords } from '../device-words.ts';
import { readCookies, setCookies } from '../session-cookie.ts';
import { refuseAtDoor, safePath } from '../session-pages.ts';
import { JOURNEY_MS, type SignInElsewhere } from './sign-in-elsewhere.ts';

const NAME = 'mask-elsewhere';
/** It must come back with a browser that another site sends here. */
const ATTRIBUTES = { prefix: 'host', path: '/', secure: true, httpOnly: true, sameSite: 'Lax' } as const;

/** The way to another system and back; there is none where no such system is set. */
export function mountElsewherePages(app: Hono<ApiEnv>, parts: PageParts): void {
  const { elsewhere } = parts.services;
  if (elsewhere === null) return;
  app.get(PATHS.goElsewhere, (c) => setOut(c, parts, elsewhere));
  app.get(PATHS.backFromElsewhere, (c) => arrive(c, parts, elsewhere));
  app.get(PATHS.leaveElsewhere, (c) => signOut(c, parts, elsewhere));
}

async function setOut(c: PageContext, parts: PageParts, elsewhere: SignInElsewhere): Promise<Response> {
  const returnTo = safePath(c.req.query('next'));
  c.header('cache-control', 'no-store');
  try {
    const { address, kept } = await elsewhere.set({ returnTo, deviceMarks: readCookies(c).deviceMarks });
    setCookie(c, NAME, kept, { ...ATTRIBUTES, maxAge: JOURNEY_MS / 1_000 });
    return c.redirect(address, 303);
  } catch (error) {
    return refuseAtDoor(c, parts, error, { login: '', returnTo });
  }
}

async function arrive(c: PageContext, parts: PageParts, elsewhere: SignInElsewhere): Promise<Response> {
  const kept = getCookie(c, NAME, 'host');
  const returnTo = safePath(elsewhere.returnTo(kept) ?? undefined);
  const { previousToken } = readCookies(c);
  const device = deviceWords(c.req.header('user-agent'));
  deleteCookie(c, NAME, ATTRIBUTES);
  c.header('cache-control', 'no-store');
  try {
    const query = new URL(c.req.url).searchParams;
    setCookies(c, await elsewhere.arrive({ kept, query, device, previousToken }));
    return goTo(c, returnTo);
  } catch (error) {
    return refuseAtDoor(c, parts, error, { login: '', returnTo });
  }
}

/** A form may lead nowhere but here (the content policy), so that the browser goes on by itself from this page. */
async function signOut(c: PageContext, parts: PageParts, elsewhere: SignInElsewhere): Promise<Response> {
  c.header('cache-control', 'no-store');
  const address = await elsewhere.signOutAddress().catch(unlessAway);
  if (address === null) return goTo(c, PATHS.login);
  c.header('refresh', `0; url=${address}`);
  return show(c, signedOutPage(bareFrame(c, parts), { address, name: elsewhere.name }));
}

/** Nobody is kept from going: here he is signed out already. */
function unlessAway(error: unknown): null {
  if (error instanceof ApplicationError && error.code === 'unavailable') return null;
  throw error;
}
