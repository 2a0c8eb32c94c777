import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { deloEventSchema, deloEventsSchema, deloResultsSchema, MAX_EVENTS } from '#views/matters/delo-event.ts';
import { machineClientSchema, newMachineClientSchema } from '#views/matters/machine-client.ts';
import type { ApiEnv } from '../../context.ts';
import { idempotencyHeader, json, jsonBody, problems, typedText } from '../../routes/common-schemas.ts';
import { createRouter } from '../../routes/router.ts';
import type { Services } from '../../services/services.ts';
import { MAX_CLIENT_NAME_LENGTH } from '../machine-clients.ts';

const tags = ['События ДЕЛО'];
const clientParams = z.object({ clientId: z.string().max(64) });

const DESCRIPTION = `Вызывает программа по своему ключу (Authorization: Bearer …), который выдаёт администратор; ключ относится к одному участку.
До ${String(MAX_EVENTS)} событий за раз, каждое — со всем состоянием своего объекта (карточки, поручения или отчёта) после события. revision растёт с каждым
изменением объекта: опоздавшее событие ничего не портит (stale), повторённое с тем же eventId — тоже (repeated); та же revision с другим содержанием — отказ. Отчёт может прийти раньше
поручения, поручение — раньше карточки. Отчёт относится к карточке своего поручения: если поручение уже известно
и названа другая карточка — отказ; если поручение приходит позже, отчёт виден только при нём. Вышестоящее и подчинённое поручения — на одной карточке:
иначе отказ тому, кто пришёл вторым; перенос начинается с вышестоящего. Поручение, вышестоящее которого не пришло, показано на верхнем уровне; в публикацию
идут только поручения без вышестоящего. День регистрации, поручения, отчёта — не раньше 1990 года и не позже завтрашнего, продлённый срок — не раньше первого. Непонятое событие названо (refused, по полям), остальные приняты. Ответ не получен — пришлите то же ещё раз.`;

const eventsRoute = createRoute({
  ...{ method: 'post', path: '/delo/events', tags, summary: 'Принять события карточек, поручений и отчётов' },
  description: DESCRIPTION,
  security: [{ machine: [] }],
  request: { body: jsonBody(deloEventsSchema) },
  responses: { 200: json(deloResultsSchema, 'Итог каждого события'), ...problems },
});

const listRoute = createRoute({
  ...{ method: 'get', path: '/machine-clients', tags, summary: 'Ключи программ (администратор)' },
  responses: { 200: json(machineClientSchema.array().readonly(), 'Ключи, отозванные внизу'), ...problems },
});

const newClientSchema = z
  .object({ name: typedText(MAX_CLIENT_NAME_LENGTH), siteId: typedText(16) })
  .openapi('MachineClientInput');

const createClientRoute = createRoute({
  ...{ method: 'post', path: '/machine-clients', tags, summary: 'Выдать ключ программе: показывается один раз' },
  request: { headers: idempotencyHeader, body: jsonBody(newClientSchema) },
  responses: { 201: json(newMachineClientSchema, 'Ключ выдан'), ...problems },
});

const revokeRoute = createRoute({
  ...{ method: 'post', path: '/machine-clients/{clientId}/revocation', tags, summary: 'Отозвать ключ программы' },
  request: { params: clientParams, headers: idempotencyHeader },
  responses: { 200: json(z.object({ id: z.uuid() }), 'Отозван'), ...problems },
});

/** Events that ДЕЛО tells, and the keys of the programs that may tell them. */
export function deloRoutes({ delo, machineClients }: Services): OpenAPIHono<ApiEnv> {
  const router = createRouter();
  router.openAPIRegistry.register('DeloEvent', deloEventSchema);
  router.openapi(eventsRoute, async (c) =>
    c.json({ results: await delo.receive(c.get('machine'), c.req.valid('json').events) }, 200),
  );
  router.openapi(listRoute, async (c) => c.json(await machineClients.list(c.get('session').actor), 200));
  router.openapi(createClientRoute, async (c) => {
    const command = { idempotencyKey: c.req.valid('header')['idempotency-key'] };
    return c.json(await machineClients.create(c.get('session').actor, c.req.valid('json'), command), 201);
  });
  router.openapi(revokeRoute, async (c) => {
    const command = { idempotencyKey: c.req.valid('header')['idempotency-key'] };
    const { clientId } = c.req.valid('param');
    return c.json(await machineClients.revoke(c.get('session').actor, clientId, command), 200);
  });
  return router;
}
