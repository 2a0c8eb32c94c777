import { Hono } from 'hono';
import { z } from 'zod';
import type { HttpEnv } from '#emulators/post/http-env.ts';
import { thisMachineOnly } from '#emulators/this-machine-only.ts';
import type { OtpravkaAccount } from '../account.ts';
import { plannedFault } from '../state/fault-store.ts';

const rejection = z.strictObject({
  orderNum: z.string().min(1),
  code: z.string().regex(/^[A-Z0-9_]+$/),
  stage: z.enum(['order', 'batch']).default('order'),
});
const limit = z.strictObject({ allowed: z.number().int().min(0) });

/** Scripts the account: faults, refusals, the limit of calls; and its own book. Open to this machine only, to no browser page. */
export function controlRoutes({ books, faults, calls }: OtpravkaAccount): Hono<HttpEnv> {
  const app = new Hono<HttpEnv>();
  app.use(thisMachineOnly);
  app.onError((error, c) => {
    if (error instanceof z.ZodError) return c.json({ message: z.prettifyError(error) }, 400);
    if (error instanceof SyntaxError) return c.json({ message: 'Тело запроса не JSON' }, 400);
    throw error;
  });
  app.put('/faults', async (c) => {
    faults.set(z.array(plannedFault).parse(await c.req.json()));
    return c.json(faults.all());
  });
  app.get('/faults', (c) => c.json(faults.all()));
  app.put('/rejections', async (c) => {
    const { orderNum, code, stage } = rejection.parse(await c.req.json());
    books.setRejection(orderNum, code, stage);
    return c.json({});
  });
  app.put('/limit', async (c) => {
    calls.allow(limit.parse(await c.req.json()).allowed);
    return c.json({});
  });
  app.get('/created', (c) => c.json(books.created()));
  app.post('/reset', (c) => {
    books.reset();
    calls.reset();
    return c.json({});
  });
  return app;
}
