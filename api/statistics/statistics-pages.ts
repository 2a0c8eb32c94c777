import type { Hono } from 'hono';
import { ALL_SITES } from '#db/statistics/kept.ts';
import { kopecksTyped } from '#domain/post/typed-roubles.ts';
import { localDateAt } from '#domain/settings/cut-off.ts';
import { queryOf, type LetterFilter } from '#domain/statistics/filter.ts';
import { MEASURE_CODES, type Measure, type Norms } from '#domain/statistics/measures.ts';
import { PACE_CODES } from '#domain/statistics/periods.ts';
import type { Fault } from '#domain/documents/fault.ts';
import { economyPage } from '#web/statistics/economy-page.ts';
import { keptPage } from '#web/statistics/kept-page.ts';
import { statisticsLettersPage } from '#web/statistics/letters-page.ts';
import { statisticsPage } from '#web/statistics/statistics-page.ts';
import { keptStatisticsPath, PATHS, withQuery } from '#web/paths.ts';
import type { ApiEnv } from '../context.ts';
import { ApplicationError } from '../errors.ts';
import { fileResponse } from '../http/file-response.ts';
import { readForm, type PageForm } from '../pages/form-data.ts';
import { formKeysOf, frameOf, readNow } from '../pages/frame.ts';
import type { PageContext, PageParts } from '../pages/page-deps.ts';
import { refusalOf } from '../pages/refusal.ts';
import { goTo, show, type ToldStatus } from '../pages/responses.ts';
import { filterOf } from './asked.ts';
import { CSV_HEADERS } from './statistics-routes.ts';

/** The report, the letters behind its numbers, what it saves, and reports that make themselves. */
export function mountStatisticsPages(app: Hono<ApiEnv>, parts: PageParts): void {
  const { statistics, keptStatistics } = parts.services;
  const actorOf = (c: PageContext) => c.get('session').actor;
  app.get(PATHS.statistics, (c) => showReport(c, parts));
  app.get(PATHS.statisticsLetters, (c) => showLetters(c, parts));
  app.get(`${PATHS.statisticsLetters}/csv`, async (c) =>
    c.body(await statistics.csv(actorOf(c), await askedIn(c, parts)), 200, CSV_HEADERS),
  );
  app.get(`${PATHS.statistics}/xlsx`, async (c) =>
    fileResponse(c, await statistics.workbook(actorOf(c), await askedIn(c, parts))),
  );
  app.get(`${PATHS.statistics}/pdf`, async (c) =>
    fileResponse(c, await statistics.paper(actorOf(c), await askedIn(c, parts))),
  );
  app.get(PATHS.economy, (c) => showEconomy(c, parts));
  app.post(PATHS.economy, async (c) => {
    const form = await readForm(c);
    try {
      await keptStatistics.setNorms(actorOf(c), normsOf(form), { idempotencyKey: form.key });
    } catch (error) {
      return showEconomy(c, parts, { ...refusalOf(error), typed: form });
    }
    return goTo(c, PATHS.economy, 'saved');
  });
  app.get(PATHS.keptStatistics, (c) => showKept(c, parts));
  app.post(PATHS.keptStatistics, async (c) => {
    const form = await readForm(c);
    const scope = form.text('scope');
    const pace = PACE_CODES.find((code) => code === form.text('pace'));
    if (pace === undefined) throw new ApplicationError('bad-request');
    const request = { scope, pace, isOn: form.text('isOn') === 'yes', recipients: form.texts('recipients') };
    await keptStatistics.setSchedule(actorOf(c), request, { idempotencyKey: form.key });
    return goTo(c, withQuery(PATHS.keptStatistics, { scope }), 'saved');
  });
  for (const kind of ['xlsx', 'pdf'] as const) {
    app.get(keptStatisticsPath(':id', kind), async (c) =>
      fileResponse(c, await keptStatistics.file(actorOf(c), c.req.param('id') ?? '', kind)),
    );
  }
}

async function askedIn(c: PageContext, parts: PageParts): Promise<LetterFilter> {
  const today = localDateAt(new Date(await readNow(parts)), c.get('session').actor.timeZone);
  return filterOf((name) => c.req.query(name), today);
}

async function showReport(c: PageContext, parts: PageParts): Promise<Response> {
  const { actor } = c.get('session');
  const { statistics } = parts.services;
  const filter = await askedIn(c, parts);
  const [found, sites, chrome] = await Promise.all([
    readOrRefusal(() => statistics.read(actor, filter)),
    statistics.sites(actor),
    frameOf(c, parts),
  ]);
  const query = queryOf(found.read?.filter ?? filter);
  const model = {
    ...{ filter: found.read?.filter ?? filter, sites, canChooseSite: sites.length > 1, ...found },
    xlsxHref: withQuery(`${PATHS.statistics}/xlsx`, query),
    pdfHref: withQuery(`${PATHS.statistics}/pdf`, query),
  };
  return show(c, statisticsPage(chrome, model), found.refusal === undefined ? 200 : 400);
}

async function readOrRefusal<T>(read: () => Promise<T>): Promise<{ readonly read?: T; readonly refusal?: string }> {
  try {
    return { read: await read() };
  } catch (error) {
    if (!(error instanceof ApplicationError) || error.code !== 'bad-request') throw error;
    return { refusal: error.detail ?? error.title };
  }
}

async function showLetters(c: PageContext, parts: PageParts): Promise<Response> {
  const { actor } = c.get('session');
  const { statistics } = parts.services;
  const filter = await askedIn(c, parts);
  const letters = await statistics.letters(actor, filter, c.req.query('after'));
  const siteNames = new Map((await statistics.sites(actor)).map(({ id, name }) => [id, name]));
  const query = queryOf(filter);
  const model = {
    ...{ filter, letters, siteNames, csvHref: withQuery(`${PATHS.statisticsLetters}/csv`, query) },
    signerName: letters.items.find(({ signedByName }) => signedByName !== null)?.signedByName ?? null,
  };
  return show(c, statisticsLettersPage(await frameOf(c, parts), model));
}

interface Refused {
  readonly faults: readonly Fault[];
  readonly refusal: string | undefined;
  readonly status: ToldStatus;
  readonly typed: PageForm;
}

async function showEconomy(c: PageContext, parts: PageParts, refused?: Refused): Promise<Response> {
  const session = c.get('session');
  const { statistics, keptStatistics } = parts.services;
  const { actor } = session;
  const filter = await askedIn(c, parts);
  const [read, versions, sites] = [
    await statistics.read(actor, filter),
    await keptStatistics.norms(actor),
    await statistics.sites(actor),
  ];
  const { faults = [], refusal, status = 200, typed } = refused ?? {};
  const values = typed === undefined ? undefined : (name: string): string => typed.text(name);
  const model = {
    read,
    versions,
    sites,
    faults,
    refusal,
    values,
    canSet: actor.role === 'admin',
    keys: formKeysOf(session),
  };
  return show(c, economyPage(await frameOf(c, parts), model), status);
}

async function showKept(c: PageContext, parts: PageParts): Promise<Response> {
  const session = c.get('session');
  const { statistics, keptStatistics } = parts.services;
  const { actor } = session;
  const sites = await statistics.sites(actor);
  const scope = c.req.query('scope') ?? actor.siteId ?? ALL_SITES;
  const model = {
    ...{ kept: await keptStatistics.list(actor), sites, scope, canChoose: actor.siteId === null },
    schedules: await keptStatistics.schedules(actor, scope),
    recipients: await keptStatistics.recipients(actor, scope),
    maySet: keptStatistics.maySet(actor, scope),
    keysOf: () => formKeysOf(session),
  };
  return show(c, keptPage(await frameOf(c, parts), model));
}

function normsOf(form: PageForm): Omit<Norms, 'version'> {
  const hours = Object.fromEntries(MEASURE_CODES.map((code) => [code, numberIn(form.text(`hours.${code}`))]));
  return {
    minutesOnPaper: numberIn(form.text('minutesOnPaper')),
    minutesInMask: numberIn(form.text('minutesInMask')),
    priceOnPaper: kopecksTyped(form.text('priceOnPaper')),
    priceElectronic: kopecksTyped(form.text('priceElectronic')),
    hours: hours as Record<Measure, number>,
    source: form.text('source').trim(),
  };
}

/** «2,5» as people write it. */
function numberIn(text: string): number {
  const plain = text.trim().replace(',', '.');
  return /^\d{1,7}(\.\d{1,2})?$/.test(plain) ? Number(plain) : Number.NaN;
}
