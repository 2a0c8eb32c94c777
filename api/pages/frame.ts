import { randomUUID } from 'node:crypto';
import { ROLE_NAMES } from '#domain/people/role.ts';
import { PATHS } from '#web/paths.ts';
import type { Chrome, FlashMessage, FormKeys, NavItem } from '#web/layout/chrome.ts';
import type { SignedIn } from '../services/services.ts';
import { flashOf } from './flash.ts';
import type { PageContext, PageParts } from './page-deps.ts';

const DEFAULT_TIME_ZONE = 'Europe/Moscow';
/** The menu says «99+» above this. */
const COUNTED = 100;

/** Everything around a page for the person who asks for it. */
export async function frameOf(c: PageContext, parts: PageParts, flash?: FlashMessage): Promise<Chrome> {
  const session = c.get('session');
  const { actor } = session;
  const [now, site, nav, said] = await Promise.all([
    readNow(parts),
    parts.services.people.site(actor),
    navigation(c.req.path, session, parts),
    flash === undefined ? flashOf(c, parts.services) : flash,
  ]);
  const { fullName, position, role, timeZone } = actor;
  return {
    ...bareFrame(parts, { timeZone, now }, c.req.path),
    person: { fullName, position, roleName: ROLE_NAMES[role], siteName: site?.name },
    nav,
    csrfToken: session.csrfToken,
    flash: said,
  };
}

/** The frame for those who are not signed in, and for failures that reach further than a page. */
export function bareFrame(
  { assets, deps }: Pick<PageParts, 'assets' | 'deps'>,
  viewer: Chrome['viewer'] = { timeZone: DEFAULT_TIME_ZONE, now: new Date().toISOString() },
  path: string = PATHS.home,
): Chrome {
  const rehearsal = deps.settings.MASK_REHEARSAL
    ? { canForward: deps.rehearsal !== undefined, returnTo: path }
    : undefined;
  return { viewer, nav: [], rehearsal, asset: (name) => assets.urlOf(name) };
}

/** Hidden keys of a form: a new one for each drawing of the page. */
export function formKeysOf(session: SignedIn): FormKeys {
  return { csrfToken: session.csrfToken, idempotencyKey: randomUUID() };
}

/** The application's time, ISO. */
export async function readNow({ deps }: Pick<PageParts, 'deps'>): Promise<string> {
  return (await deps.clock(deps.orm.em.fork())).toISOString();
}

async function navigation(path: string, { actor }: SignedIn, { services }: PageParts): Promise<NavItem[]> {
  const letters = item(path, PATHS.letters, 'Письма');
  const batches = item(path, PATHS.batches, 'Партии');
  const { items } = await services.letters.tasks(actor, { limit: COUNTED });
  const others = items.filter(({ kind }) => kind !== 'approve').length;
  const tasks = item(path, PATHS.tasks, 'Задания', others);
  if (actor.role === 'admin') return [letters, tasks, batches, item(path, PATHS.workflows, 'Процессы')];
  if (actor.role === 'clerk') return [letters, tasks, batches];
  const queue = await services.letters.approvalQueue(actor, { limit: COUNTED });
  const waiting = queue.items.length + (queue.nextCursor === null ? 0 : 1);
  return [item(path, PATHS.approvals, 'На подпись', waiting), letters, tasks, batches];
}

function item(path: string, href: string, label: string, count?: number): NavItem {
  return { href, label, count, isCurrent: path === href || path.startsWith(`${href}/`) };
}
