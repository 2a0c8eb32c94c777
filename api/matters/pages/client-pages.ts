import type { Hono } from 'hono';
import { clientsPage, type ClientsModel } from '#web/matters/clients-page.ts';
import { MATTER_PATHS } from '#web/matters/matter-paths.ts';
import type { ApiEnv } from '../../context.ts';
import { readForm } from '../../pages/form-data.ts';
import { formKeysOf, frameOf } from '../../pages/frame.ts';
import type { PageContext, PageParts } from '../../pages/page-deps.ts';
import { goTo, show, showOnce, type ToldStatus } from '../../pages/responses.ts';
import { refusalOf } from '../../pages/refusal.ts';

const NOTHING_TYPED = { values: { name: '', siteId: '' }, faults: [] };

/** Keys of programs, for the admin. A new key is shown in the answer to its form and nowhere else. */
export function mountClientPages(app: Hono<ApiEnv>, parts: PageParts): void {
  const { machineClients } = parts.services;
  app.get(MATTER_PATHS.clients, (c) => showClients(c, parts, NOTHING_TYPED));
  app.post(MATTER_PATHS.clients, async (c) => {
    const form = await readForm(c);
    const values = { name: form.text('name'), siteId: form.text('siteId') };
    try {
      const made = await machineClients.create(c.get('session').actor, values, { idempotencyKey: form.key });
      return await showClients(c, parts, { ...NOTHING_TYPED, made });
    } catch (error) {
      const { status, faults } = refusalOf(error);
      return showClients(c, parts, { values, faults }, status);
    }
  });
  app.post('/machine-clients/:id/revoke', async (c) => {
    const form = await readForm(c);
    await machineClients.revoke(c.get('session').actor, c.req.param('id'), { idempotencyKey: form.key });
    return goTo(c, MATTER_PATHS.clients, 'key-revoked');
  });
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
