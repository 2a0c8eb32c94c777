import { ROLES, type Role } from '#domain/people/role.ts';
import type { NavItem } from '#web/layout/chrome.ts';
import { PATHS } from '#web/paths.ts';
import type { Actor } from '../actor.ts';
import type { Services } from '../services/services.ts';

/** The menu says «99+» above this. */
const COUNTED = 100;

/** One place of the main menu. */
interface Place {
  readonly href: string;
  readonly label: string;
  readonly roles: readonly Role[];
  /** How much waits there for this person. */
  readonly count?: (services: Services, actor: Actor) => Promise<number>;
}

/** The main menu in its order; each role sees its own places. */
const MENU: readonly Place[] = [
  { href: PATHS.approvals, label: 'На подпись', roles: ['supervisor'], count: countApprovals },
  { href: PATHS.letters, label: 'Письма', roles: ROLES },
  { href: PATHS.tasks, label: 'Задания', roles: ROLES, count: countTasks },
  { href: PATHS.batches, label: 'Партии', roles: ROLES },
  { href: PATHS.workflows, label: 'Процессы', roles: ['admin'] },
];

/** The menu for this person, with the place of `path` marked. */
export function menuOf(path: string, actor: Actor, services: Services): Promise<NavItem[]> {
  const places = MENU.filter(({ roles }) => roles.includes(actor.role));
  return Promise.all(
    places.map(async ({ href, label, count }) => ({
      ...{ href, label, count: await count?.(services, actor) },
      isCurrent: path === href || path.startsWith(`${href}/`),
    })),
  );
}

/** Approvals have a place of their own in the menu. */
async function countTasks({ tasks }: Services, actor: Actor): Promise<number> {
  const { items } = await tasks.list(actor, { limit: COUNTED });
  return items.filter(({ kind }) => kind !== 'approve').length;
}

async function countApprovals({ letters }: Services, actor: Actor): Promise<number> {
  const { items, nextCursor } = await letters.approvalQueue(actor, { limit: COUNTED });
  return items.length + (nextCursor === null ? 0 : 1);
}
