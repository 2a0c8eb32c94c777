import { createRoute } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { workflowSchema } from '#views/engine/workflow.ts';
import type { ApiEnv } from '../context.ts';
import { json, letterParams, problems } from '../routes/common-schemas.ts';
import { createRouter } from '../routes/router.ts';
import type { Services } from '../services/services.ts';

const workflowRoute = createRoute({
  ...{ method: 'get', path: '/letters/{letterId}/workflow', tags: ['Процесс'] },
  summary: 'Ход процесса письма (администратор); null, пока процесс не начат',
  request: { params: letterParams },
  responses: { 200: json(workflowSchema.nullable(), 'Процесс'), ...problems },
});

/** The admin's view into a workflow. */
export function workflowRoutes({ workflows }: Services): OpenAPIHono<ApiEnv> {
  const router = createRouter();
  router.openapi(workflowRoute, async (c) => {
    const { letterId } = c.req.valid('param');
    return c.json(await workflows.letterWorkflow(c.get('session').actor, letterId), 200);
  });
  return router;
}
