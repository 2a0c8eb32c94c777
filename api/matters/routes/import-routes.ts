import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { cardImportSchema } from '#views/matters/card-import.ts';
import type { ApiEnv } from '../../context.ts';
import { formBody, idempotencyHeader, json, problems, uploadedFile } from '../../routes/common-schemas.ts';
import { createRouter } from '../../routes/router.ts';
import type { Services } from '../../services/services.ts';

const importRoute = createRoute({
  ...{ method: 'post', path: '/matters/import', tags: ['Карточки и поручения'] },
  summary: 'Карточки из файла xlsx или xml; без dryRun=false только показывает, что будет сделано',
  request: {
    headers: idempotencyHeader,
    /** Absent: only a look. */
    query: z.object({ dryRun: z.enum(['true', 'false']).optional() }),
    body: formBody(z.object({ file: uploadedFile }).openapi('CardFile')),
  },
  responses: { 200: json(cardImportSchema, 'Что будет сделано или сделано, по строкам'), ...problems },
});

/** Cards from files. */
export function importRoutes({ cardImports }: Services): OpenAPIHono<ApiEnv> {
  const router = createRouter();
  router.openapi(importRoute, async (c) => {
    const { actor } = c.get('session');
    const { file: sent } = c.req.valid('form');
    const file = { fileName: sent.name, bytes: new Uint8Array(await sent.arrayBuffer()) };
    if (c.req.valid('query').dryRun !== 'false') return c.json(await cardImports.look(actor, file), 200);
    const command = { idempotencyKey: c.req.valid('header')['idempotency-key'] };
    const { id } = await cardImports.keep(actor, file, command);
    return c.json(await cardImports.carryOut(actor, id), 200);
  });
  return router;
}
