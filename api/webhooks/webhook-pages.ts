import type { Hono } from 'hono';
import { isDay } from '#domain/calendar/day.ts';
import { EVENT_TYPES } from '#domain/webhooks/event-types.ts';
import { instantOf } from '#domain/settings/zoned-time.ts';
import type { WebhookValues } from '#web/webhooks/webhook-form.ts';
import { webhookPage, type WebhookModel } from '#web/webhooks/webhook-page.ts';
import { webhookPath } from '#web/webhooks/webhook-paths.ts';
import { webhooksPage, type WebhooksModel } from '#web/webhooks/webhooks-page.ts';
import { PATHS } from '#web/paths.ts';
import type { ApiEnv } from '../context.ts';
import { ApplicationError } from '../errors.ts';
import { readForm, type PageForm } from '../pages/form-data.ts';
import { formKeysOf, frameOf } from '../pages/frame.ts';
import type { PageContext, PageParts } from '../pages/page-deps.ts';
import { orBeside } from '../pages/or-beside.ts';
import { goTo, show, showOnce, type ToldStatus } from '../pages/responses.ts';
import type { AgainRequest } from './webhooks.ts';

const EMPTY = { values: { url: '', siteId: '', events: EVENT_TYPES }, faults: [] };
const ONE = `${PATHS.webhooks}/:id` as const;

/** Subscriptions, for the admin. A new secret is shown in the answer to its form and nowhere else. */
export function mountWebhookPages(app: Hono<ApiEnv>, parts: PageParts): void {
  const { webhooks } = parts.services;
  app.get(PATHS.webhooks, (c) => showWebhooks(c, parts, EMPTY));
  app.post(PATHS.webhooks, async (c) => {
    const form = await readForm(c);
    const values = valuesOf(form);
    return orBeside(
      async () => {
        const made = await webhooks.create(c.get('session').actor, detailsOf(values), { idempotencyKey: form.key });
        return showWebhooks(c, parts, { ...EMPTY, made });
      },
      ({ faults, status }) => showWebhooks(c, parts, { values, faults }, status),
    );
  });
  app.get(ONE, (c) => showWebhook(c, parts, c.req.param('id'), {}));
  app.post(`${ONE}/details`, async (c) => {
    const [form, id] = [await readForm(c), c.req.param('id')];
    const values = valuesOf(form);
    return orBeside(
      async () => {
        await webhooks.set(c.get('session').actor, id, detailsOf(values), { idempotencyKey: form.key });
        return goTo(c, webhookPath(id), 'saved');
      },
      ({ faults, status }) => showWebhook(c, parts, id, { values, faults }, status),
    );
  });
  app.post(`${ONE}/secret`, async (c) => {
    const [form, id] = [await readForm(c), c.req.param('id')];
    const typed = form.text('oldSecretHours').trim();
    const hours = /^\d{1,5}$/.test(typed) ? Number(typed) : -1;
    return orBeside(
      async () => {
        const made = await webhooks.rotate(c.get('session').actor, id, hours, { idempotencyKey: form.key });
        return showWebhook(c, parts, id, { made });
      },
      ({ faults, status }) => showWebhook(c, parts, id, { faults }, status),
    );
  });
  mountActs(app, parts);
}

function mountActs(app: Hono<ApiEnv>, parts: PageParts): void {
  const { webhooks } = parts.services;
  for (const [name, isOn] of [['on', true] as const, ['off', false] as const]) {
    app.post(`${ONE}/${name}`, async (c) => {
      const [form, id] = [await readForm(c), c.req.param('id')];
      await webhooks.switch(c.get('session').actor, id, isOn, { idempotencyKey: form.key });
      return goTo(c, webhookPath(id), isOn ? 'webhook-on' : 'webhook-off');
    });
  }
  app.post(`${ONE}/test`, async (c) => {
    const [form, id] = [await readForm(c), c.req.param('id')];
    await webhooks.test(c.get('session').actor, id, { idempotencyKey: form.key });
    return goTo(c, webhookPath(id), 'webhook-tested');
  });
  app.post(`${ONE}/again`, async (c) => {
    const [form, id] = [await readForm(c), c.req.param('id')];
    const { actor } = c.get('session');
    return orBeside(
      async () => {
        await webhooks.again(actor, id, againOf(form, actor.timeZone), { idempotencyKey: form.key });
        return goTo(c, webhookPath(id), 'webhook-again');
      },
      ({ faults, status }) => showWebhook(c, parts, id, { faults }, status),
    );
  });
}

function valuesOf(form: PageForm): WebhookValues {
  return { url: form.text('url'), siteId: form.text('siteId'), events: form.texts('events') };
}

function detailsOf({ url, siteId, events }: WebhookValues) {
  return { url, events, siteId: siteId === 'all' ? null : siteId };
}

/** One event, or all from a moment of the reader's clock on. @throws ApplicationError `invalid` */
function againOf(form: PageForm, timeZone: string): AgainRequest {
  const deliveryId = form.text('deliveryId');
  if (deliveryId !== '') return { deliveryId };
  const [day, time] = [form.text('fromDay'), /^(\d{1,2}):(\d{2})$/.exec(form.text('fromTime').trim())];
  const [hour, minute] = [Number(time?.[1] ?? 99), Number(time?.[2] ?? 99)];
  const faults = [
    ...(isDay(day) ? [] : [{ code: 'day_wrong', field: 'fromDay', message: 'День: выберите.' }]),
    ...(hour < 24 && minute < 60 ? [] : [{ code: 'time_wrong', field: 'fromTime', message: 'Время: вида 09:30.' }]),
  ];
  if (faults.length > 0) throw new ApplicationError('invalid', { faults });
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return { from: instantOf({ year, month, day: date, hour, minute, second: 0 }, timeZone).toISOString() };
}

async function showWebhooks(
  c: PageContext,
  parts: PageParts,
  typed: Pick<WebhooksModel, 'values' | 'faults' | 'made'>,
  status: ToldStatus | 200 = 200,
): Promise<Response> {
  const session = c.get('session');
  const { webhooks } = parts.services;
  const all = await webhooks.list(session.actor);
  const sites = await webhooks.sites(session.actor);
  const page = webhooksPage(await frameOf(c, parts), { ...typed, webhooks: all, sites, keys: formKeysOf(session) });
  return typed.made === undefined ? show(c, page, status) : showOnce(c, page);
}

async function showWebhook(
  c: PageContext,
  parts: PageParts,
  id: string,
  typed: Partial<Pick<WebhookModel, 'values' | 'faults' | 'made'>>,
  status: ToldStatus | 200 = 200,
): Promise<Response> {
  const session = c.get('session');
  const { webhooks } = parts.services;
  const webhook = await webhooks.find(session.actor, id);
  const deliveries = await webhooks.deliveries(session.actor, id, c.req.query('before'));
  const sites = await webhooks.sites(session.actor);
  const { url, siteId, events } = webhook;
  const model = { faults: [], values: { url, siteId: siteId ?? 'all', events }, ...typed, webhook, deliveries, sites };
  const page = webhookPage(await frameOf(c, parts), { ...model, keysOf: () => formKeysOf(session) });
  return typed.made === undefined ? show(c, page, status) : showOnce(c, page);
}
