import { randomUUID } from 'node:crypto';
import { VERSION } from '#config/version.ts';
import { lastKnownNow } from '#db/clock.ts';
import { ROLE_NAMES } from '#domain/people/role.ts';
import type { RecoveryNotice } from '#db/recovery/recovery-view.ts';
import { helpOf } from '#web/help/help-sections.ts';
import { helpPath, PATHS } from '#web/paths.ts';
import type { Chrome, FlashMessage, FormKeys } from '#web/layout/chrome.ts';
import { flashOf } from './flash.ts';
import { lateDecisionOf } from './late-decision.ts';
import { menuOf, placesOf } from './menu.ts';
import type { PageContext, PageParts } from './page-deps.ts';
import { lookOf } from '../look/look-cookie.ts';
import { browserKeyOf } from '../typed/browser-key.ts';
import { isFactorToSet } from '../http/own-proof.ts';
import type { SignedIn } from '../people/sessions.ts';
import { mayForward } from '../settings/rehearsal-rights.ts';

const DEFAULT_TIME_ZONE = 'Europe/Moscow';

/** Everything around a page for the person who asks for it. */
export async function frameOf(c: PageContext, parts: PageParts, flash?: FlashMessage): Promise<Chrome> {
  const session = c.get('session');
  const { actor } = session;
  const [now, site, nav, said, notice, unseenNotices] = await Promise.all([
    readNow(parts),
    parts.services.people.site(actor),
    menuOf(c.req.path, actor, parts),
    flash ?? flashOf(c, parts.services).then((found) => found ?? lateDecisionOf(c, parts)),
    parts.services.recovery.notice(),
    parts.services.bell.unseen(actor),
  ]);
  const { fullName, position, role, timeZone } = actor;
  return {
    ...bareFrame(c, parts, { timeZone, now }, { path: c.req.path, canForward: mayForward(parts.deps, role) }),
    person: {
      fullName,
      position,
      roleName: ROLE_NAMES[role],
      siteName: site?.name,
      onlyReads: role === 'auditor',
      news: newsOf(session),
    },
    nav,
    unseenNotices,
    version: VERSION,
    csrfToken: session.csrfToken,
    standing: session.actor,
    isShut: isShut(session, parts),
    flash: said,
    typing: {
      ...browserKeyOf(parts.deps.settings.MASK_PAYLOAD_KEYS, actor.accountId),
      answeredKey: c.get('answeredKey'),
    },
    recovery: notice === null ? undefined : bannerOf(notice, role === 'admin'),
  };
}

function newsOf({ hasNewDevice, hasNewKey }: SignedIn): string | undefined {
  if (hasNewDevice) return 'Новое устройство';
  return hasNewKey ? 'Новый ключ входа' : undefined;
}

function bannerOf({ copyAt, openedAt, ...notice }: RecoveryNotice, canOpen: boolean): Chrome['recovery'] {
  return { ...notice, canOpen, copyAt: copyAt.toISOString(), openedAt: openedAt.toISOString() };
}

/** The frame for those who are not signed in, and for errors that reach further than a page. */
export function bareFrame(
  c: PageContext,
  { assets, deps }: Pick<PageParts, 'assets' | 'deps'>,
  viewer: Chrome['viewer'] = { timeZone: DEFAULT_TIME_ZONE, now: lastKnownNow().toISOString() },
  { path, canForward }: { readonly path: string; readonly canForward: boolean } = {
    path: PATHS.home,
    canForward: false,
  },
): Chrome {
  const rehearsal = deps.settings.MASK_REHEARSAL ? { canForward, returnTo: path } : undefined;
  const asset = (name: string): string => assets.urlOf(name);
  const help = helpPath(helpOf(c.req.path));
  return { viewer, nav: [], rehearsal, asset, help, look: lookOf(c), returnTo: addressOf(c) };
}

/** A page that was asked for; what only a form has led to is no address. */
function addressOf({ req }: PageContext): string {
  const { pathname, search } = new URL(req.url);
  return req.method === 'GET' ? `${pathname}${search}` : PATHS.home;
}

/**
 * The frame of a refusal or an error: the menu and the way out of whoever is signed in. It leans on nothing that could have failed: its
 * numbers would have to be asked for.
 */
export function troubledFrame(c: PageContext, parts: Pick<PageParts, 'assets' | 'deps' | 'menu'>): Chrome {
  // Whatever is refused before the session was looked at has none.
  const session = c.get('session') as SignedIn | undefined;
  const bare = bareFrame(c, parts);
  if (session === undefined) return bare;
  const { fullName, position, role, timeZone } = session.actor;
  const isMoving = { path: PATHS.home, canForward: mayForward(parts.deps, role) };
  return {
    ...bareFrame(c, parts, { ...bare.viewer, timeZone }, isMoving),
    person: {
      ...{ fullName, position, roleName: ROLE_NAMES[role], siteName: session.siteName ?? undefined },
      onlyReads: role === 'auditor',
    },
    nav: placesOf(c.req.path, session.actor, parts),
    version: VERSION,
    csrfToken: session.csrfToken,
    standing: session.actor,
    isShut: isShut(session, parts),
  };
}

function isShut(session: SignedIn, { deps }: Pick<PageParts, 'deps'>): boolean {
  return isFactorToSet(session, deps.settings.MASK_SECOND_FACTOR_ROLES);
}

/** Hidden keys of a form: a new one for each drawing of the page. */
export function formKeysOf(session: SignedIn): FormKeys {
  return { csrfToken: session.csrfToken, idempotencyKey: randomUUID() };
}

/** The application's time, ISO. */
export async function readNow({ deps }: Pick<PageParts, 'deps'>): Promise<string> {
  return (await deps.clock(deps.orm.em.fork())).toISOString();
}
