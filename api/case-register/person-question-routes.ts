import { createRoute, z, type OpenAPIHono } from '@hono/zod-openapi';
import { personAnswerSchema, personQuestionSchema } from '#views/case-register/person-question.ts';
import { caseParams } from '../cases/case-requests.ts';
import type { ApiEnv } from '../context.ts';
import { idempotencyHeader, json, jsonBody, problems } from '../routes/common-schemas.ts';
import { createRouter } from '../routes/router.ts';
import type { Services } from '../services/services.ts';

const tags = ['Картотека'];
const path = '/cases/{caseId}/person-questions';

const listRoute = createRoute({
  ...{ method: 'get', path, tags, summary: 'Участники, названные иначе: тот же ли это человек, ещё не решено' },
  request: { params: caseParams },
  responses: { 200: json(personQuestionSchema.array().readonly(), 'Пусто: не спрошено ни о ком'), ...problems },
});
const answerRoute = createRoute({
  ...{ method: 'post', path, tags, summary: 'Ответить, тот же ли это человек' },
  description:
    'same: прежние извещения и согласия в силе. other: прежние извещения не в счёт, согласия отозваны. newName — имя, о котором решено.',
  request: { params: caseParams, headers: idempotencyHeader, body: jsonBody(personAnswerSchema) },
  responses: { 200: json(z.object({ id: z.uuid() }), 'Решено'), ...problems },
});

/** Whether a party that is called otherwise is the same person. */
export function personQuestionRoutes({ personQuestions }: Services): OpenAPIHono<ApiEnv> {
  const router = createRouter();
  router.openapi(listRoute, async (c) =>
    c.json([...(await personQuestions.list(c.get('session').actor, c.req.valid('param').caseId))], 200),
  );
  router.openapi(answerRoute, async (c) => {
    const command = { idempotencyKey: c.req.valid('header')['idempotency-key'] };
    const { caseId } = c.req.valid('param');
    return c.json(await personQuestions.answer(c.get('session').actor, caseId, c.req.valid('json'), command), 200);
  });
  return router;
}
