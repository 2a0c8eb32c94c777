import { Hono, type Context } from 'hono';
import { withFaults } from '#emulators/post/fault-injection.ts';
import type { HttpEnv } from '#emulators/post/http-env.ts';
import type { OtpravkaAccount } from '../account.ts';
import { allForms, form103, form7p } from '../forms/forms.ts';
import { internalError, notFound } from './answers.ts';

/** Papers to print, as the published addresses give them. */
export function formRoutes({ books, faults, nowMs }: OtpravkaAccount): Hono<HttpEnv> {
  const app = new Hono<HttpEnv>();
  app.use('/1.0/forms/*', withFaults(faults, 'forms'));
  app.get('/1.0/forms/:batch/f103pdf', async (c) => {
    const batch = books.batch(c.req.param('batch'));
    // So the live service was seen to end for an unknown batch.
    if (!batch) return internalError(c);
    return file(c, await form103(batch, books.items(batch.name)), 'application/pdf', `F103-${batch.name}.pdf`);
  });
  app.get('/1.0/forms/:batch/zip-all', async (c) => {
    const batch = books.batch(c.req.param('batch'));
    if (!batch) return notFound(c);
    return file(c, await allForms(batch, books.items(batch.name)), 'application/zip', `all-${batch.name}.zip`);
  });
  for (const kind of ['f7pdf', 'forms'] as const) {
    app.get(`/1.0/forms/:id/${kind}`, async (c) => {
      const order = books.order(Number(c.req.param('id')));
      if (!order?.batchName) return notFound(c);
      return file(c, await form7p(order, nowMs()), 'application/pdf', `${kind}-${String(order.id)}.pdf`);
    });
  }
  app.get('/1.0/forms/backlog/:id/forms', async (c) => {
    const order = books.order(Number(c.req.param('id')));
    if (!order || order.batchName !== null) return notFound(c);
    return file(c, await form7p(order, nowMs()), 'application/pdf', `forms-${String(order.id)}.pdf`);
  });
  return app;
}

function file(c: Context<HttpEnv>, bytes: Uint8Array<ArrayBuffer>, mediaType: string, name: string): Response {
  return c.body(bytes, 200, { 'Content-Type': mediaType, 'Content-Disposition': `attachment; filename=${name}` });
}
