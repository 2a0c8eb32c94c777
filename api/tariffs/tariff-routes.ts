import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { BUDGET_RULES } from '#domain/tariffs/budget.ts';
import { NOTHING_ADDED } from '#domain/post/tariff.ts';
import { TARIFF_RULES } from '#domain/tariffs/tariff-faults.ts';
import { budgetSchema, budgetStandingSchema, tariffEntrySchema, tariffSchema } from '#views/tariffs/tariff.ts';
import type { ApiEnv } from '../context.ts';
import { idempotencyHeader, json, jsonBody, problems, typedText } from '../routes/common-schemas.ts';
import { judged } from '../routes/judged-field.ts';
import { createRouter } from '../routes/router.ts';
import type { Services } from '../services/services.ts';

const tags = ['Тарифы и бюджет'];
const headers = idempotencyHeader;
const kopecks = z.number().int();
/** May be left out, as before there was any: nothing is added then. */
const added = kopecks.nullable().default(null);
const params = z.object({
  siteId: z.string().max(16),
  year: z
    .string()
    .regex(/^20\d\d$/, 'ожидается год вида 2026')
    .openapi({ example: '2026' }),
});

const listRoute = createRoute({
  ...{ method: 'get', path: '/tariffs', tags, summary: 'Тарифы Почты по дням, с которых действуют' },
  responses: { 200: json(tariffEntrySchema.array().readonly(), 'Новые первыми'), ...problems },
});
const addRoute = createRoute({
  ...{ method: 'post', path: '/tariffs', tags, summary: 'Новый тариф; на тот же день — заменяет прежний' },
  request: {
    headers,
    body: jsonBody(
      tariffSchema
        .extend({
          validFrom: judged(typedText(10), TARIFF_RULES.validFrom),
          electronicKopecks: judged(kopecks, TARIFF_RULES.electronicKopecks),
          paperKopecks: judged(kopecks, TARIFF_RULES.paperKopecks),
          simpleKopecks: judged(kopecks.nullable(), TARIFF_RULES.simpleKopecks),
          includedSheets: judged(added, TARIFF_RULES.includedSheets),
          furtherSheetElectronicKopecks: judged(added, TARIFF_RULES.furtherSheetElectronicKopecks),
          furtherSheetPaperKopecks: judged(added, TARIFF_RULES.furtherSheetPaperKopecks),
          pagesPerSheet: judged(kopecks.default(NOTHING_ADDED.pagesPerSheet), TARIFF_RULES.pagesPerSheet),
          noticeKopecks: judged(added, TARIFF_RULES.noticeKopecks),
          vatPercent: judged(added, TARIFF_RULES.vatPercent),
          source: judged(typedText(300), TARIFF_RULES.source),
        })
        .openapi('TariffInput'),
    ),
  },
  responses: { 201: json(z.object({ validFrom: z.string() }), 'Сохранено'), ...problems },
});
const standingRoute = createRoute({
  ...{ method: 'get', path: '/sites/{siteId}/budgets/{year}', tags, summary: 'Бюджет участка на год и что истрачено' },
  request: { params },
  responses: { 200: json(budgetStandingSchema, 'Год участка'), ...problems },
});
const setBudgetRoute = createRoute({
  ...{ method: 'post', path: '/sites/{siteId}/budgets/{year}', tags, summary: 'Установить бюджет участка на год' },
  request: {
    ...{ params, headers },
    body: jsonBody(
      budgetSchema
        .omit({ id: true, siteId: true, year: true })
        .extend({
          limitKopecks: judged(kopecks, BUDGET_RULES.limitKopecks),
          warnPercent: judged(kopecks, BUDGET_RULES.warnPercent),
        })
        .openapi('BudgetInput'),
    ),
  },
  responses: { 200: json(z.object({ year: z.number().int() }), 'Сохранено'), ...problems },
});

/** Tariffs of the Post and budgets of sites. */
export function tariffRoutes({ tariffs }: Services): OpenAPIHono<ApiEnv> {
  const router = createRouter();
  router.openapi(listRoute, async (c) => c.json(await tariffs.list(c.get('session').actor), 200));
  router.openapi(addRoute, async (c) => {
    const command = { idempotencyKey: c.req.valid('header')['idempotency-key'] };
    return c.json(await tariffs.add(c.get('session').actor, c.req.valid('json'), command), 201);
  });
  router.openapi(standingRoute, async (c) => {
    const { siteId, year } = c.req.valid('param');
    return c.json(await tariffs.standing(c.get('session').actor, siteId, Number(year)), 200);
  });
  router.openapi(setBudgetRoute, async (c) => {
    const { siteId, year } = c.req.valid('param');
    const command = { idempotencyKey: c.req.valid('header')['idempotency-key'] };
    const budget = { ...c.req.valid('json'), siteId, year: Number(year) };
    return c.json(await tariffs.setBudget(c.get('session').actor, budget, command), 200);
  });
  return router;
}
