import { Hono, type Context } from 'hono';
import { z } from 'zod';
import { thisMachineOnly } from '#emulators/this-machine-only.ts';
import { FATES } from '../fates.ts';
import type { HttpEnv } from '../http-env.ts';
import type { PostOffice } from '../post-office.ts';
import type { RequestCounts } from '../request-counts.ts';
import { handedInLetter } from '../state/handed-in.ts';
import { runtimeOptions } from '../state/options.ts';
import { plannedFault } from '../state/script-store.ts';
import { uploadIdOf } from '../state/letter-store.ts';

const fateRequest = z.strictObject({ fate: z.enum(FATES) });
const defaultFateRequest = z.strictObject({ fate: runtimeOptions.shape.defaultFate });
const rejectionRequest = z.strictObject({ column: z.string().min(1), message: z.string().min(1) });
const minimumOf = z.coerce.number().int().min(1).default(1);
const ledgerPage = z.object({
  after: z.coerce.number().int().min(0).default(0),
  count: z.coerce.number().int().min(1).max(1_000).default(500),
});
const ledgerRequest = z.strictObject({ registrationNumbers: z.array(z.string().min(1)).max(1_000) });
const clockRequest = z.strictObject({ offsetMs: z.number().int() });
const operationRequest = z.strictObject({
  operType: z.number().int().min(1),
  operAttr: z.number().int().min(0).default(0),
  operAt: z.iso.datetime({ offset: true }).optional(),
});
const optionsRequest = z.strictObject(runtimeOptions.omit({ clockOffsetMs: true, defaultFate: true }).shape).partial();

async function body<T>(c: Context<HttpEnv>, schema: z.ZodType<T>): Promise<T> {
  return schema.parse(await c.req.json());
}

/** Scripts the Post: fates, faults, the clock. Open to this machine only, and to no browser page of another site. */
export function controlRoutes(office: PostOffice, counts: RequestCounts): Hono<HttpEnv> {
  const app = new Hono<HttpEnv>();
  app.use(thisMachineOnly);
  app.onError((error, c) => {
    if (error instanceof z.ZodError) return c.json({ message: z.prettifyError(error) }, 400);
    if (error instanceof SyntaxError) return c.json({ message: 'Тело запроса не JSON' }, 400);
    throw error;
  });
  scriptRoutes(app, office);
  optionRoutes(app, office);
  reportRoutes(app, office, counts);
  app.post('/reset', (c) => {
    office.script.reset();
    counts.clear();
    return c.json({});
  });
  return app;
}

function scriptRoutes(app: Hono<HttpEnv>, { script, letters, options, handIn }: PostOffice): void {
  app.put('/fates/:registrationNumber', async (c) => {
    script.setFate(c.req.param('registrationNumber'), (await body(c, fateRequest)).fate);
    return c.json({});
  });
  app.put('/rejections/:registrationNumber', async (c) => {
    script.setRejection(c.req.param('registrationNumber'), await body(c, rejectionRequest));
    return c.json({});
  });
  app.put('/faults', async (c) => {
    const faults = await body(c, z.union([z.array(plannedFault), plannedFault.transform((fault) => [fault])]));
    script.setFaults(faults);
    return c.json(script.faults());
  });
  app.get('/faults', (c) => c.json(script.faults()));
  app.put('/handed-in', async (c) => {
    handIn(await body(c, handedInLetter));
    return c.json({});
  });
  app.put('/events/:shpi', async (c) => {
    const shpi = c.req.param('shpi');
    if (!letters.byShpi(shpi)) return c.json({ message: 'Отправление не найдено' }, 404);
    const { operType, operAttr, operAt } = await body(c, operationRequest);
    script.addOperation(shpi, { operType, operAttr, operAtMs: operAt ? Date.parse(operAt) : options.nowMs() });
    return c.json({});
  });
}

function optionRoutes(app: Hono<HttpEnv>, { options }: PostOffice): void {
  app.put('/default-fate', async (c) =>
    c.json(options.change({ defaultFate: (await body(c, defaultFateRequest)).fate })),
  );
  app.put('/clock', async (c) => c.json(options.change({ clockOffsetMs: (await body(c, clockRequest)).offsetMs })));
  app.put('/settings', async (c) => {
    const asked = Object.entries(await body(c, optionsRequest)).filter(([, value]) => value !== undefined);
    return c.json(options.change(Object.fromEntries(asked)));
  });
  app.get('/settings', (c) => c.json({ ...options.current(), now: new Date(options.nowMs()).toISOString() }));
}

function reportRoutes(app: Hono<HttpEnv>, { letters }: PostOffice, counts: RequestCounts): void {
  app.get('/acceptances', (c) => c.json(letters.acceptances(minimumOf.parse(c.req.query('minimum')))));
  app.get('/acceptances/:registrationNumber', (c) =>
    c.json(
      letters.acceptancesOf(c.req.param('registrationNumber')).map((letter) => ({
        uploadId: uploadIdOf(letter.upload_number),
        shpi: letter.shpi,
        fate: letter.fate,
        acceptedAt: new Date(letter.accepted_at_ms).toISOString(),
        pdfSha256: letter.pdf_sha256,
        signatureSha256: letter.signature_sha256,
      })),
    ),
  );
  app.get('/ledger', (c) => {
    const { after, count } = ledgerPage.parse(c.req.query());
    return c.json(letters.ledger(after, count));
  });
  app.post('/ledger', async (c) => c.json(letters.ledgerOf((await body(c, ledgerRequest)).registrationNumbers)));
  app.get('/stats', (c) => c.json(counts.all()));
  app.get('/under-way', (c) => c.json({ uploads: counts.uploadsUnderWay() }));
}
