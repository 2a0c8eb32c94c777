import { namesOf } from '#db/letters/letter-details.ts';
import { knownLostSince } from '#db/adoption/lost-subjects.ts';
import type { EntityManager } from '#db/orm.ts';
import { listFailingSteps } from '#db/processes/failing-steps.ts';
import { findSteering, lastSteering } from '#db/processes/steerings.ts';
import { listTroubles, type SubjectOfProcess } from '#db/processes/process-subject.ts';
import { isStartWaiting } from '#db/work/outbox.ts';
import { RUN_END_WORDS } from '#domain/processes/run-ending.ts';
import { batchPlacesPassed, batchMap, LETTER_MAP, placesPassed } from '#domain/processes/life-map.ts';
import { STUCK_TASKS } from '#domain/processes/process-states.ts';
import { STEERING_ACTS, judgeAct } from '#domain/processes/steering.ts';
import type { FailingView, HaltView, ProcessStanding, ProcessView, TroubleView } from '#views/engine/process.ts';
import type { WorkflowView } from '#views/engine/workflow.ts';
import { listTimeline } from '#db/work/timeline.ts';
import type { Subject } from '#domain/work/subject.ts';
import { requireInstallationReader, type Actor } from '../actor.ts';
import { ApplicationError } from '../errors.ts';
import type { ServiceDeps } from '../services/service-deps.ts';
import { engineAway } from '../work/decision-problems.ts';
import { batchAwaitingView } from '../work/awaiting-view.ts';
import { findProcess, handsOf, type FoundProcess } from './find-process.ts';
import { isBroken, steeredFactsOf } from './steered-facts.ts';

export interface ProcessService {
  /**
   * Everything of one process by the id of its workflow; of an earlier run, if that is named. Admin only.
   * @throws ApplicationError `not-found` when no process of ours is or can be called so · `unavailable` when the engine cannot be reached
   */
  view(actor: Actor, workflowId: string, runId?: string): Promise<ProcessView>;
}

/** One process as the engine and the rows have it. */
export function createProcesses({ database, gateway, clock }: ServiceDeps): ProcessService {
  const ask = async (workflowId: string, runId?: string): Promise<WorkflowView | null> => {
    try {
      return await gateway.viewWorkflow(workflowId, runId);
    } catch (error) {
      if (!(await gateway.isReachable())) throw engineAway();
      throw error;
    }
  };
  return {
    view: async (actor, workflowId, runId) => {
      requireInstallationReader(actor);
      const found = await database.read(async (em) => findProcess(em, workflowId, await clock(em)));
      if (found === null || !isOfSite(actor, found))
        throw new ApplicationError('not-found', { detail: 'Такого процесса нет.' });
      const workflow = await ask(workflowId, runId);
      if (workflow === null && found.row === null)
        throw new ApplicationError('not-found', { detail: 'Такого процесса нет.' });
      return database.read(async (em) => viewOf(em, found, workflow, await clock(em)));
    },
  };
}

/** An admin of one site sees its processes only, and no round of the whole installation. */
function isOfSite({ siteId }: Actor, { row }: FoundProcess): boolean {
  return siteId === null || siteId === row?.siteId;
}

async function viewOf(
  em: EntityManager,
  found: FoundProcess,
  workflow: WorkflowView | null,
  now: Date,
): Promise<ProcessView> {
  const { workflowId, kind, words, name, row } = found;
  const batch = row === null ? null : await handsOf(em, row);
  const subjects = [row?.subject, batch?.subject].filter((one) => one !== undefined);
  const failing = await listFailingSteps(em, {
    workflowIds: [workflowId, ...(batch ? [batch.workflowId] : [])],
    limit: 50,
  });
  const troubles = row === null ? [] : await listTroubles(em, subjects, row.siteId);
  const people = await namesOf(em, [...new Set((workflow?.steps ?? []).map(({ actorId }) => actorId))]);
  const facts = await steeredFactsOf(em, found, workflow, now);
  const standing = await standingOf(em, found, workflow);
  return {
    ...{ workflowId, kind, words, name, workflow, subject: row?.subject ?? null, siteId: row?.siteId ?? null },
    ...{ standing, statusWords: found.statusWords, halt: await haltOf(em, found, workflow, standing) },
    engineNow: new Date().toISOString(),
    ...{ since: row?.since.toISOString() ?? null, awaiting: found.awaiting, isOver: found.isOver },
    isStuck: troubles.some(({ kind: task }) => STUCK_TASKS.some((stuck) => stuck === task)),
    life: row === null ? null : await lifeOf(em, row),
    failing: failing.map(failingView),
    troubles: troubles
      .filter(({ words: told }) => told.length > 0)
      .map(({ words: told, since }): TroubleView => ({ words: told, since: since.toISOString() })),
    batch: batch && {
      words: `партия ${batch.name}`,
      workflowId: batch.workflowId,
      awaiting: batchAwaitingView(batch.awaiting, batch.since, batch.channel),
    },
    people: Object.fromEntries(people),
    acts: STEERING_ACTS.filter((act) => act !== 'open_payload' && act !== 'trigger').map((act) => ({
      act,
      ...judgeAct(act, facts),
    })),
  };
}

async function standingOf(
  em: EntityManager,
  found: FoundProcess,
  workflow: WorkflowView | null,
): Promise<ProcessStanding> {
  const { workflowId, row, isBegun, isOver } = found;
  if (row !== null && !isBegun) return 'draft';
  if (row === null || isOver) return workflow === null ? 'gone' : 'led';
  if (workflow !== null && !isBroken(workflow.status)) return 'led';
  return (await isStartWaiting(em, workflowId)) ? 'start_waits' : 'lost';
}

async function haltOf(
  em: EntityManager,
  { workflowId, row }: FoundProcess,
  workflow: WorkflowView | null,
  standing: ProcessStanding,
): Promise<HaltView | null> {
  if (workflow?.status === 'PAUSED') {
    const last = await lastSteering(em, workflowId, 'pause');
    const by = last && { name: last.actorName, at: last.at.toISOString(), isThroughProgram: true };
    return { kind: 'paused', by, how: null, since: by?.at ?? null };
  }
  if (standing !== 'lost' || row === null) return null;
  if (workflow === null) {
    const since = (await knownLostSince(em, row.subject))?.toISOString() ?? null;
    return { kind: 'lost', by: null, how: null, since };
  }
  const since = workflow.closedAt ?? null;
  if (workflow.status === 'TERMINATED') return { kind: 'ended', by: await enderOf(em, workflow), how: null, since };
  return { kind: 'broken', by: null, how: RUN_END_WORDS[workflow.ending?.how ?? 'other'], since };
}

/** The act of ours that the engine's history names, else whoever it names itself: an older act of ours has not ended this run. */
async function enderOf(em: EntityManager, { ending, closedAt }: WorkflowView): Promise<HaltView['by']> {
  const act = ending?.steeringId == null ? null : await findSteering(em, ending.steeringId);
  const at = closedAt ?? act?.confirmedAt?.toISOString();
  if (at === undefined) return null;
  if (act !== null) return { name: act.actorName, at, isThroughProgram: true };
  return ending?.identity == null ? null : { name: ending.identity, at, isThroughProgram: false };
}

async function lifeOf(em: EntityManager, row: SubjectOfProcess): Promise<ProcessView['life']> {
  if (row.kind === 'publication' || row.kind === 'notification') return null;
  if (row.kind === 'batch') {
    return { map: batchMap(row.status), at: row.status, passed: batchPlacesPassed(row.status, row.wasUnclear) };
  }
  return { map: LETTER_MAP, at: row.status, passed: placesPassed(await kindsOf(em, row.subject)) };
}

async function kindsOf(em: EntityManager, subject: Subject): Promise<readonly string[]> {
  return (await listTimeline(em, subject)).map(({ kind }) => kind);
}

function failingView({
  step,
  attempts,
  errorType,
  firstAt,
  lastAt,
}: Awaited<ReturnType<typeof listFailingSteps>>[number]): FailingView {
  return { step, attempts, errorType, firstAt: firstAt.toISOString(), lastAt: lastAt.toISOString() };
}
