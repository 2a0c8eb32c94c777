import { timingSafeEqual, createHash } from 'node:crypto';
import { Hono } from 'hono';
import { INSTALLATION_ROLES } from '#domain/people/role.ts';
import { INVARIANTS } from '#domain/reconcile/invariant.ts';
import { LETTER_STATUSES } from '#domain/letters/letter-status.ts';
import { countByStatus } from '#db/letters/letter-tally.ts';
import { countWaiting } from '#db/work/outbox.ts';
import { readFacts } from '#db/operating/operating-facts.ts';
import { findLastReconcileRun } from '#db/reconcile/runs.ts';
import type { EntityManager } from '#db/orm.ts';
import type { Room } from '#db/room/room.ts';
import { readSessionToken } from '../people/session-cookie.ts';
import type { ApiEnv } from '../context.ts';
import type { ApiDeps } from '../deps.ts';
import { ApplicationError } from '../errors.ts';
import type { SessionService } from '../people/sessions.ts';
import { gauge, labels, type Sample } from './metric-text.ts';
import { factMetrics, processMetrics, queueMetrics, readinessMetrics } from './operating-metrics.ts';
import type { Readiness } from './readiness.ts';
import type { RequestCounts } from './request-counts.ts';

const TEXT = 'text/plain; version=0.0.4; charset=utf-8';

/** What is told besides what the database counts; absent where only that is asked. */
export interface MetricSources {
  readonly room: Room;
  readonly requests: RequestCounts;
  readonly readiness: () => Promise<Readiness>;
}

/** Counts for a monitoring program, without personal data: for the bearer of MASK_METRICS_TOKEN and for a signed-in admin. */
export function metricsRoutes(deps: ApiDeps, sessions: SessionService, sources?: MetricSources): Hono<ApiEnv> {
  const router = new Hono<ApiEnv>();
  router.get('/', async (c) => {
    const isProgram = holdsToken(c.req.header('authorization'), deps.settings.MASK_METRICS_TOKEN);
    if (!isProgram) await requireAdmin(sessions, readSessionToken(c));
    return c.body(await metricsText(deps, sources), 200, { 'content-type': TEXT, 'cache-control': 'no-store' });
  });
  return router;
}

function holdsToken(header: string | undefined, token: string | undefined): boolean {
  if (token === undefined || header === undefined) return false;
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(header), digest(`Bearer ${token}`));
}

/** @throws ApplicationError `unauthenticated` · `forbidden` */
async function requireAdmin(sessions: SessionService, token: string | undefined): Promise<void> {
  const session = token === undefined ? null : await sessions.find(token);
  if (!session) throw new ApplicationError('unauthenticated');
  if (!INSTALLATION_ROLES.includes(session.actor.role)) throw new ApplicationError('forbidden');
}

/** Without the database what it counts is left out, and the rest is told all the same: that it is away nobody else tells an alarm. */
async function metricsText(deps: ApiDeps, sources: MetricSources | undefined): Promise<string> {
  const found = await sources?.readiness();
  const em = found?.database === false ? null : deps.orm.em.fork();
  const families = em === null ? [] : await countedMetrics(em, deps.settings.MASK_REHEARSAL);
  families.push(processMetrics());
  if (sources && found) {
    const { room, requests } = sources;
    const facts = em === null ? [] : await readFacts(em);
    families.push(factMetrics(facts, await room.look()), readinessMetrics(found), requests.text());
  }
  return families.join('');
}

async function countedMetrics(em: EntityManager, isRehearsal: boolean): Promise<string[]> {
  return [await letterMetrics(em), await reconcileMetrics(em), await queueMetrics(em, isRehearsal)];
}

async function letterMetrics(em: EntityManager): Promise<string> {
  const statuses = await countByStatus(em, null);
  const letters = LETTER_STATUSES.map((status): Sample => [labels({ status }), statuses.get(status) ?? 0]);
  return [
    gauge('mask_outbox_waiting', 'Messages not delivered to the engine yet.', [['', await countWaiting(em)]]),
    gauge('mask_letters', 'Letters by status.', letters),
  ].join('');
}

async function reconcileMetrics(em: EntityManager): Promise<string> {
  const run = await findLastReconcileRun(em);
  if (!run) return '';
  const breaches = INVARIANTS.map((invariant): Sample => [labels({ invariant }), run.breachCounts[invariant] ?? 0]);
  const finishedAt: Sample = ['', Math.floor(run.finishedAt / 1_000)];
  return [
    gauge('mask_reconcile_breaches', 'Breaches found by the last run.', breaches),
    gauge('mask_reconcile_last_run_timestamp_seconds', 'When the last run ended.', [finishedAt]),
  ].join('');
}
