import { createRoute } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { pageSchema } from '#views/paging.ts';
import { accountSchema, approverSchema } from '#views/people/person.ts';
import { siteSchema } from '#views/settings/site.ts';
import type { ApiEnv } from '../context.ts';
import { createRouter } from '../routes/router.ts';
import { json, listQuery, problems } from '../routes/common-schemas.ts';
import type { Services } from '../services/services.ts';

const tags = ['Люди и участок'];

const approversRoute = createRoute({
  ...{ method: 'get', path: '/approvers', tags, summary: 'Кто может подписать письмо участка' },
  responses: {
    200: json(approverSchema.array().readonly(), 'Подписывающие: сначала те, кто может подписать сейчас'),
    ...problems,
  },
});

const siteRoute = createRoute({
  ...{ method: 'get', path: '/site', tags, summary: 'Свой участок; null у администратора установки' },
  responses: { 200: json(siteSchema.nullable(), 'Участок'), ...problems },
});

const accountsRoute = createRoute({
  ...{ method: 'get', path: '/accounts', tags, summary: 'Учётные записи: у администратора участка — его участка' },
  request: { query: listQuery },
  responses: { 200: json(pageSchema(accountSchema), 'Страница списка'), ...problems },
});

/** People and their site. */
export function peopleRoutes({ people }: Services): OpenAPIHono<ApiEnv> {
  const router = createRouter();
  router.openapi(approversRoute, async (c) => c.json(await people.approvers(c.get('session').actor), 200));
  router.openapi(siteRoute, async (c) => c.json(await people.site(c.get('session').actor), 200));
  router.openapi(accountsRoute, async (c) =>
    c.json(await people.accounts(c.get('session').actor, c.req.valid('query')), 200),
  );
  return router;
}
