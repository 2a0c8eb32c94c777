import type { EntityManager } from '#db/orm.ts';
import { appendAudit } from '#db/work/audit.ts';
import { enqueueStart, isTypeWaiting } from '#db/work/outbox.ts';
import { INSTALLATION } from '#domain/work/subject.ts';
import type { WorkflowGateway } from '#temporal/client/gateway.ts';
import { TRUST_SWEEP_SCHEDULE_ID, TRUST_SWEEP_WORKFLOW } from '#temporal/contract/schedules.ts';
import type { TrustLookView } from '#views/signing/trust.ts';
import { requireAdmin, type Actor } from '../actor.ts';
import { ApplicationError } from '../errors.ts';

/** What a look that somebody has asked for is called begins so. */
const ASKED_FOR = `${TRUST_SWEEP_SCHEDULE_ID}-now-`;

type Schedule = Pick<TrustLookView, 'schedule' | 'nextAt'>;
type Runs = Pick<TrustLookView, 'isLooking' | 'failedAt'>;

/** What the engine says of the schedule and of the newest look; a page of what is trusted does not wait for an engine that is away. */
export async function askEngine(gateway: WorkflowGateway, lookedAt: string | null): Promise<Schedule & Runs> {
  try {
    return { ...(await scheduleOf(gateway)), ...(await runsOf(gateway, lookedAt)) };
  } catch (error) {
    if (await gateway.isReachable()) throw error;
    return { schedule: 'unknown', nextAt: null, isLooking: false, failedAt: null };
  }
}

async function scheduleOf(gateway: WorkflowGateway): Promise<Schedule> {
  const found = (await gateway.listSchedules()).find(({ scheduleId }) => scheduleId === TRUST_SWEEP_SCHEDULE_ID);
  if (found === undefined) return { schedule: 'absent', nextAt: null };
  return found.isPaused ? { schedule: 'paused', nextAt: null } : { schedule: 'waits', nextAt: found.nextAt };
}

/** The engine lists those that are open and those that ended badly. */
async function runsOf(gateway: WorkflowGateway, lookedAt: string | null): Promise<Runs> {
  const runs = (await gateway.listRuns([TRUST_SWEEP_WORKFLOW], NEWEST)).filter(
    ({ workflowType }) => workflowType === TRUST_SWEEP_WORKFLOW,
  );
  const failed = runs.find(({ closedAt }) => closedAt !== null);
  const isNews = failed !== undefined && (lookedAt === null || failed.startedAt > lookedAt);
  return { isLooking: runs.some(({ closedAt }) => closedAt === null), failedAt: isNews ? failed.startedAt : null };
}

const NEWEST = 5;

/** One was asked for and has not begun. */
export function isLookAsked(em: EntityManager): Promise<boolean> {
  return isTypeWaiting(em, TRUST_SWEEP_WORKFLOW);
}

/** Of the whole installation: an admin of one site may not. */
export function mayLook({ role, siteId }: Actor): boolean {
  return role === 'admin' && siteId === null;
}

/** Has the scheduled work done at once, besides its own time. @throws ApplicationError `forbidden` · `conflict` while one has not begun */
export async function askForLook(em: EntityManager, actor: Actor, now: Date): Promise<void> {
  requireAdmin(actor);
  if (!mayLook(actor)) throw new ApplicationError('forbidden');
  if (await isLookAsked(em))
    throw new ApplicationError('conflict', { detail: 'Обход уже попрошен и вот-вот начнётся.' });
  const workflowId = `${ASKED_FOR}${String(now.getTime())}`;
  const start = { dedupeKey: `start/${workflowId}`, workflowType: TRUST_SWEEP_WORKFLOW, workflowId, payload: {} };
  await enqueueStart(em, start, now);
  await appendAudit(em, { at: now, actorId: actor.accountId, action: 'trust.look_asked', subject: INSTALLATION });
}
