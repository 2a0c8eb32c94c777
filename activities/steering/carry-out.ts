import type { MikroORM } from '@mikro-orm/postgresql';
import type { AdoptedKind } from '#db/adoption/kinds-to-adopt.ts';
import { readNow } from '#db/clock.ts';
import { readProvenPlace } from '#db/processes/proven-place.ts';
import { findBatchOfProcess } from '#db/processes/process-subject.ts';
import { endSteeringRow, type TakenRow } from '#db/processes/steerings.ts';
import { countTold, hurryMessage, retell } from '#db/processes/told-messages.ts';
import { record } from '#db/record.ts';
import { appendAudit } from '#db/work/audit.ts';
import { processNameOf } from '#domain/processes/process-name.ts';
import { steeringMark } from '#domain/processes/run-ending.ts';
import { steeredThing } from '#domain/processes/steered-name.ts';
import { judgeAct, type SeenRun, type SteeredFacts } from '#domain/processes/steering.ts';
import { batchSubject, letterSubject, type Subject } from '#domain/work/subject.ts';
import { notificationSubject } from '#domain/notifications/notification-process.ts';
import { publicationSubject } from '#domain/publications/publication-subject.ts';
import { adoptSubject } from '../adoption/adopt-open-subjects.ts';
import type { AdoptDependencies } from '../adoption/dependencies.ts';
import { tellTerminated } from '../adoption/heed-lost.ts';
import { HelmRefused, type ProcessHelm } from '../ports/process-helm.ts';

export interface SteeringDependencies extends AdoptDependencies {
  readonly helm: ProcessHelm;
}

/** What came of a row, in words for its line. */
export interface Ended {
  readonly result: 'done' | 'changed' | 'failed';
  readonly outcome: string;
}

/**
 * Carries out one row of a confirmed list and writes down what came of it. The process is looked at once more: what is no longer as it was
 * seen is left alone. @throws when the engine or the database is away: the row waits on
 */
export async function carryOutRow(dependencies: SteeringDependencies, row: TakenRow): Promise<void> {
  const { orm, isRehearsal } = dependencies;
  const ended = await act(dependencies, row).catch(refusedForGood);
  await record(orm, 'steering.row_ended', async (tx) => {
    const at = await readNow(tx, isRehearsal);
    await endSteeringRow(tx, row, ended, at);
    const { actorId, act: name, steeringId, workflowId } = row;
    const data = { steeringId, act: name, result: ended.result, workflowId };
    const subject = (await subjectOf(orm, workflowId)) ?? { kind: 'process', id: steeringId };
    await appendAudit(tx, { at, actorId, action: 'steering.carried_out', subject, data });
  });
}

function refusedForGood(error: unknown): Ended {
  if (error instanceof HelmRefused) return { result: 'failed', outcome: `сервер процессов отказал: ${error.message}` };
  throw error;
}

async function act(dependencies: SteeringDependencies, row: TakenRow): Promise<Ended> {
  const thing = steeredThing(row.workflowId);
  if (thing === null) return { result: 'failed', outcome: 'такого процесса нет' };
  if (thing.kind === 'message') return hurry(dependencies.orm, thing.id);
  if (thing.kind === 'schedule') return steerSchedule(dependencies, row, thing.id);
  const seen = await dependencies.helm.look(row.workflowId);
  if ((seen?.runId ?? null) !== row.runId) {
    return { result: 'changed', outcome: 'идёт другой ход процесса: он не тронут' };
  }
  const subject = await subjectOf(dependencies.orm, row.workflowId);
  const facts = await factsOf(dependencies, row.workflowId, thing.kind, seen, subject);
  if (row.seenPlace !== null && row.seenPlace !== facts.provenPlace) {
    return { result: 'changed', outcome: `${movedWords(row.seenPlace, facts.provenPlace)}: процесс не тронут` };
  }
  const verdict = judgeAct(row.act, facts);
  if (!verdict.may) return { result: 'changed', outcome: verdict.words };
  return steer(dependencies, row, seen, subject);
}

function movedWords(seen: string, now: string | null): string {
  return `был на месте «${seen}», теперь ${now === null ? 'его жизнь окончена' : `«${now}»`}`;
}

async function hurry(orm: MikroORM, id: string): Promise<Ended> {
  const isHurried = await record(orm, 'steering.message_hurried', (tx) => hurryMessage(tx, id), 'statement');
  return isHurried ? { result: 'done', outcome: 'передаётся сейчас' } : { result: 'changed', outcome: 'уже передано' };
}

async function steerSchedule({ helm }: SteeringDependencies, row: TakenRow, scheduleId: string): Promise<Ended> {
  const seen = await helm.lookAtSchedule(scheduleId);
  const facts = { retriedSteps: 0, provenPlace: null, toldMessages: 0 };
  const verdict = judgeAct(row.act, { kind: 'schedule', status: seen?.status ?? null, ...facts });
  if (!verdict.may) return { result: 'changed', outcome: verdict.words };
  if (row.act === 'pause') await helm.pauseSchedule(scheduleId, steeringMark(row.steeringId));
  else if (row.act === 'resume') await helm.resumeSchedule(scheduleId, steeringMark(row.steeringId));
  else await helm.triggerSchedule(scheduleId);
  return { result: 'done', outcome: 'передано серверу процессов' };
}

async function steer(
  dependencies: SteeringDependencies,
  row: TakenRow,
  seen: SeenRun | null,
  subject: Subject | null,
): Promise<Ended> {
  const { helm, orm } = dependencies;
  const { workflowId, act: name, steeringId } = row;
  const runId = seen?.runId ?? '';
  const said: Ended = { result: 'done', outcome: 'передано серверу процессов' };
  switch (name) {
    case 'retry':
      await helm.retryNow(workflowId, runId);
      return said;
    case 'pause':
      await helm.pause(workflowId, runId, steeringMark(row.steeringId));
      return said;
    case 'resume':
      await helm.resume(workflowId, runId, steeringMark(row.steeringId));
      return said;
    case 'cancel':
      await helm.cancel(workflowId, runId);
      return said;
    case 'terminate':
      await helm.terminate(workflowId, runId, steeringMark(row.steeringId));
      await tellTerminated(dependencies, workflowId);
      return { result: 'done', outcome: 'прекращён' };
    case 'retell': {
      const queue = async (): Promise<number> =>
        record(orm, 'steering.retold', async (tx) =>
          retell(tx, workflowId, `${steeringId}:${row.ordinal}`, await readNow(tx, dependencies.isRehearsal)),
        );
      return { result: 'done', outcome: `поставлено в очередь сообщений: ${await queue()}` };
    }
    case 'adopt':
      return beginAgain(dependencies, row, subject);
    case 'reset':
      return reset(dependencies, row, seen, subject);
    default:
      return { result: 'failed', outcome: 'так с процессом не поступают' };
  }
}

const RUNNING: readonly string[] = ['RUNNING', 'PAUSED'];

/** Ends the run that was seen and begins where the rows prove that the subject stands: the way of a process that was lost. */
async function reset(
  dependencies: SteeringDependencies,
  row: TakenRow,
  seen: SeenRun | null,
  subject: Subject | null,
): Promise<Ended> {
  if (subject === null) return { result: 'changed', outcome: 'того, что ведёт процесс, больше нет' };
  if (seen !== null && RUNNING.includes(seen.status))
    await dependencies.helm.terminate(row.workflowId, seen.runId, steeringMark(row.steeringId));
  return beginAgain(dependencies, row, subject);
}

/** Where the rows prove that the subject stands. */
async function beginAgain(dependencies: SteeringDependencies, row: TakenRow, subject: Subject | null): Promise<Ended> {
  if (subject === null) return { result: 'changed', outcome: 'того, что ведёт процесс, больше нет' };
  const adopted = { kind: subject.kind as AdoptedKind, id: subject.id };
  const isBegun = await adoptSubject(dependencies, adopted, { actorId: row.actorId });
  return isBegun
    ? { result: 'done', outcome: 'начат заново с доказанного места' }
    : { result: 'changed', outcome: 'процесс уже ведётся или жизнь окончена' };
}

async function factsOf(
  { orm, isRehearsal }: SteeringDependencies,
  workflowId: string,
  kind: SteeredFacts['kind'],
  seen: SeenRun | null,
  subject: Subject | null,
): Promise<SteeredFacts> {
  const em = orm.em.fork();
  return {
    ...{ kind, status: seen?.status ?? null, retriedSteps: seen?.retriedSteps ?? 0 },
    provenPlace: subject === null ? null : await readProvenPlace(em, subject, await readNow(em, isRehearsal)),
    toldMessages: await countTold(em, workflowId),
  };
}

/** Null: a round, which is about nothing of the court. */
async function subjectOf(orm: MikroORM, workflowId: string): Promise<Subject | null> {
  const name = processNameOf(workflowId);
  if (name?.kind === 'letter' && name.id !== null) return letterSubject(name.id);
  if (name?.kind === 'publication' && name.id !== null) return publicationSubject(name.id);
  if (name?.kind === 'notification' && name.id !== null) return notificationSubject(name.id);
  if (name?.kind !== 'batch') return null;
  const batch = await findBatchOfProcess(orm.em.fork(), workflowId);
  return batch && batchSubject(batch.subject.id);
}
