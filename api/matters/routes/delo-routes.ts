import { createRoute } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { deloEventSchema, deloEventsSchema, deloResultsSchema, MAX_EVENTS } from '#views/matters/delo-event.ts';
import type { ApiEnv } from '../../context.ts';
import { json, jsonBody, problems } from '../../routes/common-schemas.ts';
import { createRouter } from '../../routes/router.ts';
import type { Services } from '../../services/services.ts';
import { ApplicationError } from '../../errors.ts';

const tags = ['События ДЕЛО'];

const DESCRIPTION = `Вызывает программа по токену с разрешением delo:events (Authorization: Bearer …); программа относится к одному участку. Ключ без срока, выданный прежде, действует тоже.
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

/** Events that ДЕЛО tells. */
export function deloRoutes({ delo }: Services): OpenAPIHono<ApiEnv> {
  const router = createRouter();
  router.openAPIRegistry.register('DeloEvent', deloEventSchema);
  router.openapi(eventsRoute, async (c) =>
    c.json({ results: await delo.receive(tellerOf(c.get('machine')), c.req.valid('json').events) }, 200),
  );
  return router;
}

/** The guard lets only programs come here, and the scope is given to programs of one site only. @throws ApplicationError `forbidden` */
function tellerOf(machine: ApiEnv['Variables']['machine']) {
  if (!machine || machine.siteId === null || machine.timeZone === null) throw new ApplicationError('forbidden');
  return { id: machine.id, siteId: machine.siteId, timeZone: machine.timeZone };
}
