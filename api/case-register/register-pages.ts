import type { Hono } from 'hono';
import { registersPage, type RegistersModel } from '#web/case-register/registers-page.ts';
import { PATHS, registerPath, registerReadingPath } from '#web/paths.ts';
import type { ApiEnv } from '../context.ts';
import { safePath } from '../people/session-pages.ts';
import { readForm } from '../pages/form-data.ts';
import { formKeysOf, frameOf } from '../pages/frame.ts';
import type { PageContext, PageParts } from '../pages/page-deps.ts';
import { refusalOf } from '../pages/refusal.ts';
import { goTo, show, type ToldStatus } from '../pages/responses.ts';

/** Registers of cases: how each stands, which site is which there, «Обновить сейчас». */
export function mountRegisterPages(app: Hono<ApiEnv>, parts: PageParts): void {
  const { caseRegisters } = parts.services;
  app.get(PATHS.caseRegister, (c) => showRegisters(c, parts));
  app.post(registerPath(':siteId'), async (c) => {
    const [form, siteId] = [await readForm(c), c.req.param('siteId') ?? ''];
    const typed = { code: form.text('code'), isOn: form.text(`isOn-${siteId}`) === 'yes' };
    try {
      await caseRegisters.set(c.get('session').actor, siteId, typed, { idempotencyKey: form.key });
      return goTo(c, PATHS.caseRegister, 'saved');
    } catch (error) {
      const { faults, refusal, status } = refusalOf(error);
      return showRegisters(c, parts, { siteId, ...typed, faults, refusal }, status);
    }
  });
  app.post(registerReadingPath(':siteId'), async (c) => {
    const [form, siteId] = [await readForm(c), c.req.param('siteId') ?? ''];
    await caseRegisters.readNow(c.get('session').actor, siteId, { idempotencyKey: form.key });
    const returnTo = form.text('returnTo');
    return goTo(c, returnTo === '' ? PATHS.caseRegister : safePath(returnTo), 'register-wanted');
  });
}

async function showRegisters(
  c: PageContext,
  parts: PageParts,
  refused?: RegistersModel['refused'],
  status: ToldStatus | 200 = 200,
): Promise<Response> {
  const session = c.get('session');
  const { role, siteId } = session.actor;
  const model: RegistersModel = {
    registers: await parts.services.caseRegisters.list(session.actor),
    isNamed: parts.deps.settings.MASK_CASE_REGISTER_URL !== undefined,
    manages: role !== 'clerk' && role !== 'supervisor',
    seesInstallation: siteId === null,
    refused,
    keysOf: () => formKeysOf(session),
  };
  return show(c, registersPage(await frameOf(c, parts), model), status);
}
