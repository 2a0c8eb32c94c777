import type { PageContext } from './page-deps.ts';

/** False: a browser has fetched the page beforehand, or a page that stands open has asked for it to renew itself; nobody has seen it. */
export function isOpenedByPerson(c: PageContext): boolean {
  const isFetchedAhead = /prefetch|prerender/.test(c.req.header('sec-purpose') ?? '');
  return !isFetchedAhead && c.req.header('x-asked-by-page') === undefined;
}
