import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import {
  MAX_CLIENT_NAME_LENGTH,
  MAX_OLD_SECRET_HOURS,
  MAX_REQUESTS_PER_MINUTE,
  USUAL_OLD_SECRET_HOURS,
  USUAL_REQUESTS_PER_MINUTE,
} from '#domain/machines/client-rules.ts';
import { machineClientSchema, newSecretSchema, scopeSchema } from '#views/machines/machine-client.ts';
import type { ApiEnv } from '../context.ts';
import { idempotencyHeader, json, jsonBody, problems, typedText } from '../routes/common-schemas.ts';
import { createRouter } from '../routes/router.ts';
import type { Services } from '../services/services.ts';

const tags = ['Программы'];
const headers = idempotencyHeader;
const params = z.object({ clientId: z.string().max(64) });

const listRoute = createRoute({
  ...{ method: 'get', path: '/machine-clients', tags, summary: 'Программы (администратор)' },
  responses: { 200: json(machineClientSchema.array().readonly(), 'Программы, отозванные внизу'), ...problems },
});

const newClientSchema = z
  .object({
    name: typedText(MAX_CLIENT_NAME_LENGTH),
    siteId: z.string().max(16).nullable().openapi({ description: 'null: все участки, только чтение' }),
    scopes: scopeSchema.array().readonly(),
    requestsPerMinute: z.number().int().min(1).max(MAX_REQUESTS_PER_MINUTE).default(USUAL_REQUESTS_PER_MINUTE),
  })
  .openapi('MachineClientInput');

const createClientRoute = createRoute({
  ...{ method: 'post', path: '/machine-clients', tags, summary: 'Завести программу: секрет показывается один раз' },
  request: { headers, body: jsonBody(newClientSchema) },
  responses: { 201: json(newSecretSchema, 'Программа заведена; id — её client_id'), ...problems },
});

const rotationSchema = z
  .object({ oldSecretHours: z.number().int().min(0).max(MAX_OLD_SECRET_HOURS).default(USUAL_OLD_SECRET_HOURS) })
  .openapi('MachineSecretInput');

const rotateRoute = createRoute({
  ...{ method: 'post', path: '/machine-clients/{clientId}/secret', tags },
  summary: 'Новый секрет программы: показывается один раз, прежний действует ещё названное время',
  request: { params, headers, body: jsonBody(rotationSchema) },
  responses: { 201: json(newSecretSchema, 'Секрет выдан'), ...problems },
});

const act = (name: string, summary: string) =>
  createRoute({
    ...{ method: 'post', path: `/machine-clients/{clientId}/${name}`, tags, summary },
    request: { params, headers },
    responses: { 200: json(z.object({ id: z.uuid() }), 'Сделано'), ...problems },
  });
const ACTS = [
  [act('revocation', 'Отозвать программу навсегда'), 'revoke'],
  [act('block', 'Заблокировать: её токены перестают действовать сразу'), 'block'],
  [act('unblock', 'Разблокировать программу'), 'unblock'],
] as const;

/** Programs, by the admin of the installation. */
export function clientRoutes({ machineClients }: Services): OpenAPIHono<ApiEnv> {
  const router = createRouter();
  router.openapi(listRoute, async (c) => c.json(await machineClients.list(c.get('session').actor), 200));
  router.openapi(createClientRoute, async (c) => {
    const command = { idempotencyKey: c.req.valid('header')['idempotency-key'] };
    return c.json(await machineClients.create(c.get('session').actor, c.req.valid('json'), command), 201);
  });
  router.openapi(rotateRoute, async (c) => {
    const command = { idempotencyKey: c.req.valid('header')['idempotency-key'] };
    const { clientId } = c.req.valid('param');
    const { oldSecretHours } = c.req.valid('json');
    return c.json(await machineClients.rotate(c.get('session').actor, clientId, oldSecretHours, command), 201);
  });
  for (const [route, name] of ACTS) {
    router.openapi(route, async (c) => {
      const command = { idempotencyKey: c.req.valid('header')['idempotency-key'] };
      const { clientId } = c.req.valid('param');
      return c.json(await machineClients.act(c.get('session').actor, clientId, name, command), 200);
    });
  }
  return router;
}
