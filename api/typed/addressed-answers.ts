import type { MiddlewareHandler } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Logger } from 'pino';
import { z } from 'zod';
import type { ApiEnv } from '../context.ts';
import { isForPrograms } from '../http/anonymous-paths.ts';
import { errorFacts } from '../http/request-log.ts';
import type { PageContext } from '../pages/page-deps.ts';
import { isTold } from '../pages/responses.ts';
import { readSessionToken } from '../people/session-cookie.ts';
import type { SignedIn } from '../people/sessions.ts';
import type { AnswerOwner, AnswerService } from './answers.ts';

/** Names the answer in an address. */
export const ANSWER = 'answer';
/** What an address says of an earlier form. */
const OF_EARLIER = [ANSWER, 'done', 'about'];
const MAX_PATH_LENGTH = 300;
const ID = z.uuid();

/**
 * A form that is answered by a page, refused or not, is answered by an address: Back, Forward and a reload ask for a page and send nothing again. A script that sent
 * it, or asks for the page anew, gets what it asked for; so does everybody where keeping the page fails, and whoever is shown what is shown once.
 */
export function addressedAnswers(answers: AnswerService, logger: Logger): MiddlewareHandler<ApiEnv> {
  return async (c, next) => {
    const owner = ownerOf(c);
    if (owner === undefined) return next();
    if (c.req.method === 'GET') return (await keptAnswer(c, answers, owner)) ?? next();
    await next();
    if (c.req.method !== 'POST') return;
    try {
      const isTaken = c.res.status < 400;
      if (isTaken) await forget(c, answers, owner);
      if (isTold(c.res.status) || isPage(c)) await giveAddress(c, answers, owner);
    } catch (error) {
      logger.warn({ requestId: c.get('requestId'), ...errorFacts(error) }, 'an answer has no address');
    }
  };
}

/** What a form that was taken has led to. */
function isPage(c: PageContext): boolean {
  return c.res.status === 200 && c.get('isShownOnce') !== true;
}

/** Undefined: no browser that goes from page to page, or nobody is signed in. */
function ownerOf(c: PageContext): AnswerOwner | undefined {
  const session = c.get('session') as SignedIn | undefined;
  const token = readSessionToken(c);
  if (session === undefined || token === undefined || isForPrograms(c.req.path)) return undefined;
  return c.req.header('sec-fetch-mode') === 'navigate' ? { token, tokenHash: session.tokenHash } : undefined;
}

async function keptAnswer(c: PageContext, answers: AnswerService, owner: AnswerOwner): Promise<Response | undefined> {
  const id = ID.safeParse(c.req.query(ANSWER));
  if (!id.success) return undefined;
  const found = await answers.find(owner, c.req.path, id.data);
  return found === null ? undefined : c.html(found.html, found.status as ContentfulStatusCode);
}

/** The address that the page names as its own, else that of the page where the form stood. */
async function giveAddress(c: PageContext, answers: AnswerService, owner: AnswerOwner): Promise<void> {
  const address = new URL(c.res.headers.get('content-location') ?? pageOf(c) ?? c.req.path, c.req.url);
  if (!(c.res.headers.get('content-type') ?? '').startsWith('text/html') || address.pathname.length > MAX_PATH_LENGTH)
    return;
  const html = await c.res.clone().text();
  const id = await answers.keep(owner, address.pathname, { html, status: c.res.status });
  for (const name of OF_EARLIER) address.searchParams.delete(name);
  address.searchParams.set(ANSWER, id);
  c.res = undefined;
  c.res = new Response(null, { status: 303, headers: { location: `${address.pathname}${address.search}` } });
}

/** The form of an earlier answer has been taken. */
async function forget(c: PageContext, answers: AnswerService, owner: AnswerOwner): Promise<void> {
  const page = pageOf(c);
  const id = ID.safeParse(page && new URL(page, c.req.url).searchParams.get(ANSWER));
  if (id.success) await answers.drop(owner, id.data);
}

/** Where the form stood, of our own pages only. */
function pageOf(c: PageContext): string | undefined {
  const referer = URL.parse(c.req.header('referer') ?? '');
  if (referer === null || referer.host !== c.req.header('host')) return undefined;
  return `${referer.pathname}${referer.search}`;
}
