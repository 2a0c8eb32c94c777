import { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { watchedRoom } from '#db/room/watched-room.ts';
import type { ApiEnv } from './context.ts';
import { databaseErrorKind } from './database/database-error-kind.ts';
import type { ApiDeps } from './deps.ts';
import { ApplicationError } from './errors.ts';
import { knownMethods } from './http/allowed-methods.ts';
import { knownAddress } from './http/client-address.ts';
import { csrfGuard } from './http/csrf-guard.ts';
import { Door } from './http/door/door.ts';
import { compressedAnswers } from './http/compressed-answers.ts';
import { contentTypes } from './http/content-types.ts';
import { machineGuard } from './http/machine-guard.ts';
import { isForPrograms } from './http/anonymous-paths.ts';
import { problemResponse, toApplicationError } from './http/problem.ts';
import { requestFailPoints, requireKnownRequest } from './http/request-fail-points.ts';
import { errorFacts, requestLog } from './http/request-log.ts';
import { securityHeaders } from './http/security-headers.ts';
import { RouteTable } from './http/route-table.ts';
import { roomGuard } from './http/room-guard.ts';
import { storableRequest } from './http/storable-request.ts';
import { factorSet, freshProof } from './http/own-proof.ts';
import { readingOnly } from './http/reading-only.ts';
import { sessionGuard } from './http/session-guard.ts';
import { adminReads } from './people/admin-reads.ts';
import { mountPages, type Pages } from './pages/mount.ts';
import type { PageDeps } from './pages/page-deps.ts';
import { apiV1 } from './routes/api-v1.ts';
import { healthRoutes } from './health/health-routes.ts';
import { metricsRoutes } from './health/metrics-routes.ts';
import { readinessOf } from './health/readiness.ts';
import { countRequests, RequestCounts } from './health/request-counts.ts';
import { addressedAnswers } from './typed/addressed-answers.ts';
import { finishTypedTexts } from './typed/finish-typed.ts';
import { createServices } from './services/create-services.ts';

/** The api, and what must be started with it and closed after it. */
export interface RunningApp {
  readonly app: OpenAPIHono<ApiEnv>;
  /** The OpenAPI 3.1 document of its REST. */
  readonly document: object;
  /** Opens the live feed. */
  start(): Promise<void>;
  /** Ends open streams and the feed; the caller closes what it gave in `deps`. */
  close(): Promise<void>;
}

/**
 * Puts the api together; nothing is opened until `start`. The order of the guards is the order of the lines.
 * @throws FailPointRefused when the process is to die at a request that there is not
 */
export function createApp(deps: PageDeps): RunningApp {
  const { MASK_PUBLIC_URL: publicUrl, MASK_MAX_UPLOAD_BYTES: maxUploadBytes } = deps.settings;
  const room = watchedRoom(deps.settings);
  const { services, lifetime } = createServices(deps, room);
  const requests = new RequestCounts();
  const door = new Door(maxUploadBytes);
  const app = new OpenAPIHono<ApiEnv>();
  const routes = new RouteTable(app);
  const methods = knownMethods(routes);
  app.use(countRequests(requests), requestLog(deps.logger), knownAddress(deps.settings.MASK_TRUSTED_PROXIES));
  app.use(securityHeaders(publicUrl), compressedAnswers());
  app.use(methods.open);
  app.use(machineGuard(services.machineDoor, door, routes), sessionGuard(services.sessions, door));
  app.use(readingOnly());
  app.use(roomGuard(room));
  app.use(methods.all, contentTypes(), door.bodies(), door.admission());
  app.use(csrfGuard(publicUrl), storableRequest());
  app.use(addressedAnswers(services.answers, deps.logger));
  const { MASK_SECOND_FACTOR_ROLES: factorRoles, MASK_CONFIRM_MINUTES: confirmMinutes } = deps.settings;
  app.use(factorSet(factorRoles), freshProof(services.ownAccount, confirmMinutes * 60));
  app.use(finishTypedTexts(services.typed, deps.logger));
  app.use(requestFailPoints(), adminReads(services.adminReads));
  const readiness = readinessOf({ ...deps, room });
  app.route('/health', healthRoutes({ ...deps, room }, door, readiness));
  app.route('/metrics', metricsRoutes(deps, services.sessions, { room, requests, readiness }));
  const { router, document } = apiV1(services, lifetime, maxUploadBytes);
  app.route('/api/v1', router);
  handleErrors(app, deps, mountPages(app, services, deps));
  requireKnownRequest(app);
  return {
    app,
    document,
    start: () => lifetime.start(),
    close: () => lifetime.close(),
  };
}

/** Programs are told in problem+json, people by a page. */
function handleErrors(app: OpenAPIHono<ApiEnv>, { logger }: ApiDeps, pages: Pages): void {
  const answer = (c: Context<ApiEnv>, told: ApplicationError): Response | Promise<Response> =>
    isForPrograms(c.req.path) ? problemResponse(c, told) : pages.errorResponse(c, told);
  app.onError((error, c) => {
    const told = toApplicationError(error);
    // A value that only the database refused: answered as the caller's fault, but a rule of ours should have named the field.
    const isOurs = told.status >= 500 || databaseErrorKind(error) === 'value';
    if (isOurs) {
      logger.error({ requestId: c.get('requestId'), code: told.code, ...errorFacts(error) }, 'request failed');
    }
    return answer(c, told);
  });
  app.notFound((c) => answer(c, new ApplicationError('not-found')));
}
