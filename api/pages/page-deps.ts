import type { Context } from 'hono';
import type { ApiEnv } from '../context.ts';
import type { ApiDeps } from '../deps.ts';
import type { Assets } from './assets.ts';
import type { MenuPlace } from './menu.ts';
import type { Services } from '../services/services.ts';

/** Moves the clock of a rehearsal; absent in production. */
export interface Rehearsal {
  /** Lets so many days pass for everything at once. */
  forward(days: number): Promise<void>;
}

/** What pages need from the process. */
export interface PageDeps extends ApiDeps {
  readonly rehearsal?: Rehearsal | undefined;
}

/** What every page's handler is made of. */
export interface PageParts {
  readonly services: Services;
  readonly deps: PageDeps;
  readonly assets: Assets;
  readonly menu: readonly MenuPlace[];
}

/** A request for a page. */
export type PageContext = Context<ApiEnv>;
