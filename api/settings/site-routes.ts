import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import {
  currentSiteSchema,
  siteLookSchema,
  siteSettingsSchema,
  siteVersionSchema,
} from '#views/settings/site-settings.ts';
import type { ApiEnv } from '../context.ts';
import { idempotencyHeader, ifMatchHeader, json, jsonBody, problems, versioned } from '../routes/common-schemas.ts';
import { createRouter, seenVersion, setVersion } from '../routes/router.ts';
import type { Services } from '../services/services.ts';
import { typed } from '#views/view.ts';

const tags = ['Люди и участок'];
const path = '/sites/{siteId}/settings' as const;
const params = z.object({ siteId: z.string().max(16) });
const siteRowSchema = z.object({ id: z.string(), name: z.string() }).openapi('SiteName');
const newSiteSchema = z.object({ siteId: typed(16), settings: siteSettingsSchema }).openapi('NewSite');

const listRoute = createRoute({
  ...{ method: 'get', path: '/sites', tags, summary: 'Участки, которыми человек управляет или которые проверяет' },
  responses: { 200: json(siteRowSchema.array().readonly(), 'Участки'), ...problems },
});
const createSiteRoute = createRoute({
  ...{ method: 'post', path: '/sites', tags, summary: 'Завести участок; его расписание начинается сразу' },
  request: { headers: idempotencyHeader, body: jsonBody(newSiteSchema) },
  responses: { 200: json(z.object({ siteId: z.string() }).openapi('MadeSite'), 'Заведён'), ...problems },
});
const readRoute = createRoute({
  ...{ method: 'get', path, tags, summary: 'Настройки участка; ETag для правки', request: { params } },
  responses: { 200: versioned(currentSiteSchema, 'Действующая версия'), ...problems },
});
const saveRoute = createRoute({
  ...{ method: 'put', path, tags, summary: 'Сохранить настройки новой версией' },
  request: { params, headers: ifMatchHeader, body: jsonBody(siteSettingsSchema) },
  responses: { 200: versioned(currentSiteSchema, 'Сохранено'), ...problems },
});
const lookRoute = createRoute({
  ...{
    method: 'post',
    path: `${path}/look`,
    tags,
    summary: 'Что изменится и что из этого выйдет; ничего не сохраняется',
  },
  request: { params, headers: idempotencyHeader, body: jsonBody(siteSettingsSchema) },
  responses: { 200: json(siteLookSchema, 'Отличия и последствия'), ...problems },
});
const versionsRoute = createRoute({
  ...{
    method: 'get',
    path: `${path}/versions`,
    tags,
    summary: 'Последние версии: кто, когда и что изменил',
    request: { params },
  },
  responses: { 200: json(siteVersionSchema.array().readonly(), 'Не больше пятидесяти'), ...problems },
});

/** Sites and their settings. */
export function siteRoutes({ sites }: Services): OpenAPIHono<ApiEnv> {
  const router = createRouter();
  router.openapi(listRoute, async (c) => {
    const rows = await sites.list(c.get('session').actor);
    return c.json(
      rows.map(({ id, name }) => ({ id, name })),
      200,
    );
  });
  router.openapi(createSiteRoute, async (c) => {
    const command = { idempotencyKey: c.req.valid('header')['idempotency-key'] };
    return c.json(await sites.create(c.get('session').actor, c.req.valid('json'), command), 200);
  });
  router.openapi(readRoute, async (c) => {
    const current = await sites.current(c.get('session').actor, c.req.valid('param').siteId);
    setVersion(c, current.version);
    return c.json(current, 200);
  });
  router.openapi(saveRoute, async (c) => {
    const base = seenVersion(c.req.valid('header')['if-match']);
    const saved = await sites.save(c.get('session').actor, c.req.valid('param').siteId, base, c.req.valid('json'));
    setVersion(c, saved.version);
    return c.json(saved, 200);
  });
  router.openapi(lookRoute, async (c) =>
    c.json(await sites.look(c.get('session').actor, c.req.valid('param').siteId, c.req.valid('json')), 200),
  );
  router.openapi(versionsRoute, async (c) =>
    c.json(await sites.versions(c.get('session').actor, c.req.valid('param').siteId), 200),
  );
  return router;
}
