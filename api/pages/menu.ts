import type { Role } from '#domain/people/role.ts';
import type { NavItem } from '#web/layout/chrome.ts';
import type { Actor } from '../actor.ts';
import type { Services } from '../services/services.ts';
import type { PageParts } from './page-deps.ts';

/** The menu says «99+» above this. */
export const COUNTED_IN_MENU = 100;

/** One place of the main menu; a capability names its own. */
export interface MenuPlace {
  readonly href: string;
  readonly label: string;
  readonly roles: readonly Role[];
  /** Opened now and then: it stands under «Ещё», so that the header holds a window of 1280. */
  readonly isRare?: true;
  /** Whether a page below belongs to it; by its address when absent. */
  readonly holds?: (path: string) => boolean;
  /** How much waits there for this person. */
  readonly count?: (services: Services, actor: Actor) => Promise<number>;
}

/** The menu for this person, with the place of `path` marked; each role sees its own places. */
export function menuOf(
  path: string,
  actor: Actor,
  { menu, services }: Pick<PageParts, 'menu' | 'services'>,
): Promise<NavItem[]> {
  return Promise.all(
    placesFor(actor, menu).map(async (place) => ({
      ...navItem(path, place),
      count: await place.count?.(services, actor),
    })),
  );
}

/** The same without the numbers: for pages that may ask for nothing. */
export function placesOf(path: string, actor: Actor, { menu }: Pick<PageParts, 'menu'>): NavItem[] {
  return placesFor(actor, menu).map((place) => navItem(path, place));
}

function placesFor({ role }: Actor, menu: readonly MenuPlace[]): readonly MenuPlace[] {
  return menu.filter(({ roles }) => roles.includes(role));
}

function navItem(path: string, { href, label, holds, isRare }: MenuPlace): NavItem {
  return { href, label, isRare, isCurrent: path === href || (holds?.(path) ?? path.startsWith(`${href}/`)) };
}
