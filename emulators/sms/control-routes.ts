import { Hono } from 'hono';
import { z } from 'zod';
import { thisMachineOnly } from '#emulators/this-machine-only.ts';
import { plannedFate } from './fates.ts';
import type { Operator } from './operator.ts';

const bookPage = z.object({
  after: z.coerce.number().int().min(0).default(0),
  count: z.coerce.number().int().min(1).max(10_000).default(500),
});
const written = z.strictObject({ phone: z.string().regex(/^\+\d{11,15}$/), text: z.string().min(1).max(1_000) });

/** Scripts the operator and opens its books. Open to this machine only. */
export function controlRoutes({ books, journal, writeFrom }: Operator): Hono {
  const app = new Hono();
  app.use(thisMachineOnly);
  app.onError((error, c) => {
    if (error instanceof z.ZodError) return c.json({ message: z.prettifyError(error) }, 400);
    if (error instanceof SyntaxError) return c.json({ message: 'Тело запроса не JSON' }, 400);
    throw error;
  });
  app.get('/fates', (c) => c.json(books.fates()));
  app.put('/fates', async (c) => {
    const one = plannedFate.transform((fate) => [fate]);
    books.setFates(z.union([z.array(plannedFate), one]).parse(await c.req.json()));
    return c.json(books.fates());
  });
  app.get('/messages', (c) => {
    const { after, count } = bookPage.parse(c.req.query());
    return c.json(books.ledger(after, count));
  });
  app.get('/smpp', (c) => {
    const { after, count } = bookPage.parse(c.req.query());
    return c.json(journal.lines(after, count));
  });
  app.post('/incoming', async (c) => {
    const { phone, text } = written.parse(await c.req.json());
    writeFrom(phone, text);
    return c.json({ status: 'ok' }, 202);
  });
  return app;
}
