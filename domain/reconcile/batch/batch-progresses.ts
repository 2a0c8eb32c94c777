import { batchStatusName } from '../../batches/batch-life.ts';
import { ageMs } from '../age.ts';
import type { Bounds } from '../bounds.ts';
import { findingsOf, ofLostProcess, type Finding } from '../breach.ts';
import { brokenWords } from '../lost-words.ts';
import { stuckFindings } from '../stuck-workflow.ts';
import { batchSubject, nameBatch, type BatchFacts } from './batch-facts.ts';

/** I1 and I7: a batch has its workflow, and its workflow moves or a person is asked. */
export function batchProgresses(facts: BatchFacts, bounds: Bounds): readonly Finding[] {
  const { batch, workflow, start, clock } = facts;
  if (batch.status === 'closed') return [];
  const once = findingsOf('I1', batchSubject(batch), nameBatch(batch));
  if (!start) return [ofLostProcess(once('no_start', 'нет записи о запуске процесса: партию никто не ведёт'))];
  if (start.isDelivered && workflow === null) {
    return [ofLostProcess(once('no_workflow', 'сервер процессов её не знает: партию никто не ведёт'))];
  }
  const found = findingsOf('I7', batchSubject(batch), nameBatch(batch));
  const isBrokenOff = workflow && !['running', 'completed', 'other'].includes(workflow.status);
  if (isBrokenOff) {
    const words = `процесс ${brokenWords(workflow)}, партию никто не ведёт`;
    return [ofLostProcess(found('workflow_broken', words))];
  }
  return [
    ...(workflow ? stuckFindings(workflow, clock, bounds, found) : []),
    ...questionFindings(facts, found),
    ...waitFindings(facts, bounds, found),
  ];
}

function questionFindings({ workflow, openTasks }: BatchFacts, found: ReturnType<typeof findingsOf>): Finding[] {
  const isAsking = workflow?.state?.stage === 'awaiting_person' && workflow.pendingSteps.length === 0;
  if (!isAsking || openTasks.includes('unclear_submission')) return [];
  return [found('no_task', 'ждёт ответа сотрудника, но задания нет, никто не увидит')];
}

/** An unclear answer may be looked up through the whole window; everything before it takes minutes. */
function waitFindings(
  { batch, terms, openTasks, clock }: BatchFacts,
  bounds: Bounds,
  found: ReturnType<typeof findingsOf>,
): Finding[] {
  const isSettled = batch.status === 'answered' || batch.status === 'refused';
  if (isSettled || openTasks.length > 0) return [];
  const windowMs = batch.status === 'unknown' ? (terms?.lookUpWindowMs ?? 0) : 0;
  const isLong = ageMs(clock, batch.statusSince) > bounds.systemWaitMs + windowMs;
  return isLong ? [found('waits_long', `«${batchStatusName(batch.status)}»: ждёт программу слишком долго`)] : [];
}
