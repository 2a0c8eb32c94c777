import { Hono, type Context } from 'hono';
import { z } from 'zod';
import { thisMachineOnly } from '#emulators/this-machine-only.ts';
import type { Site } from '../site.ts';
import { plannedFault } from '../state/fault-store.ts';

const bookPage = z.object({
  after: z.coerce.number().int().min(0).default(0),
  count: z.coerce.number().int().min(1).max(10_000).default(500),
});
const PARTS = {
  eml: ['raw', 'message/rfc822'],
  xml: ['xml', 'application/xml'],
  sig: ['signature', 'text/plain'],
} as const;
const partName = z.enum(['eml', 'xml', 'sig']);

/** Scripts the site and opens its books. Open to this machine only. */
export function controlRoutes({ books, faults, mailbox, pages }: Site): Hono {
  const app = new Hono();
  app.use(thisMachineOnly);
  app.onError((error, c) => {
    if (error instanceof z.ZodError) return c.json({ message: z.prettifyError(error) }, 400);
    if (error instanceof SyntaxError) return c.json({ message: 'Тело запроса не JSON' }, 400);
    throw error;
  });
  app.get('/faults', (c) => c.json(faults.all()));
  app.put('/faults', async (c) => {
    const one = plannedFault.transform((fault) => [fault]);
    faults.set(z.union([z.array(plannedFault), one]).parse(await c.req.json()));
    return c.json(faults.all());
  });
  app.get('/messages', (c) => {
    const { after, count } = bookPage.parse(c.req.query());
    return c.json(books.ledger(after, count));
  });
  app.get('/messages/:number/:part', (c) => givePart(c, books));
  app.get('/arrivals', (c) => {
    const { after, count } = bookPage.parse(c.req.query());
    return c.json(books.arrivals(after, count));
  });
  app.get('/cards/:publicId', (c) => {
    const publicId = c.req.param('publicId');
    const shown = pages.find(publicId);
    return c.json({ shownVersion: shown?.version ?? null, versions: books.versions(publicId) });
  });
  app.get('/mailbox', (c) => c.json({ messages: mailbox.visible(Date.now()) }));
  return app;
}

function givePart(c: Context, books: Site['books']): Response {
  const [column, contentType] = PARTS[partName.parse(c.req.param('part'))];
  const bytes = books.part(Number(c.req.param('number')), column);
  if (!bytes) return c.json({ message: 'Такого нет' }, 404);
  return c.body(new Uint8Array(bytes), 200, { 'Content-Type': contentType });
}
