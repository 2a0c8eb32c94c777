import { createRoute } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { workflowSchema } from '#views/engine/workflow.ts';
import { pageSchema } from '#views/paging.ts';
import { accountSchema, personSchema } from '#views/people/person.ts';
import { siteSchema } from '#views/settings/site.ts';
import type { ApiEnv } from '../context.ts';
import type { Services } from '../services/services.ts';
import { createRouter } from '../routes/router.ts';
import { json, letterParams, listQuery, problems } from '../routes/common-schemas.ts';

const peopleTags = ['Люди и участок'];

const approversRoute = createRoute({
  ...{ method: 'get', path: '/approvers', tags: peopleTags, summary: 'Кто может подписать письмо участка' },
  responses: { 200: json(personSchema.array().readonly(), 'Подписывающие'), ...problems },
});

const siteRoute = createRoute({
  ...{ method: 'get', path: '/site', tags: peopleTags, summary: 'Свой участок; null у администратора установки' },
  responses: { 200: json(siteSchema.nullable(), 'Участок'), ...problems },
});

const accountsRoute = createRoute({
  ...{ method: 'get', path: '/accounts', tags: peopleTags, summary: 'Учётные записи (администратор)' },
  request: { query: listQuery },
  responses: { 200: json(pageSchema(accountSchema), 'Страница списка'), ...problems },
});

const workflowRoute = createRoute({
  ...{ method: 'get', path: '/letters/{letterId}/workflow', tags: ['Процесс'] },
  summary: 'Ход процесса письма (администратор); null, пока процесс не начат',
  request: { params: letterParams },
  responses: { 200: json(workflowSchema.nullable(), 'Процесс'), ...problems },
});

/** People, the site, and the admin's view into a workflow. */
export function peopleRoutes({ people, workflows }: Services): OpenAPIHono<ApiEnv> {
  const router = createRouter();
  router.openapi(approversRoute, async (c) => c.json(await people.approvers(c.get('session').actor), 200));
  router.openapi(siteRoute, async (c) => c.json(await people.site(c.get('session').actor), 200));
  router.openapi(accountsRoute, async (c) =>
    c.json(await people.accounts(c.get('session').actor, c.req.valid('query')), 200),
  );
  router.openapi(workflowRoute, async (c) => {
    const { letterId } = c.req.valid('param');
    return c.json(await workflows.letterWorkflow(c.get('session').actor, letterId), 200);
  });
  return router;
}
