import type { Context } from 'hono';
import { getSignedCookie, setSignedCookie } from 'hono/cookie';
import type { Access } from '../course/course.ts';
import type { Site } from '../site.ts';

const NAME = 'course';
const MS = 1_000;

/** Lets the browser see one card until the time is over or the card's code is changed. The cookie goes to that card's address only. */
export async function givePass(
  c: Context,
  { settings, cookieKey }: Site,
  publicId: string,
  access: Access,
): Promise<void> {
  const untilMs = Date.now() + settings.DELO_SITE_SESSION_MS;
  await setSignedCookie(c, NAME, contentOf(publicId, access, untilMs), cookieKey, {
    path: pagePath(publicId),
    httpOnly: true,
    sameSite: 'Lax',
    secure: settings.DELO_SITE_PUBLIC_URL?.startsWith('https:') === true,
    maxAge: Math.floor(settings.DELO_SITE_SESSION_MS / MS),
  });
}

/** True when the browser brings a pass for this card and this code. */
export async function hasPass(c: Context, { cookieKey }: Site, publicId: string, access: Access): Promise<boolean> {
  const content = await getSignedCookie(c, cookieKey, NAME);
  if (typeof content !== 'string') return false;
  const untilMs = Number(content.slice(0, content.indexOf('.')));
  return untilMs > Date.now() && content === contentOf(publicId, access, untilMs);
}

/** Where the applicant reads of a card. */
export function pagePath(publicId: string): string {
  return `/m/${encodeURIComponent(publicId)}`;
}

function contentOf(publicId: string, { hash }: Access, untilMs: number): string {
  return `${untilMs}.${hash.slice(0, 16)}.${encodeURIComponent(publicId)}`;
}
