import type { Hono } from 'hono';
import type { Fault } from '#domain/documents/fault.ts';
import { NOTHING_ADDED, type Tariff } from '#domain/post/tariff.ts';
import { kopecksTyped } from '#domain/post/typed-roubles.ts';
import { localDateAt } from '#domain/settings/cut-off.ts';
import type { Budget } from '#domain/tariffs/budget.ts';
import { tariffsPage, type TariffsModel } from '#web/tariffs/tariffs-page.ts';
import { PATHS, withQuery } from '#web/paths.ts';
import type { ApiEnv } from '../context.ts';
import { ApplicationError } from '../errors.ts';
import { readForm, type PageForm } from '../pages/form-data.ts';
import { formKeysOf, frameOf, readNow } from '../pages/frame.ts';
import type { PageContext, PageParts } from '../pages/page-deps.ts';
import { refusalOf } from '../pages/refusal.ts';
import { goTo, show, type ToldStatus } from '../pages/responses.ts';

/** Tariffs by days, and the year of one site against its budget. */
export function mountTariffPages(app: Hono<ApiEnv>, parts: PageParts): void {
  const { tariffs } = parts.services;
  app.get(PATHS.tariffs, (c) => showTariffs(c, parts));
  app.post(PATHS.tariffs, (c) =>
    answer(c, parts, 'tariff', async (form) => {
      await tariffs.add(c.get('session').actor, tariffOf(form), { idempotencyKey: form.key });
      return PATHS.tariffs;
    }),
  );
  app.post(PATHS.budget, (c) =>
    answer(c, parts, 'budget', async (form) => {
      const budget = budgetOf(form);
      await tariffs.setBudget(c.get('session').actor, budget, { idempotencyKey: form.key });
      return withQuery(PATHS.tariffs, { site: budget.siteId, year: String(budget.year) });
    }),
  );
}

interface Refused {
  readonly faults: readonly Fault[];
  readonly refusal: string | undefined;
  readonly status: ToldStatus;
  readonly form: PageForm;
  /** Which of the page's forms was filled in. */
  readonly of: 'tariff' | 'budget';
}

async function answer(
  c: PageContext,
  parts: PageParts,
  of: Refused['of'],
  act: (form: PageForm) => Promise<string>,
): Promise<Response> {
  const form = await readForm(c);
  try {
    return goTo(c, await act(form), 'saved');
  } catch (error) {
    return showTariffs(c, parts, { ...refusalOf(error), form, of });
  }
}

async function showTariffs(c: PageContext, parts: PageParts, refused?: Refused): Promise<Response> {
  const session = c.get('session');
  const { actor } = session;
  const { tariffs, statistics } = parts.services;
  const today = localDateAt(new Date(await readNow(parts)), actor.timeZone);
  const sites = await statistics.sites(actor);
  const year = yearIn(refused?.form.text('year') ?? c.req.query('year')) ?? Number(today.slice(0, 4));
  const siteId = refused?.form.text('site') ?? c.req.query('site') ?? actor.siteId ?? sites[0]?.id;
  const model: TariffsModel = {
    ...{ entries: await tariffs.list(actor), today, sites, year, mayAdd: actor.role === 'admin' },
    site:
      siteId === undefined || siteId === ''
        ? null
        : {
            ...{ id: siteId, standing: await tariffs.standing(actor, siteId, year) },
            maySet: tariffs.maySetBudget(actor, siteId),
          },
    refused: refused && { ...refused, values: (name) => refused.form.text(name) },
    keysOf: () => formKeysOf(session),
  };
  return show(c, tariffsPage(await frameOf(c, parts), model), refused?.status ?? 200);
}

function yearIn(text: string | undefined): number | undefined {
  return text !== undefined && /^20\d\d$/.test(text.trim()) ? Number(text) : undefined;
}

function tariffOf(form: PageForm): Tariff {
  const kopecks = (name: string): number | null => typedOrNull(form.text(name), kopecksTyped);
  const count = (name: string): number | null => typedOrNull(form.text(name), wholeTyped);
  return {
    validFrom: form.text('validFrom').trim(),
    electronicKopecks: kopecksTyped(form.text('electronicKopecks')),
    paperKopecks: kopecksTyped(form.text('paperKopecks')),
    simpleKopecks: kopecks('simpleKopecks'),
    includedSheets: count('includedSheets'),
    furtherSheetElectronicKopecks: kopecks('furtherSheetElectronicKopecks'),
    furtherSheetPaperKopecks: kopecks('furtherSheetPaperKopecks'),
    pagesPerSheet: count('pagesPerSheet') ?? NOTHING_ADDED.pagesPerSheet,
    noticeKopecks: kopecks('noticeKopecks'),
    vatPercent: count('vatPercent'),
    source: form.text('source').trim(),
  };
}

function typedOrNull(text: string, read: (text: string) => number): number | null {
  return text.trim() === '' ? null : read(text);
}

function wholeTyped(text: string): number {
  return /^\d{1,3}$/.test(text.trim()) ? Number(text) : Number.NaN;
}

/** @throws ApplicationError `bad-request` when the form names no site */
function budgetOf(form: PageForm): Budget {
  const siteId = form.text('site');
  if (siteId === '') throw new ApplicationError('bad-request');
  return {
    siteId,
    year: yearIn(form.text('year')) ?? Number.NaN,
    limitKopecks: kopecksTyped(form.text('limitKopecks')),
    warnPercent: wholeTyped(form.text('warnPercent')),
  };
}
