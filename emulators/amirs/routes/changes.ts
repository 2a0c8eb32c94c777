import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { Hono, type Context, type MiddlewareHandler } from 'hono';
import type { HttpEnv } from '#emulators/post/http-env.ts';
import type { Register } from '../register.ts';
import type { AmirsEmulatorSettings } from '../settings.ts';
import type { PlannedFault } from '../state/fault-store.ts';

export const FORMAT = 'mask-case-register-1';
const USUAL_LIMIT = 200;
const GARBAGE = '<html><head><title>АМИРС</title></head><body>Ведутся технические работы</body></html>';

/** The exchange format of МАСК (docs/formats/case-register-http.md): changes since a cursor, and a look whether it serves. */
export function changeRoutes(register: Register, settings: AmirsEmulatorSettings): Hono<HttpEnv> {
  const app = new Hono<HttpEnv>();
  app.use(requireToken(settings.AMIRS_EMULATOR_TOKEN));
  app.get('/probe', (c) => c.json({ format: FORMAT }));
  app.get('/courts/:court/changes', async (c) => {
    register.noteCall();
    const fault = register.faults.take();
    if (fault?.mode === 'slow') await delay(fault.delayMs);
    else if (fault) return spoil(c, register, fault);
    return answer(c, register, settings.AMIRS_EMULATOR_PAGE_SIZE);
  });
  app.get('/courts/:court/documents/:sha256', (c) => {
    const bytes = register.document(c.req.param('court'), c.req.param('sha256'));
    if (!bytes) return c.json({ message: 'Такого документа нет' }, 404);
    return c.body(new Uint8Array(bytes), 200, { 'Content-Type': 'application/octet-stream' });
  });
  return app;
}

function requireToken(token: string): MiddlewareHandler<HttpEnv> {
  return async (c, next) => {
    if (c.req.header('Authorization') === `Bearer ${token}`) return next();
    return c.json({ message: 'Токен не признан' }, 401);
  };
}

function answer(c: Context<HttpEnv>, register: Register, largest: number): Response {
  const court = c.req.param('court') ?? '';
  if (!register.knows(court)) return c.json({ message: 'Такого участка нет' }, 404);
  const since = sinceOf(c.req.query('cursor'), register.epoch());
  if (since === null) return c.json({ message: 'Курсор больше не действует: читайте с начала' }, 410);
  return c.json(pageOf(register, court, since, limitOf(c.req.query('limit'), largest)));
}

function limitOf(asked: string | undefined, largest: number): number {
  const limit = Number(asked ?? USUAL_LIMIT);
  return Number.isInteger(limit) && limit >= 1 ? Math.min(limit, largest) : Math.min(USUAL_LIMIT, largest);
}

function pageOf(register: Register, court: string, since: number, limit: number) {
  const { cases, last, hasMore } = register.changes(court, since, limit);
  const cursor = `${String(register.epoch())}.${String(last)}`;
  return { format: FORMAT, court, dataAsOf: new Date().toISOString(), cases, cursor, hasMore };
}

/** Null: the cursor is of another epoch, or no cursor at all. */
function sinceOf(cursor: string | undefined, epoch: number): number | null {
  if (cursor === undefined) return 0;
  const [, of, change] = /^(\d+)\.(\d+)$/.exec(cursor) ?? [];
  return Number(of) === epoch ? Number(change) : null;
}

async function spoil(c: Context<HttpEnv>, register: Register, { mode }: PlannedFault): Promise<Response> {
  const court = c.req.param('court') ?? '';
  const since = sinceOf(c.req.query('cursor'), register.epoch()) ?? 0;
  const page = pageOf(register, court, since, limitOf(c.req.query('limit'), USUAL_LIMIT));
  switch (mode) {
    case 'error':
      return c.text('Сервис временно недоступен', 500);
    case 'too_many':
      return c.json({ message: 'Слишком часто' }, 429, { 'Retry-After': '1' });
    case 'unauthorised':
      return c.json({ message: 'Токен не признан' }, 401);
    case 'silence':
      return holdUntilClosed(c);
    case 'torn':
      return tear(c, JSON.stringify(page));
    case 'garbage':
      return c.html(GARBAGE);
    case 'wrong_json':
      return c.json({ ...page, cases: 'пусто', cursor: 12 });
    case 'wrong_record':
      return c.json({ ...page, cases: page.cases.map((record, place) => (place === 0 ? spoiled(record) : record)) });
    case 'other_court':
      return c.json({ ...page, court: `${court}-другой` });
    case 'gone_cursor':
      return c.json({ message: 'Курсор больше не действует: читайте с начала' }, 410);
    case 'stuck_cursor':
      return c.json({ ...page, cursor: c.req.query('cursor') ?? '', hasMore: true });
    case 'endless':
      return c.body('{"format":"' + 'я'.repeat(20_000_000), 200, { 'Content-Type': 'application/json' });
    case 'slow':
      return c.json(page);
  }
}

function spoiled(record: object): object {
  return { ...record, kind: 'неизвестный', receivedOn: '31.02.2026' };
}

/** Leaves the caller without an answer until he hangs up. */
async function holdUntilClosed(c: Context<HttpEnv>): Promise<Response> {
  const { outgoing } = c.env;
  if (!outgoing.destroyed) await once(outgoing, 'close');
  return RESPONSE_ALREADY_SENT;
}

/** Half of the answer, and then the connection is cut. */
function tear(c: Context<HttpEnv>, text: string): Response {
  const { outgoing, incoming } = c.env;
  outgoing.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': String(Buffer.byteLength(text)) });
  outgoing.write(text.slice(0, Math.floor(text.length / 2)), () => incoming.socket.destroy());
  return RESPONSE_ALREADY_SENT;
}
