import { Hono } from 'hono';
import { z } from 'zod';
import { withFaults } from '#emulators/post/fault-injection.ts';
import type { HttpEnv } from '#emulators/post/http-env.ts';
import type { OtpravkaAccount } from '../account.ts';
import { batchErrors, batchView, itemView, notFound } from './answers.ts';
import { errorsOf, idList } from './backlog.ts';

const paging = z.object({
  size: z.coerce.number().int().min(1).max(1_000).default(100),
  page: z.coerce.number().int().min(0).default(0),
});
const sendingDate = z.iso.date();

/** Batches and what is in them: made, read, handed over. */
export function batchRoutes(account: OtpravkaAccount): Hono<HttpEnv> {
  const app = new Hono<HttpEnv>();
  makingRoutes(app, account);
  readingRoutes(app, account);
  handingRoutes(app, account);
  return app;
}

function makingRoutes(app: Hono<HttpEnv>, { books, faults, today, office, tellTracking }: OtpravkaAccount): void {
  app.post('/1.0/user/shipment', withFaults(faults, 'batch'), async (c) => {
    const ids = idList.parse(await c.req.json());
    const date = sendingDate.catch(today()).parse(c.req.query('sending-date'));
    if (date < today()) {
      const codes = ['PAST_DUE_DATE'];
      return c.json({
        batches: [],
        errors: batchErrors(ids.map((_, position) => ({ position, codes }))),
        'result-ids': [],
      });
    }
    const { batches, shipped, faulty } = books.ship(ids, date);
    await tellTracking(
      shipped.flatMap((id) => books.order(id) ?? []),
      office,
    );
    const shown = batches.map((batch) => batchView(batch, books.items(batch.name)));
    return c.json({ batches: shown, ...errorsOf(batchErrors(faulty)), 'result-ids': shipped });
  });
  app.delete('/1.0/shipment', async (c) => {
    const ids = idList.parse(await c.req.json());
    const told = ids.map((id) => books.unship(id) ?? (books.remove(id) ? null : 'NOT_FOUND'));
    return c.json({
      'result-ids': ids.filter((_, position) => told[position] === null),
      ...errorsOf(told.flatMap((code, position) => (code === null ? [] : [{ 'error-code': code, position }]))),
    });
  });
}

function readingRoutes(app: Hono<HttpEnv>, { books, faults }: OtpravkaAccount): void {
  app.get('/1.0/shipment/search', withFaults(faults, 'search'), (c) =>
    c.json(
      books
        .search(c.req.query('query') ?? '', 'shipment')
        .map((order) => itemView(order, books.batch(order.batchName ?? ''))),
    ),
  );
  app.get('/1.0/shipment/:id{[0-9]+}', (c) => {
    const order = books.order(Number(c.req.param('id')));
    return order?.batchName ? c.json(itemView(order, books.batch(order.batchName))) : notFound(c);
  });
  app.get('/1.0/batch', (c) => {
    const { mailType, mailCategory } = c.req.query();
    const asked = books
      .batches()
      .filter((batch) => (mailType ?? batch.mailType) === batch.mailType)
      .filter((batch) => (mailCategory ?? batch.mailCategory) === batch.mailCategory);
    return c.json(pageOf(asked, c.req.query()).map((batch) => batchView(batch, books.items(batch.name))));
  });
  app.get('/1.0/batch/:name', (c) => {
    const batch = books.batch(c.req.param('name'));
    return batch ? c.json(batchView(batch, books.items(batch.name))) : notFound(c);
  });
  app.get('/1.0/batch/:name/shipment', withFaults(faults, 'items'), (c) => {
    const batch = books.batch(c.req.param('name'));
    if (!batch) return notFound(c);
    return c.json(pageOf(books.items(batch.name), c.req.query()).map((order) => itemView(order, batch)));
  });
}

function handingRoutes(app: Hono<HttpEnv>, { books, faults }: OtpravkaAccount): void {
  app.post('/1.0/batch/:name/sending/:year/:month/:day', (c) => {
    const { name, year, month, day } = c.req.param();
    const batch = books.batch(name);
    if (!batch) return notFound(c);
    if (batch.status !== 'CREATED') return c.json({ 'f103-sent': false, 'error-code': 'READONLY_STATE' });
    books.changeBatch(name, { sendingDate: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` });
    return c.json({ 'f103-sent': false });
  });
  // One source of the specification says GET, another one calls POST: both are taken.
  app.on(['GET', 'POST'], '/1.0/batch/:name/checkin', withFaults(faults, 'checkin'), (c) => {
    const batch = books.batch(c.req.param('name') ?? '');
    if (!batch) return notFound(c);
    if (batch.status !== 'CREATED') return c.json({ 'f103-sent': false, 'error-code': 'READONLY_STATE' });
    books.changeBatch(batch.name, { status: 'FROZEN', isF103Sent: true });
    return c.json({ 'f103-sent': true });
  });
}

function pageOf<T>(rows: readonly T[], query: Readonly<Record<string, string>>): readonly T[] {
  const { size, page } = paging.parse(query);
  return rows.slice(page * size, (page + 1) * size);
}
