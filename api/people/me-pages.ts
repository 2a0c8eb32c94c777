import type { Hono } from 'hono';
import type { Fault } from '#domain/documents/fault.ts';
import { endOwnSessionPath, PATHS } from '#web/paths.ts';
import { factorPage, recoveryCodesPage } from '#web/people/factor-pages.ts';
import { ownAccountPage } from '#web/people/own-page.ts';
import type { ApiEnv } from '../context.ts';
import { dropOfferedFactor, keepOfferedFactor, readOfferedFactor } from './factor-cookie.ts';
import { answerIn, keyAnswerSchema } from './keys/key-answer.ts';
import { readForm } from '../pages/form-data.ts';
import { formKeysOf, frameOf } from '../pages/frame.ts';
import type { PageContext, PageParts } from '../pages/page-deps.ts';
import { refusalOf } from '../pages/refusal.ts';
import { keptCertificate } from '../signing/own-key-view.ts';
import { goTo, show, showOnce, type ToldStatus } from '../pages/responses.ts';

/** One's own account: the password, the second factor, the devices. */
export function mountOwnPages(app: Hono<ApiEnv>, parts: PageParts): void {
  const { ownAccount } = parts.services;
  app.get(PATHS.me, (c) => showAccount(c, parts));
  app.post(PATHS.ownPassword, (c) => changePassword(c, parts));
  app.post(PATHS.noticeDevices, async (c) => {
    await ownAccount.noticeDevices(c.get('session'));
    return goTo(c, PATHS.me);
  });
  app.post(PATHS.endOtherSessions, async (c) => {
    await ownAccount.endOtherSessions(c.get('session'));
    return goTo(c, PATHS.me, 'saved');
  });
  app.post(endOwnSessionPath(':id'), async (c) => {
    await ownAccount.endSession(c.get('session'), c.req.param('id') ?? '');
    return goTo(c, PATHS.me, 'saved');
  });
  app.get(PATHS.ownFactor, (c) => (c.get('session').hasApp ? goTo(c, PATHS.me) : offerFactor(c, parts)));
  app.post(PATHS.ownFactor, (c) => setFactor(c, parts));
  app.post(PATHS.ownFactorAct, (c) => actOnFactor(c, parts));
}

interface Refused {
  readonly faults: readonly Fault[];
  readonly refusal: string | undefined;
  readonly status: ToldStatus;
}

function isFactorDue(c: PageContext, { deps }: PageParts): boolean {
  return deps.settings.MASK_SECOND_FACTOR_ROLES.includes(c.get('session').actor.role);
}

/** The account, with what was refused there. */
export async function showAccount(c: PageContext, parts: PageParts, refused?: Refused): Promise<Response> {
  const session = c.get('session');
  const account = await parts.services.ownAccount.view(session);
  const { faults = [], refusal, status = 200 } = refused ?? {};
  const { role } = session.actor;
  const ownKey = role === 'supervisor' ? keptCertificate(await parts.services.ownKeys.inUse(session.actor)) : undefined;
  const { hasNewDevice, hasNewKey } = session;
  const keyObstacle = parts.services.signInKeys.obstacle;
  const told = { hasNewDevice, hasNewKey, keyObstacle, ownKey, faults, refusal };
  const model = { account, isFactorDue: isFactorDue(c, parts), ...told };
  return show(
    c,
    ownAccountPage(await frameOf(c, parts), model, () => formKeysOf(session)),
    status,
  );
}

async function changePassword(c: PageContext, parts: PageParts): Promise<Response> {
  const form = await readForm(c);
  const request = { current: form.text('current'), password: form.text('password'), repeated: form.text('repeated') };
  try {
    await parts.services.ownAccount.changePassword(c.get('session'), request);
  } catch (error) {
    return showAccount(c, parts, refusalOf(error));
  }
  return goTo(c, PATHS.me, 'password-changed');
}

interface OfferAgain {
  /** What the form has brought, sealed. */
  readonly sealed: string;
  readonly faults: readonly Fault[];
}

/** The secret stays the same until a code of it is taken, its owner wants another, or an hour has gone by. */
async function offerFactor(c: PageContext, parts: PageParts, again?: OfferAgain): Promise<Response> {
  const session = c.get('session');
  const before = again?.sealed ?? '';
  const offered = await parts.services.ownAccount.offerFactor(session, before === '' ? readOfferedFactor(c) : before);
  keepOfferedFactor(c, offered.sealed);
  const canTakeKey = !session.hasKey && parts.services.signInKeys.obstacle === null;
  const isReplaced = again !== undefined && offered.isNew;
  const faults = again?.faults ?? [];
  const model = { ...offered, isReplaced, isFactorDue: isFactorDue(c, parts), canTakeKey, faults };
  const page = factorPage(await frameOf(c, parts), model, () => formKeysOf(session));
  return show(c, page, faults.length > 0 ? 422 : 200);
}

async function setFactor(c: PageContext, parts: PageParts): Promise<Response> {
  const form = await readForm(c);
  if (form.text('act') === 'another') {
    dropOfferedFactor(c);
    return goTo(c, PATHS.ownFactor);
  }
  const sealed = form.text('sealed');
  try {
    const { codes } = await parts.services.ownAccount.setFactor(c.get('session'), sealed, form.text('code'));
    dropOfferedFactor(c);
    return await showOnce(c, recoveryCodesPage(await frameOf(c, parts), codes));
  } catch (error) {
    return offerFactor(c, parts, { sealed, faults: refusalOf(error).faults });
  }
}

async function actOnFactor(c: PageContext, parts: PageParts): Promise<Response> {
  const { ownAccount } = parts.services;
  const session = c.get('session');
  const form = await readForm(c);
  const proof = { password: '', code: form.text('code'), key: answerIn(keyAnswerSchema, form.text('key')) };
  try {
    if (form.text('act') === 'drop') {
      await ownAccount.dropApp(session, proof);
      return goTo(c, PATHS.me, 'saved');
    }
    const { codes } = await ownAccount.renewCodes(session, proof);
    return await showOnce(c, recoveryCodesPage(await frameOf(c, parts), codes));
  } catch (error) {
    return showAccount(c, parts, refusalOf(error));
  }
}
