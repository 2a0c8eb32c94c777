import type { Hono } from 'hono';
import { formData } from '../http/form-body.ts';
import type { Role } from '#domain/people/role.ts';
import { loginPage } from '#web/people/login-page.ts';
import { PATHS } from '#web/paths.ts';
import { answerIn, keyAnswerSchema } from './keys/key-answer.ts';
import { deviceWords } from './device-words.ts';
import { clearSessionCookie, readCookies, setCookies } from './session-cookie.ts';
import type { ApiEnv } from '../context.ts';
import { ApplicationError } from '../errors.ts';
import { clientAddress } from '../http/client-address.ts';
import { retryAfter } from '../http/problem.ts';
import { bareFrame, readNow } from '../pages/frame.ts';
import type { PageContext, PageParts } from '../pages/page-deps.ts';
import { goTo, show } from '../pages/responses.ts';

/** Where a role begins, if not with letters. */
const HOMES: Partial<Readonly<Record<Role, string>>> = { supervisor: PATHS.approvals, site_admin: PATHS.people };

/** Signing in and out, and the first page of each role. */
export function mountSessionPages(app: Hono<ApiEnv>, parts: PageParts): void {
  const { services } = parts;
  app.get(PATHS.login, (c) => showLogin(c, parts, { login: '', returnTo: safePath(c.req.query('next')) }));
  app.post(PATHS.login, (c) => signIn(c, parts));
  app.post(PATHS.logout, async (c) => {
    await services.sessions.logout(c.get('session'));
    clearSessionCookie(c);
    const isElsewhere = c.get('session').isByProvider && services.elsewhere !== null;
    return goTo(c, isElsewhere ? PATHS.leaveElsewhere : PATHS.login);
  });
  app.get(PATHS.home, (c) => {
    const { role } = c.get('session').actor;
    return goTo(c, HOMES[role] ?? PATHS.letters);
  });
}

async function signIn(c: PageContext, parts: PageParts): Promise<Response> {
  const form = await formData(c);
  const field = (name: string): string => textOf(form.get(name));
  const ticket = field('ticket');
  const request = {
    ...{ login: field('login'), password: field('password'), code: field('code') },
    ticket: ticket === '' ? undefined : ticket,
    key: answerIn(keyAnswerSchema, field('key')),
    address: clientAddress(c),
    device: deviceWords(c.req.header('user-agent')),
  };
  try {
    setCookies(c, await parts.services.sessions.login({ ...request, ...readCookies(c) }));
    return goTo(c, safePath(field('returnTo')));
  } catch (error) {
    if (!(error instanceof ApplicationError) || error.status >= 500) throw error;
    return refuseAtDoor(c, parts, error, { login: request.login, returnTo: safePath(field('returnTo')) });
  }
}

/** Why somebody is not let in, on the page where he may try again. @throws whatever cannot be told there */
export function refuseAtDoor(
  c: PageContext,
  parts: PageParts,
  error: unknown,
  typed: { readonly login: string; readonly returnTo: string },
): Promise<Response> {
  if (!(error instanceof ApplicationError) || error.status === 500) throw error;
  for (const [name, value] of Object.entries(retryAfter(error))) c.header(name, value);
  return showLogin(c, parts, { ...typed, refusal: refusalOf(error), factor: error.factor }, error.status);
}

async function showLogin(
  c: PageContext,
  parts: PageParts,
  model: Omit<Parameters<typeof loginPage>[1], 'elsewhere'>,
  status?: ApplicationError['status'],
): Promise<Response> {
  await readNow(parts);
  const elsewhere = parts.services.elsewhere?.name;
  return show(c, loginPage(bareFrame(c, parts), { ...model, elsewhere }), status);
}

function refusalOf({ title, detail }: ApplicationError): string {
  return detail === undefined ? `${title}.` : detail;
}

function textOf(value: File | string | null): string {
  return typeof value === 'string' ? value : '';
}

/** A path of this site or its first page: a link must not lead elsewhere after signing in. */
export function safePath(path: string | undefined): string {
  return path !== undefined && /^\/(?![/\\])[^\s\\]*$/.test(path) ? path : PATHS.home;
}
