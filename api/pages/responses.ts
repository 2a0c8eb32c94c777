import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Html } from '#web/html.ts';
import { withQuery } from '#web/paths.ts';
import type { Download, PageImage } from '../services/views.ts';
import type { FlashCode } from './flash.ts';
import type { PageContext } from './page-deps.ts';

/** A page. */
export async function show(c: PageContext, page: Html, status: ContentfulStatusCode = 200): Promise<Response> {
  return c.html(await page, status);
}

/** After a form: the browser asks for another page, so that a reload repeats nothing. */
export function goTo(c: PageContext, path: string, done?: FlashCode, about?: string): Response {
  return c.redirect(withQuery(path, { done, about }), 303);
}

/** A file to be kept. It is never shown by the browser itself. */
export function giveFile(c: PageContext, { bytes, fileName, mediaType, sha256 }: Download): Response {
  c.header('content-type', mediaType);
  c.header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`);
  c.header('etag', `"${sha256}"`);
  return c.body(new Uint8Array(bytes));
}

/** A picture of a page. The browser asks each time whether it is still the same: access may end. */
export function giveImage(c: PageContext, { png, tag }: PageImage): Response {
  const etag = `"${tag}"`;
  c.header('etag', etag);
  c.header('cache-control', 'private, no-cache');
  if (c.req.header('if-none-match') === etag) return c.body(null, 304);
  c.header('content-type', 'image/png');
  return c.body(new Uint8Array(png));
}
