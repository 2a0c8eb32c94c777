import { Hono } from 'hono';
import { z } from 'zod';
import { readCaseRecord } from '#domain/cases/read-record.ts';
import type { HttpEnv } from '#emulators/post/http-env.ts';
import { thisMachineOnly } from '#emulators/this-machine-only.ts';
import { movedParty, NotInCase, postponedHearing, rewritten } from '../cases/case-changes.ts';
import type { Register } from '../register.ts';
import { plannedFault } from '../state/fault-store.ts';

const generation = z.strictObject({ court: z.string().min(1), count: z.number().int().min(0).max(200_000) });
const place = z.strictObject({ court: z.string().min(1), ordinal: z.number().int().min(1) });
const move = place.extend({ partyId: z.string().min(1), address: z.string().min(1).optional() });
const postponement = place.extend({ startsAt: z.iso.datetime({ offset: true }).optional() });
const touching = z.strictObject({
  court: z.string().min(1),
  from: z.number().int().min(1),
  count: z.number().int().min(1),
});

/** Scripts the register: its cases, what changes in them, faults. Open to this machine only, to no browser page. */
export function controlRoutes(register: Register): Hono<HttpEnv> {
  const app = new Hono<HttpEnv>();
  app.use(thisMachineOnly);
  app.onError((error, c) => {
    if (error instanceof z.ZodError) return c.json({ message: z.prettifyError(error) }, 400);
    if (error instanceof SyntaxError) return c.json({ message: 'Тело запроса не JSON' }, 400);
    if (error instanceof NotInCase) return c.json({ message: error.message }, 404);
    throw error;
  });
  app.get('/state', (c) => c.json({ courts: register.counts(), calls: register.calls(), epoch: register.epoch() }));
  app.put('/faults', async (c) => {
    const one = plannedFault.transform((fault) => [fault]);
    register.faults.set(z.union([z.array(plannedFault), one]).parse(await c.req.json()));
    return c.json(register.faults.all());
  });
  app.get('/faults', (c) => c.json(register.faults.all()));
  app.post('/reset', (c) => {
    register.reset();
    return c.json({});
  });
  caseRoutes(app, register);
  return app;
}

function caseRoutes(app: Hono<HttpEnv>, register: Register): void {
  const found = (court: string, ordinal: number) => {
    const record = register.find(court, ordinal);
    if (!record) throw new NotInCase(`дела ${String(ordinal)} у участка нет`);
    return record;
  };
  app.post('/generate', async (c) => {
    const { court, count } = generation.parse(await c.req.json());
    return c.json({ added: register.generate(court, count) });
  });
  app.get('/cases/:court/:ordinal', (c) => c.json(found(c.req.param('court'), Number(c.req.param('ordinal')))));
  app.put('/cases/:court/:ordinal', async (c) => {
    const { record, faults } = readCaseRecord(await c.req.json());
    if (!record) return c.json({ message: faults.map(({ field, message }) => `${field}: ${message}`).join('; ') }, 400);
    register.put(c.req.param('court'), [[Number(c.req.param('ordinal')), record]]);
    return c.json(record);
  });
  app.post('/move', async (c) => {
    const { court, ordinal, partyId, address } = move.parse(await c.req.json());
    const record = movedParty(found(court, ordinal), partyId, address);
    register.put(court, [[ordinal, record]]);
    return c.json(record);
  });
  app.post('/postpone', async (c) => {
    const { court, ordinal, startsAt } = postponement.parse(await c.req.json());
    const record = postponedHearing(found(court, ordinal), startsAt);
    register.put(court, [[ordinal, record]]);
    return c.json(record);
  });
  app.post('/rewrite', async (c) => {
    const { court, from, count } = touching.parse(await c.req.json());
    const ordinals = Array.from({ length: count }, (_, index) => from + index);
    register.put(
      court,
      ordinals.map((ordinal) => [ordinal, rewritten(found(court, ordinal))]),
    );
    return c.json({});
  });
  app.post('/touch', async (c) => {
    const { court, from, count } = touching.parse(await c.req.json());
    register.touch(
      court,
      Array.from({ length: count }, (_, index) => from + index),
    );
    return c.json({});
  });
}
