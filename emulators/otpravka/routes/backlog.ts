import { Hono, type Context } from 'hono';
import { z } from 'zod';
import { withFaults } from '#emulators/post/fault-injection.ts';
import type { HttpEnv } from '#emulators/post/http-env.ts';
import type { OtpravkaAccount } from '../account.ts';
import { orderBody } from '../rules/order.ts';
import { batchErrors, internalError, itemView, notFound, orderErrors } from './answers.ts';

const bodies = z.array(orderBody).min(1);
export const idList = z.array(z.coerce.number().int()).min(1);

/** Orders in «Новые»: create, find, read, change, take away. */
export function backlogRoutes({ books, faults }: OtpravkaAccount): Hono<HttpEnv> {
  const app = new Hono<HttpEnv>();
  app.put('/1.0/user/backlog', withFaults(faults, 'create'), async (c) => {
    const { orders, faulty } = books.create(bodies.parse(await c.req.json()));
    return c.json({ 'result-ids': orders.map(({ id }) => id), ...errorsOf(orderErrors(faulty)) });
  });
  app.put('/2.0/user/backlog', withFaults(faults, 'create'), async (c) => {
    const { orders, faulty } = books.create(bodies.parse(await c.req.json()));
    const told = orders.map(({ id, orderNum, barcode }) => ({
      ...(barcode !== null && { barcode }),
      ...{ 'order-num': orderNum, 'result-id': id },
    }));
    return c.json({ orders: told, ...errorsOf(orderErrors(faulty)) });
  });
  app.get('/1.0/backlog/search', withFaults(faults, 'search'), (c) =>
    c.json(books.search(c.req.query('query') ?? '', 'backlog').map((order) => itemView(order))),
  );
  app.post('/1.0/user/backlog', async (c) => {
    const ids = idList.parse(await c.req.json());
    const told = ids.map((id) => books.unship(id));
    return c.json({
      'result-ids': ids.filter((_, position) => told[position] === null),
      ...errorsOf(batchErrors(told.flatMap((code, position) => (code === null ? [] : [{ position, codes: [code] }])))),
    });
  });
  for (const path of ['/1.0/backlog/:id{[0-9]+}', '/1.0/user/backlog/:id{[0-9]+}']) {
    app.get(path, (c) => {
      const order = books.order(Number(c.req.param('id')));
      return order && order.batchName === null ? c.json(itemView(order)) : notFound(c);
    });
    app.put(path, async (c) => {
      const codes = books.edit(Number(c.req.param('id')), orderBody.parse(await c.req.json()));
      if (codes === null) return notFound(c);
      return codes.length > 0
        ? c.json({ errors: orderErrors([{ position: 0, codes }]) })
        : c.json({ 'result-ids': [Number(c.req.param('id'))] });
    });
  }
  for (const path of ['/1.0/backlog', '/1.0/user/backlog']) {
    app.delete(path, withFaults(faults, 'delete'), async (c) => removeAll(c, books.remove));
  }
  return app;
}

async function removeAll(c: Context<HttpEnv>, remove: (id: number) => boolean): Promise<Response> {
  const ids = idList.parse(await c.req.json());
  const told = ids.map(remove);
  return c.json({
    'result-ids': ids.filter((_, position) => told[position]),
    ...errorsOf(told.flatMap((isGone, position) => (isGone ? [] : [{ 'error-code': 'NOT_FOUND', position }]))),
  });
}

/** Absent where nothing is wrong. */
export function errorsOf(errors: readonly object[]): { readonly errors?: readonly object[] } {
  return errors.length > 0 ? { errors } : {};
}

/** Bodies that are not what was published end as the live service was seen to end: code 1002. */
export function onMisshapenBody(error: Error, c: Context): Response {
  if (error instanceof z.ZodError || error instanceof SyntaxError) return internalError(c);
  throw error;
}
