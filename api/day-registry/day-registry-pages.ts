import type { Hono } from 'hono';
import { localDateAt } from '#domain/settings/cut-off.ts';
import { dayRegistryPage } from '#web/day-registry/day-registry-page.ts';
import { PATHS, withQuery } from '#web/paths.ts';
import type { ApiEnv } from '../context.ts';
import { ApplicationError } from '../errors.ts';
import { fileResponse } from '../http/file-response.ts';
import { frameOf, readNow } from '../pages/frame.ts';
import type { PageContext, PageParts } from '../pages/page-deps.ts';
import { show } from '../pages/responses.ts';
import type { RegistryDays } from './day-registry.ts';

/** The registry of some days: on the screen, as a workbook, as a paper. */
export function mountDayRegistryPages(app: Hono<ApiEnv>, parts: PageParts): void {
  const { dayRegistry } = parts.services;
  app.get(PATHS.dayRegistry, (c) => showRegistry(c, parts));
  app.get(`${PATHS.dayRegistry}/xlsx`, async (c) =>
    fileResponse(c, await dayRegistry.workbook(c.get('session').actor, await daysOf(c, parts))),
  );
  app.get(`${PATHS.dayRegistry}/pdf`, async (c) =>
    fileResponse(c, await dayRegistry.paper(c.get('session').actor, await daysOf(c, parts))),
  );
}

async function showRegistry(c: PageContext, parts: PageParts): Promise<Response> {
  const { actor } = c.get('session');
  const { dayRegistry, batches } = parts.services;
  const days = await daysOf(c, parts);
  const [found, ready, chrome] = await Promise.all([
    readOrRefusal(() => dayRegistry.read(actor, days)),
    actor.siteId === null ? undefined : batches.preview(actor),
    frameOf(c, parts),
  ]);
  const query = { from: days.from, to: days.to };
  const model = {
    ...{ days, today: localDateAt(new Date(await readNow(parts)), actor.timeZone), ready },
    ...{ registry: found.registry, refusal: found.refusal, canOpen: actor.role === 'supervisor' },
    xlsxHref: withQuery(`${PATHS.dayRegistry}/xlsx`, query),
    pdfHref: withQuery(`${PATHS.dayRegistry}/pdf`, query),
  };
  return show(c, dayRegistryPage(chrome, model), found.refusal === undefined ? 200 : 400);
}

async function readOrRefusal<T>(
  read: () => Promise<T>,
): Promise<{ readonly registry?: T | undefined; readonly refusal?: string | undefined }> {
  try {
    return { registry: await read() };
  } catch (error) {
    if (!(error instanceof ApplicationError) || error.code !== 'bad-request') throw error;
    return { refusal: error.detail ?? error.title };
  }
}

/** Today on the court's clock, where nothing is chosen; one day, where only one is. */
async function daysOf(c: PageContext, parts: PageParts): Promise<RegistryDays> {
  const { actor } = c.get('session');
  const today = localDateAt(new Date(await readNow(parts)), actor.timeZone);
  const from = c.req.query('from') ?? '';
  const to = c.req.query('to') ?? '';
  const first = from === '' ? (to === '' ? today : to) : from;
  return { from: first, to: to === '' ? first : to };
}
