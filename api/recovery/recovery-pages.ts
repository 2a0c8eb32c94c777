import type { Hono } from 'hono';
import { foundLettersPage } from '#web/recovery/found-letters-page.ts';
import { recoveryPage } from '#web/recovery/recovery-page.ts';
import { RECOVERY_PATHS } from '#web/recovery/recovery-paths.ts';
import type { ApiEnv } from '../context.ts';
import { ApplicationError } from '../errors.ts';
import type { FlashCode } from '../pages/flash.ts';
import { readForm, type PageForm } from '../pages/form-data.ts';
import { formKeysOf, frameOf } from '../pages/frame.ts';
import type { PageContext, PageParts } from '../pages/page-deps.ts';
import { goTo, isTold, show, type ToldStatus } from '../pages/responses.ts';

type Act = (c: PageContext, parts: PageParts, form: PageForm) => Promise<unknown>;

/** The administrator's page about copies and recovery with what only a person can answer there, and the list of what was found for a site. */
export function mountRecoveryPages(app: Hono<ApiEnv>, parts: PageParts): void {
  app.get(RECOVERY_PATHS.recovery, (c) => showPage(c, parts));
  app.get(RECOVERY_PATHS.found, async (c) => {
    const letters = await parts.services.recovery.found(c.get('session').actor);
    return show(c, foundLettersPage(await frameOf(c, parts), letters));
  });
  app.post(RECOVERY_PATHS.list, (c) => act(c, parts, 'recovery-list', bringList));
  app.post(RECOVERY_PATHS.nothingSent, (c) => act(c, parts, 'recovery-list', nothingSent));
  app.post(RECOVERY_PATHS.settle, (c) => act(c, parts, 'recovery-settled', settle));
  app.post(RECOVERY_PATHS.finish, (c) => act(c, parts, 'recovery-finished', finish));
}

async function showPage(
  c: PageContext,
  parts: PageParts,
  refused?: { readonly words: string; readonly status: ToldStatus; readonly typed: PageForm },
): Promise<Response> {
  const session = c.get('session');
  const copies = await parts.services.recovery.look(session.actor);
  const model = {
    copies,
    refusal: refused?.words,
    typed: refused && { path: c.req.path, text: refused.typed.text },
    keysOf: () => formKeysOf(session),
  };
  return show(c, recoveryPage(await frameOf(c, parts), model), refused?.status ?? 200);
}

async function act(c: PageContext, parts: PageParts, done: FlashCode, work: Act): Promise<Response> {
  const form = await readForm(c);
  try {
    await work(c, parts, form);
  } catch (error) {
    if (!(error instanceof ApplicationError) || !isTold(error.status)) throw error;
    return showPage(c, parts, { words: error.detail ?? error.title, status: error.status, typed: form });
  }
  return goTo(c, RECOVERY_PATHS.recovery, done);
}

const bringList: Act = async (c, { services }, form) => {
  const { actor } = c.get('session');
  const [file] = await form.files('file');
  const letters = await services.cabinetLists.read({ text: form.text('text'), file });
  await services.recovery.bringList(actor, form.text('site'), letters, { idempotencyKey: form.key });
};

const nothingSent: Act = (c, { services }, form) => {
  requireConfirmed(form);
  return services.recovery.nothingSent(c.get('session').actor, form.text('site'), { idempotencyKey: form.key });
};

const settle: Act = (c, { services }, form) =>
  services.recovery.settle(c.get('session').actor, form.text('number'), form.text('note').trim(), {
    idempotencyKey: form.key,
  });

const finish: Act = (c, { services }, form) => {
  requireConfirmed(form);
  return services.recovery.finish(c.get('session').actor, form.text('reason').trim(), { idempotencyKey: form.key });
};

/** @throws ApplicationError `bad-request` */
function requireConfirmed(form: PageForm): void {
  if (form.text('confirmed') === 'yes') return;
  throw new ApplicationError('bad-request', { detail: 'Поставьте отметку: без неё это не делается.' });
}
