import { serveFrames } from '#fence/serve-frames.ts';

/** Dies of every document but the one that says otherwise, with its text in the message, as a parser of texts would. */
serveFrames(({ body }) => {
  if (body === 'fine') return Promise.resolve({ body: 'done', blobs: [] });
  throw new TypeError(`unexpected token: ${String(body)}`);
});
