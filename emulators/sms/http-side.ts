import { Hono, type Context } from 'hono';
import { z } from 'zod';
import type { Outgoing, TakenMessage } from './books.ts';
import { LINE_CUT } from './fates.ts';
import type { Operator } from './operator.ts';

const given = z.strictObject({
  key: z.string().min(1).max(100),
  to: z.string().regex(/^\+7\d{10}$/),
  from: z.string().min(1).max(11),
  text: z.string().min(1).max(2_000),
  validityHours: z.number().int().min(1).max(72),
});

/** The HTTP gateway as docs/formats/sms-http.md describes it. */
export function gatewayRoutes({ settings, books, take, finish }: Operator): Hono {
  const app = new Hono();
  app.use(async (c, next) => {
    if (c.req.header('Authorization') !== `Bearer ${settings.SMS_EMULATOR_TOKEN}`)
      return c.json({ error: 'Токен не узнан' }, 401);
    return next();
  });
  app.get('/health', (c) => c.json({ status: 'ok' }));
  app.post('/messages', async (c) => {
    const read = given.safeParse(await c.req.json());
    if (!read.success) return c.json({ error: z.prettifyError(read.error) }, 422);
    const { key, to, from, text } = read.data;
    const known = books.repeatOf(key);
    if (known) return c.json({ messageId: known.messageId }, 200);
    const none = { partGroup: null, partTotal: null, partOrdinal: null, reference: null };
    const { fate, message } = take({
      ...none,
      via: 'http',
      clientKey: key,
      phone: to,
      sender: from,
      text,
      dataCoding: 8,
    });
    if (LINE_CUT.has(fate)) return cut(c);
    if (fate === 'throttle') return c.json({ error: 'Слишком часто' }, 429);
    if (fate === 'busy') return c.json({ error: 'Не принято: перегрузка', isTaken: false }, 503);
    if (message === null) return c.json({ error: 'Номер не обслуживается' }, 422);
    if (fate === 'receipt_first') finish(message);
    return c.json({ messageId: message.messageId }, 202);
  });
  app.get('/messages/:key', (c) => {
    const message = books.byKey(c.req.param('key'));
    if (message === null) return c.json({ error: 'Такого сообщения нет' }, 404);
    return c.json({ messageId: message.messageId, state: message.state, error: errorOf(message) });
  });
  app.get('/events', (c) =>
    c.json({
      events: books
        .toTell('http', Date.now())
        .map((outgoing) => eventOf(outgoing, books.byNumber(outgoing.messageNumber ?? 0))),
    }),
  );
  app.delete('/events', (c) => {
    const upTo = z.coerce.number().int().min(0).parse(c.req.query('upTo'));
    for (const { sequence } of books.toTell('http', Date.now())) {
      if (sequence <= upTo) books.told(sequence, Date.now());
    }
    return c.json({ status: 'ok' });
  });
  return app;
}

function eventOf({ sequence, kind, phone, text }: Outgoing, message: TakenMessage | null): object {
  if (kind === 'message' || message === null) return { sequence, type: 'message', phone, text: text ?? '' };
  const { messageId, state } = message;
  const doneAt = new Date().toISOString();
  return { sequence, type: 'receipt', messageId, phone, state, error: errorOf(message), doneAt };
}

function errorOf({ state }: TakenMessage): string | null {
  return state === 'undelivered' ? 'absent_subscriber' : null;
}

/** The line is cut in the middle of the answer: whoever asked cannot know what came of it. */
function cut(c: Context): Response {
  const { incoming } = c.env as { incoming: { socket: { destroy(): void } } };
  incoming.socket.destroy();
  return c.body(null);
}
