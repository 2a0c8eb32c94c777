import { once } from 'node:events';
import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { Site } from '../site.ts';
import type { PublishedPage } from '../state/pages.ts';

/** A line at least so often, so that what stands between does not take the connection for dead. */
const SIGN_OF_LIFE_MS = 20_000;

/** Tells the version that is shown: at once, since the page was made before it began to listen, and after each change. */
export function changesOf(c: Context, site: Site, { publicId, version }: PublishedPage): Response {
  const untilMs = Date.now() + site.settings.DELO_SITE_SESSION_MS;
  return streamSSE(c, async (stream) => {
    const gone = new AbortController();
    stream.onAbort(() => gone.abort());
    let told: number | undefined;
    while (!gone.signal.aborted && Date.now() < untilMs) {
      const shown = site.pages.find(publicId)?.version ?? version;
      if (shown !== told) await stream.writeSSE({ event: 'version', data: String((told = shown)) });
      else if (!(await changed(site, publicId, gone.signal))) await stream.write(':\n\n');
    }
  });
}

async function changed({ changes }: Site, publicId: string, gone: AbortSignal): Promise<boolean> {
  const signal = AbortSignal.any([gone, AbortSignal.timeout(SIGN_OF_LIFE_MS)]);
  try {
    await once(changes, publicId, { signal });
    return true;
  } catch (error) {
    if (signal.aborted) return false;
    throw error;
  }
}
