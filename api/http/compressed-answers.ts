import type { MiddlewareHandler } from 'hono';
import type { ApiEnv } from '../context.ts';
import { compressed, encodingFor } from './encoding.ts';

const TEXT = /^(?:text\/(?!event-stream)|application\/(?:[a-z.+-]*json|xml|javascript)\b|image\/svg\+xml)/i;
/** Below it the head of the answer weighs more than what is saved. */
const MIN_BYTES = 512;
/** Of brotli: two milliseconds for a long page. */
const QUALITY = 5;

/**
 * Every answer of text goes compressed: pages, REST, errors, reports of metrics. Not an answer that another site made a browser ask for:
 * from the size of a page that has both the session's token and words of the asker the token could be guessed (BREACH). The stream of
 * changes goes as it comes, files that are given out keep their own length.
 */
export function compressedAnswers(): MiddlewareHandler<ApiEnv> {
  return async (c, next) => {
    await next();
    const { headers, status } = c.res;
    const encoding = encodingFor(c.req.header('accept-encoding') ?? '');
    if (!TEXT.test(headers.get('content-type') ?? '') || isGivenOut(headers)) return;
    c.res.headers.append('vary', 'accept-encoding, sec-fetch-site');
    if (encoding === undefined || c.req.method === 'HEAD' || isAskedByOthers(c.req.header('sec-fetch-site'))) return;
    const plain = new Uint8Array(await c.res.arrayBuffer());
    const isWorth = plain.byteLength >= MIN_BYTES;
    const own = new Headers(headers);
    if (isWorth) {
      own.set('content-encoding', encoding);
      own.delete('content-length');
    }
    c.res = undefined;
    c.res = new Response(isWorth ? await compressed(plain, encoding, QUALITY) : plain, { status, headers: own });
  };
}

/** Already compressed, or a file with its own length. */
function isGivenOut(headers: Headers): boolean {
  return headers.has('content-encoding') || headers.has('content-disposition');
}

function isAskedByOthers(site: string | undefined): boolean {
  return site === 'cross-site' || site === 'same-site';
}
