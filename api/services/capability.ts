import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Hono } from 'hono';
import type { ApiEnv } from '../context.ts';
import type { MenuPlace } from '../pages/menu.ts';
import type { PageParts } from '../pages/page-deps.ts';
import type { Lifetime } from './lifetime.ts';
import type { ServiceDeps } from './service-deps.ts';
import type { Services } from './services.ts';

/** What one folder of the api brings; the registry in `services.ts` names each once. */
export interface Capability<Own extends object = object> {
  /** Its services, which every route and page may then ask. */
  readonly services: (deps: ServiceDeps, lifetime: Lifetime) => Own;
  /** Its parts of /api/v1. */
  readonly routes: readonly ((services: Services, lifetime: Lifetime) => OpenAPIHono<ApiEnv>)[];
  /** Its pages, added to the app in this order. */
  readonly pages: readonly ((app: Hono<ApiEnv>, parts: PageParts) => void)[];
  /** Its places in the main menu, which follow each other in the order of the registry. */
  readonly menu?: readonly MenuPlace[];
}
