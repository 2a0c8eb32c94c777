import type { Hono } from 'hono';
import { USUAL_REQUESTS_PER_MINUTE } from '#domain/machines/client-rules.ts';
import { clientsPage, type ClientsModel, type ClientValues } from '#web/machines/clients-page.ts';
import { PATHS } from '#web/paths.ts';
import type { ApiEnv } from '../context.ts';
import { readForm } from '../pages/form-data.ts';
import type { PageForm } from '../pages/form-data.ts';
import { formKeysOf, frameOf } from '../pages/frame.ts';
import type { PageContext, PageParts } from '../pages/page-deps.ts';
import { orBeside } from '../pages/or-beside.ts';
import { goTo, show, showOnce, type ToldStatus } from '../pages/responses.ts';

const EMPTY: ClientValues = {
  ...{ name: '', siteId: '', scopes: [], requestsPerMinute: String(USUAL_REQUESTS_PER_MINUTE) },
};
const NOTHING_TYPED = { values: EMPTY, faults: [] };
const SAID = { revoke: 'program-revoked', block: 'program-blocked', unblock: 'program-unblocked' } as const;

/** Programs, for the admin. A new secret is shown in the answer to its form and nowhere else. */
export function mountClientPages(app: Hono<ApiEnv>, parts: PageParts): void {
  const { machineClients } = parts.services;
  app.get(PATHS.machineClients, (c) => showClients(c, parts, NOTHING_TYPED));
  app.post(PATHS.machineClients, async (c) => {
    const form = await readForm(c);
    const values = valuesOf(form);
    const made = machineClients.create(c.get('session').actor, detailsOf(values), { idempotencyKey: form.key });
    return showMade(c, parts, made, values);
  });
  app.post(`${PATHS.machineClients}/:id/secret`, async (c) => {
    const form = await readForm(c);
    const hours = numberOf(form.text('oldSecretHours'));
    const command = { idempotencyKey: form.key };
    const made = machineClients.rotate(c.get('session').actor, c.req.param('id'), hours, command);
    return showMade(c, parts, made, EMPTY);
  });
  for (const act of ['revoke', 'block', 'unblock'] as const) {
    app.post(`${PATHS.machineClients}/:id/${act}`, async (c) => {
      const form = await readForm(c);
      const command = { idempotencyKey: form.key };
      await machineClients.act(c.get('session').actor, c.req.param('id'), act, command);
      return goTo(c, PATHS.machineClients, SAID[act]);
    });
  }
}

function valuesOf(form: PageForm): ClientValues {
  return {
    ...{ name: form.text('name'), siteId: form.text('siteId'), scopes: form.texts('scopes') },
    requestsPerMinute: form.text('requestsPerMinute'),
  };
}

function detailsOf({ name, siteId, scopes, requestsPerMinute }: ClientValues) {
  return {
    ...{ name, scopes, siteId: siteId === 'all' ? null : siteId },
    requestsPerMinute: numberOf(requestsPerMinute),
  };
}

/** What is no number is none that any rule allows. */
function numberOf(text: string): number {
  return /^\d{1,9}$/.test(text.trim()) ? Number(text) : -1;
}

function showMade(
  c: PageContext,
  parts: PageParts,
  making: Promise<NonNullable<ClientsModel['made']>>,
  values: ClientValues,
): Promise<Response> {
  return orBeside(
    async () => showClients(c, parts, { ...NOTHING_TYPED, made: await making }),
    ({ status, faults }) => showClients(c, parts, { values, faults }, status),
  );
}

async function showClients(
  c: PageContext,
  parts: PageParts,
  typed: Pick<ClientsModel, 'values' | 'faults' | 'made'>,
  status: ToldStatus | 200 = 200,
): Promise<Response> {
  const session = c.get('session');
  const { machineClients } = parts.services;
  const clients = await machineClients.list(session.actor);
  const sites = await machineClients.sites(session.actor);
  const model = { ...typed, clients, sites, keysOf: () => formKeysOf(session) };
  const page = clientsPage(await frameOf(c, parts), model);
  return typed.made === undefined ? show(c, page, status) : showOnce(c, page);
}
