import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { ApiEnv } from '../context.ts';
import { fileResponse } from '../http/file-response.ts';
import { fileAnswer, letterParams, problems } from '../routes/common-schemas.ts';
import { createRouter } from '../routes/router.ts';
import type { Services } from '../services/services.ts';
import { CONFIRMATIONS_AT_ONCE } from './confirmations.ts';

const tags = ['Доказательства'];

const oneRoute = createRoute({
  ...{ method: 'get', path: '/letters/{letterId}/dispatch-confirmation', tags },
  summary: 'Подтверждение отправки: PDF с подписью службы; выдача записывается в журнал',
  request: { params: letterParams },
  responses: { 200: fileAnswer('application/pdf'), ...problems },
});
const manyRoute = createRoute({
  ...{ method: 'get', path: '/dispatch-confirmations', tags },
  summary: `Подтверждения отправки нескольких писем, zip; не больше ${String(CONFIRMATIONS_AT_ONCE)} писем. Кого Почта ещё не приняла, назван в файле «Не вошли.txt»; если ни одного — 404`,
  request: {
    query: z.object({ letterIds: z.string().max(4_000).openapi({ description: 'Письма через запятую' }) }),
  },
  responses: { 200: fileAnswer('application/zip'), ...problems },
});

/** Confirmations of dispatch. */
export function confirmationRoutes({ confirmations }: Services): OpenAPIHono<ApiEnv> {
  const router = createRouter();
  router.openapi(oneRoute, async (c) =>
    fileResponse(c, await confirmations.one(c.get('session').actor, c.req.valid('param').letterId)),
  );
  router.openapi(manyRoute, async (c) => {
    const ids = c.req
      .valid('query')
      .letterIds.split(',')
      .filter((id) => id !== '');
    return fileResponse(c, await confirmations.many(c.get('session').actor, ids));
  });
  return router;
}
