import type { Page } from 'playwright-core';

/** What a browser fetched for one page: bytes as they came over the line, heads of the answers included. */
export interface Weight {
  readonly total: number;
  /** Of scripts, without the heads of their answers. */
  readonly scripts: number;
  /** Answers of text that came as they are though they are long enough to be compressed. */
  readonly plainTexts: readonly string[];
}

const TEXT = /^(?:text\/(?!event-stream)|application\/\S*json|image\/svg)/;
const LONG_BYTES = 1_024;

/** Opens a page and counts what it costs; the stream of changes, which never ends, is not counted. */
export async function weigh(page: Page, path: string): Promise<Weight> {
  const session = await page.context().newCDPSession(page);
  const answers = new Map<string, { url: string; mediaType: string; isPacked: boolean; headBytes: number }>();
  const bytes = new Map<string, number>();
  session.on('Network.responseReceived', ({ requestId, response }) => {
    const isPacked = Object.keys(response.headers).some((name) => name.toLowerCase() === 'content-encoding');
    const headBytes = response.encodedDataLength;
    answers.set(requestId, { url: response.url, mediaType: response.mimeType, isPacked, headBytes });
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    bytes.set(requestId, encodedDataLength);
  });
  await session.send('Network.enable');
  await page.goto(path, { waitUntil: 'load' });
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await session.detach();
  const counted = [...bytes].map(([id, size]) => ({ size, ...answers.get(id) }));
  const sum = (all: readonly { size: number }[]): number => all.reduce((total, { size }) => total + size, 0);
  return {
    total: sum(counted),
    scripts: sum(
      counted
        .filter(({ mediaType }) => mediaType === 'text/javascript')
        .map(({ size, headBytes = 0 }) => ({ size: size - headBytes })),
    ),
    plainTexts: counted
      .filter(({ isPacked }) => isPacked !== true)
      .filter(({ size, headBytes = 0, mediaType = '' }) => TEXT.test(mediaType) && size - headBytes > LONG_BYTES)
      .map(({ url = '' }) => url),
  };
}
