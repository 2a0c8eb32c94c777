import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import {
  profileCopySchema,
  profileLookSchema,
  profileSchema,
  profileSettingsSchema,
  profileVersionSchema,
} from '#views/limits/profile.ts';
import type { ApiEnv } from '../context.ts';
import { idempotencyHeader, ifMatchHeader, json, jsonBody, problems, versioned } from '../routes/common-schemas.ts';
import { createRouter, seenVersion, setVersion } from '../routes/router.ts';
import type { Services } from '../services/services.ts';

const tags = ['Пределы Почты'];
const path = '/limits-profiles/{family}' as const;
const params = z.object({ family: z.string().max(40) });

const listRoute = createRoute({
  ...{ method: 'get', path: '/limits-profiles', tags, summary: 'Профили пределов, каждый в действующей версии' },
  responses: { 200: json(profileSchema.array().readonly(), 'Профили'), ...problems },
});
const copyRoute = createRoute({
  ...{ method: 'post', path: '/limits-profiles', tags, summary: 'Скопировать версию профиля под новым кодом' },
  request: { headers: idempotencyHeader, body: jsonBody(profileCopySchema) },
  responses: { 200: json(z.object({ family: z.string() }).openapi('MadeLimitsProfile'), 'Заведён'), ...problems },
});
const readRoute = createRoute({
  ...{ method: 'get', path, tags, summary: 'Профиль пределов; ETag для правки', request: { params } },
  responses: { 200: versioned(profileSchema, 'Действующая версия'), ...problems },
});
const saveRoute = createRoute({
  ...{ method: 'put', path, tags, summary: 'Сохранить пределы новой версией; поставленные с программой не меняются' },
  request: { params, headers: ifMatchHeader, body: jsonBody(profileSettingsSchema) },
  responses: { 200: versioned(profileSchema, 'Сохранено'), ...problems },
});
const lookRoute = createRoute({
  ...{ method: 'post', path: `${path}/look`, tags },
  summary: 'Что изменится, у каких участков и какие черновики не пройдут; ничего не сохраняется',
  request: { params, headers: idempotencyHeader, body: jsonBody(profileSettingsSchema) },
  responses: { 200: json(profileLookSchema, 'Отличия и последствия'), ...problems },
});
const versionsRoute = createRoute({
  ...{ method: 'get', path: `${path}/versions`, tags, request: { params } },
  summary: 'Последние версии: кто, когда и что изменил',
  responses: { 200: json(profileVersionSchema.array().readonly(), 'Не больше пятидесяти'), ...problems },
});

/** Profiles of the Post's limits. */
export function limitsRoutes({ limits }: Services): OpenAPIHono<ApiEnv> {
  const router = createRouter();
  router.openapi(listRoute, async (c) => c.json(await limits.list(c.get('session').actor), 200));
  router.openapi(copyRoute, async (c) => {
    const command = { idempotencyKey: c.req.valid('header')['idempotency-key'] };
    return c.json(await limits.copy(c.get('session').actor, c.req.valid('json'), command), 200);
  });
  router.openapi(readRoute, async (c) => {
    const profile = await limits.read(c.get('session').actor, c.req.valid('param').family);
    setVersion(c, profile.version);
    return c.json(profile, 200);
  });
  router.openapi(saveRoute, async (c) => {
    const base = seenVersion(c.req.valid('header')['if-match']);
    const saved = await limits.save(c.get('session').actor, c.req.valid('param').family, base, c.req.valid('json'));
    setVersion(c, saved.version);
    return c.json(saved, 200);
  });
  router.openapi(lookRoute, async (c) =>
    c.json(await limits.look(c.get('session').actor, c.req.valid('param').family, c.req.valid('json')), 200),
  );
  router.openapi(versionsRoute, async (c) =>
    c.json(await limits.versions(c.get('session').actor, c.req.valid('param').family), 200),
  );
  return router;
}
