import { timingSafeEqual, createHash } from 'node:crypto';
import { Hono } from 'hono';
import { INVARIANTS } from '#domain/reconcile/invariant.ts';
import { LETTER_STATUSES } from '#domain/letters/letter-status.ts';
import { countByStatus } from '#db/letters/letter-tally.ts';
import { countWaiting } from '#db/work/outbox.ts';
import { findLastReconcileRun } from '#db/reconcile/runs.ts';
import { readSessionToken } from '../people/session-cookie.ts';
import type { ApiEnv } from '../context.ts';
import type { ApiDeps } from '../deps.ts';
import { ApplicationError } from '../errors.ts';
import type { SessionService } from '../people/sessions.ts';

const TEXT = 'text/plain; version=0.0.4; charset=utf-8';

/** One figure of the text format: name, labels, value. */
type Sample = readonly [labels: string, value: number];

/** Counts for a monitoring program, without personal data: for the bearer of MASK_METRICS_TOKEN and for a signed-in admin. */
export function metricsRoutes(deps: ApiDeps, sessions: SessionService): Hono<ApiEnv> {
  const router = new Hono<ApiEnv>();
  router.get('/', async (c) => {
    const isProgram = holdsToken(c.req.header('authorization'), deps.settings.MASK_METRICS_TOKEN);
    if (!isProgram) await requireAdmin(sessions, readSessionToken(c));
    return c.body(await metricsText(deps), 200, { 'content-type': TEXT, 'cache-control': 'no-store' });
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
  if (session.actor.role !== 'admin') throw new ApplicationError('forbidden');
}

async function metricsText({ orm }: ApiDeps): Promise<string> {
  const em = orm.em.fork();
  const run = await findLastReconcileRun(em);
  const statuses = await countByStatus(em, null);
  const families = [
    gauge('mask_outbox_waiting', 'Messages not delivered to the engine yet.', [['', await countWaiting(em)]]),
    gauge(
      'mask_letters',
      'Letters by status.',
      LETTER_STATUSES.map((status): Sample => [`{status="${status}"}`, statuses.get(status) ?? 0]),
    ),
  ];
  if (run) {
    const breaches = INVARIANTS.map((name): Sample => [`{invariant="${name}"}`, run.breachCounts[name] ?? 0]);
    families.push(gauge('mask_reconcile_breaches', 'Breaches found by the last run.', breaches));
    const finishedAt: Sample = ['', Math.floor(run.finishedAt / 1_000)];
    families.push(gauge('mask_reconcile_last_run_timestamp_seconds', 'When the last run ended.', [finishedAt]));
  }
  return families.join('');
}

function gauge(name: string, help: string, samples: readonly Sample[]): string {
  const lines = samples.map(([labels, value]) => `${name}${labels} ${String(value)}\n`);
  return `# HELP ${name} ${help}\n# TYPE ${name} gauge\n${lines.join('')}`;
}
