import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { USUAL_LINK_HOURS } from '#domain/people/password-link.ts';
import { managedPersonSchema, passwordLinkSchema } from '#views/people/managed-person.ts';
import type { ApiEnv } from '../context.ts';
import { ApplicationError } from '../errors.ts';
import { idempotencyHeader, json, jsonBody, problems } from '../routes/common-schemas.ts';
import { createRouter } from '../routes/router.ts';
import type { Services } from '../services/services.ts';
import { linkRequestSchema, newPersonSchema, personRequestSchema } from './people-requests.ts';

const tags = ['Люди и участок'];
const params = z.object({ accountId: z.string().max(64) });
const headers = idempotencyHeader;
const answer = (words: string) => ({ 200: json(managedPersonSchema, words), ...problems });

const createPersonRoute = createRoute({
  ...{ method: 'post', path: '/accounts', tags, summary: 'Завести человека; пароль он задаёт сам по ссылке' },
  request: { headers, body: jsonBody(newPersonSchema) },
  responses: answer('Заведён'),
});
const personRoute = createRoute({
  ...{ method: 'get', path: '/accounts/{accountId}', tags, summary: 'Человек', request: { params } },
  responses: answer('Человек'),
});
const changePersonRoute = createRoute({
  ...{
    method: 'post',
    path: '/accounts/{accountId}/details',
    tags,
    summary: 'Сменить имя, должность, роль или участок',
  },
  request: { params, headers, body: jsonBody(personRequestSchema) },
  responses: answer('Изменено'),
});
const act = (name: string, summary: string) =>
  createRoute({
    ...{ method: 'post', path: `/accounts/{accountId}/${name}`, tags, summary },
    request: { params, headers },
    responses: answer('Сделано'),
  });
const blockRoute = act('block', 'Заблокировать: все сеансы кончаются сразу');
const unblockRoute = act('unblock', 'Разблокировать');
const signOutRoute = act('sign-out', 'Закончить все сеансы человека');
const dropFactorRoute = act('factor-removal', 'Снять второй фактор потерявшему его; все сеансы кончаются');
const linkRoute = createRoute({
  ...{ method: 'post', path: '/accounts/{accountId}/password-link', tags },
  summary:
    'Одноразовая ссылка для пароля; показывается один раз, прежняя перестаёт действовать. Повтор с тем же Idempotency-Key новой не делает: address — null',
  request: { params, headers, body: jsonBody(linkRequestSchema) },
  responses: { 200: json(passwordLinkSchema, 'Ссылка'), ...problems },
});

/** People, by whoever looks after them. */
export function managementRoutes({ peopleManagement: people, passwordLinks }: Services): OpenAPIHono<ApiEnv> {
  const router = createRouter();
  router.openapi(createPersonRoute, async (c) => {
    const { actor } = c.get('session');
    const command = { idempotencyKey: c.req.valid('header')['idempotency-key'] };
    const { id } = await people.create(actor, c.req.valid('json'), command);
    return c.json(await people.person(actor, id), 200);
  });
  router.openapi(personRoute, async (c) =>
    c.json(await people.person(c.get('session').actor, c.req.valid('param').accountId), 200),
  );
  router.openapi(changePersonRoute, async (c) => {
    const { actor } = c.get('session');
    const { accountId } = c.req.valid('param');
    await people.change(actor, accountId, c.req.valid('json'), {
      idempotencyKey: c.req.valid('header')['idempotency-key'],
    });
    return c.json(await people.person(actor, accountId), 200);
  });
  const acts = [
    [blockRoute, (...given: Given) => people.setActive(given[0], given[1], false, given[2])],
    [unblockRoute, (...given: Given) => people.setActive(given[0], given[1], true, given[2])],
    [signOutRoute, (...given: Given) => people.endSessions(...given)],
    [dropFactorRoute, (...given: Given) => people.dropFactor(...given)],
  ] as const;
  for (const [route, work] of acts) {
    router.openapi(route, async (c) => {
      const { actor } = c.get('session');
      const { accountId } = c.req.valid('param');
      await work(actor, accountId, { idempotencyKey: c.req.valid('header')['idempotency-key'] });
      return c.json(await people.person(actor, accountId), 200);
    });
  }
  router.openapi(linkRoute, async (c) => {
    const { validHours = USUAL_LINK_HOURS } = c.req.valid('json');
    const asked = { accountIds: [c.req.valid('param').accountId], validHours };
    const command = { idempotencyKey: c.req.valid('header')['idempotency-key'] };
    const [link] = await passwordLinks.give(c.get('session').actor, asked, command);
    if (link === undefined) throw new ApplicationError('not-found');
    c.header('cache-control', 'no-store');
    return c.json(link, 200);
  });
  return router;
}

type Given = Parameters<Services['peopleManagement']['endSessions']>;
