import { createRoute, z, type OpenAPIHono } from '@hono/zod-openapi';
import {
  actListSchema,
  actSchema,
  checkDaysSchema,
  doneSchema,
  holdsSchema,
  idSchema,
  letterTermSchema,
  liftSchema,
  newActSchema,
  newHoldSchema,
  newIndexSchema,
  newNomenclatureSchema,
  nomenclatureEffectSchema,
  nomenclatureSchema,
  signedFilesSchema,
} from '#views/keeping/keeping.ts';
import type { ApiEnv } from '../context.ts';
import { fileResponse } from '../http/file-response.ts';
import { told } from '../journal/journal-routes.ts';
import { fileAnswer, idempotencyHeader, json, jsonBody, letterParams, problems } from '../routes/common-schemas.ts';
import { createRouter } from '../routes/router.ts';
import type { Services } from '../services/services.ts';

const tags = ['Хранение'];
const actParams = z.object({ destructionId: z.string().max(40) });
const itemParams = actParams.extend({ letterId: z.string().max(40) });
const fileParams = actParams.extend({ paper: z.enum(['pdf', 'xlsx']) });
const holdParams = z.object({ holdId: z.string().max(40) });
const siteQuery = z.object({ siteId: z.string().max(16).optional() });
const headers = idempotencyHeader;
const done = { 200: json(doneSchema, 'Сделано'), ...problems };
const made = { 200: json(idSchema, 'Сделано'), ...problems };

const checkRoute = createRoute({
  ...{ method: 'get', path: '/keeping/signed-files', tags, summary: 'Ночная проверка подписанных файлов' },
  responses: { 200: json(signedFilesSchema, 'Последняя ночь и что не открывается'), ...problems },
});
const paceRoute = createRoute({
  ...{ method: 'post', path: '/keeping/signed-files/pace', tags, summary: 'За сколько ночей проверяются все файлы' },
  request: { headers, body: jsonBody(checkDaysSchema) },
  responses: done,
});
const nomenclatureRoute = createRoute({
  ...{ method: 'get', path: '/keeping/nomenclature', tags, summary: 'Номенклатура дел участка и сроки хранения' },
  request: { query: siteQuery },
  responses: { 200: json(nomenclatureSchema, 'Действующая версия'), ...problems },
});
const effectRoute = createRoute({
  ...{ method: 'post', path: '/keeping/nomenclature/look', tags, summary: 'Что изменит новая номенклатура' },
  request: { headers, query: siteQuery, body: jsonBody(newNomenclatureSchema) },
  responses: { 200: json(nomenclatureEffectSchema, 'До сохранения'), ...problems },
});
const saveRoute = createRoute({
  ...{ method: 'post', path: '/keeping/nomenclature', tags, summary: 'Новая версия номенклатуры' },
  request: { headers, query: siteQuery, body: jsonBody(newNomenclatureSchema) },
  responses: done,
});
const indexRoute = createRoute({
  ...{ method: 'post', path: '/keeping/indexes', tags, summary: 'Свой индекс письму или всем письмам дела' },
  request: { headers, body: jsonBody(newIndexSchema) },
  responses: done,
});
const termRoute = createRoute({
  ...{ method: 'get', path: '/letters/{letterId}/storage-term', tags, summary: 'До какого дня хранится письмо' },
  request: { params: letterParams },
  responses: { 200: json(letterTermSchema.nullable(), 'null — ход письма не окончен'), ...problems },
});
const holdsRoute = createRoute({
  ...{ method: 'get', path: '/keeping/holds', tags, summary: 'Запреты на уничтожение' },
  responses: { 200: json(holdsSchema, 'Действующие первыми'), ...problems },
});
const holdRoute = createRoute({
  ...{ method: 'post', path: '/keeping/holds', tags, summary: 'Запретить уничтожение письма или писем дела' },
  request: { headers, body: jsonBody(newHoldSchema) },
  responses: made,
});
const liftRoute = createRoute({
  ...{ method: 'post', path: '/keeping/holds/{holdId}/lifting', tags, summary: 'Снять запрет' },
  request: { params: holdParams, headers, body: jsonBody(liftSchema) },
  responses: done,
});
const actsRoute = createRoute({
  ...{ method: 'get', path: '/keeping/acts', tags, summary: 'Акты о выделении к уничтожению' },
  responses: { 200: json(actListSchema, 'Новые первыми'), ...problems },
});
const draftRoute = createRoute({
  ...{ method: 'post', path: '/keeping/acts', tags, summary: 'Составить проект акта по истёкшим срокам' },
  request: { headers, body: jsonBody(newActSchema) },
  responses: made,
});
const actRoute = createRoute({
  ...{ method: 'get', path: '/keeping/acts/{destructionId}', tags, summary: 'Акт с письмами и их состоянием' },
  request: { params: actParams },
  responses: { 200: json(actSchema, 'Акт'), ...problems },
});
const paperRoute = createRoute({
  ...{ method: 'get', path: '/keeping/acts/{destructionId}/papers/{paper}', tags, summary: 'Акт файлом' },
  request: { params: fileParams },
  responses: {
    200: fileAnswer('application/pdf', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'),
    ...problems,
  },
});
const excludeRoute = createRoute({
  ...{ method: 'post', path: '/keeping/acts/{destructionId}/letters/{letterId}/exclusion', tags },
  summary: 'Исключить письмо из проекта',
  request: { params: itemParams, headers, body: jsonBody(liftSchema) },
  responses: done,
});
const approveRoute = createRoute({
  ...{ method: 'post', path: '/keeping/acts/{destructionId}/approval', tags },
  summary: 'Утвердить акт (не тот, кто составил): письма уничтожаются',
  request: { params: actParams, headers },
  responses: done,
});
const withdrawRoute = createRoute({
  ...{ method: 'post', path: '/keeping/acts/{destructionId}/withdrawal', tags, summary: 'Отозвать проект акта' },
  request: { params: actParams, headers },
  responses: done,
});

/** How long letters are kept, holds, acts of destruction, the check of signed files. */
export function keepingRoutes({ signedFiles, nomenclatures, holds, acts }: Services): OpenAPIHono<ApiEnv> {
  const router = createRouter();
  router.openapi(checkRoute, async (c) => c.json(await signedFiles.look(c.get('session').actor), 200));
  router.openapi(paceRoute, async (c) => {
    const { days } = c.req.valid('json');
    return c.json(await signedFiles.setPace(c.get('session').actor, days, commandOf(c.req.valid('header'))), 200);
  });
  router.openapi(nomenclatureRoute, async (c) =>
    c.json(await told(nomenclatures.read(c.get('session').actor, c.req.valid('query').siteId)), 200),
  );
  router.openapi(effectRoute, async (c) => {
    const { siteId } = c.req.valid('query');
    return c.json(await nomenclatures.effect(c.get('session').actor, c.req.valid('json'), siteId), 200);
  });
  router.openapi(saveRoute, async (c) => {
    const [request, command] = [c.req.valid('json'), commandOf(c.req.valid('header'))];
    return c.json(await nomenclatures.save(c.get('session').actor, request, command, c.req.valid('query').siteId), 200);
  });
  router.openapi(indexRoute, async (c) => {
    const command = commandOf(c.req.valid('header'));
    return c.json(await nomenclatures.setIndex(c.get('session').actor, c.req.valid('json'), command), 200);
  });
  router.openapi(termRoute, async (c) =>
    c.json(await nomenclatures.ofLetter(c.get('session').actor, c.req.valid('param').letterId), 200),
  );
  router.openapi(holdsRoute, async (c) => c.json(await holds.list(c.get('session').actor), 200));
  router.openapi(holdRoute, async (c) => {
    const command = commandOf(c.req.valid('header'));
    return c.json(await holds.set(c.get('session').actor, c.req.valid('json'), command), 200);
  });
  router.openapi(liftRoute, async (c) => {
    const [{ holdId }, { reason }] = [c.req.valid('param'), c.req.valid('json')];
    return c.json(await holds.lift(c.get('session').actor, holdId, reason, commandOf(c.req.valid('header'))), 200);
  });
  mountActs(router, acts);
  return router;
}

function mountActs(router: ReturnType<typeof createRouter>, acts: Services['acts']): void {
  router.openapi(actsRoute, async (c) => c.json(await acts.list(c.get('session').actor), 200));
  router.openapi(draftRoute, async (c) => {
    const { siteId } = c.req.valid('json');
    return c.json(await acts.draft(c.get('session').actor, siteId, commandOf(c.req.valid('header'))), 200);
  });
  router.openapi(actRoute, async (c) =>
    c.json(await acts.view(c.get('session').actor, c.req.valid('param').destructionId), 200),
  );
  router.openapi(paperRoute, async (c) => {
    const { destructionId, paper } = c.req.valid('param');
    return fileResponse(c, await acts.file(c.get('session').actor, destructionId, paper));
  });
  router.openapi(excludeRoute, async (c) => {
    const { destructionId, letterId } = c.req.valid('param');
    const [{ reason }, command] = [c.req.valid('json'), commandOf(c.req.valid('header'))];
    return c.json(await acts.exclude(c.get('session').actor, destructionId, letterId, reason, command), 200);
  });
  router.openapi(approveRoute, async (c) => {
    const { destructionId } = c.req.valid('param');
    return c.json(await acts.approve(c.get('session').actor, destructionId, commandOf(c.req.valid('header'))), 200);
  });
  router.openapi(withdrawRoute, async (c) => {
    const { destructionId } = c.req.valid('param');
    return c.json(await acts.withdraw(c.get('session').actor, destructionId, commandOf(c.req.valid('header'))), 200);
  });
}

function commandOf(header: { readonly 'idempotency-key': string }): { readonly idempotencyKey: string } {
  return { idempotencyKey: header['idempotency-key'] };
}
