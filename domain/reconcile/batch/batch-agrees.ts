import { BATCH_STAGE_STATUSES, batchStageName, batchStatusName, isSettled } from '../../batches/batch-life.ts';
import type { BatchStage } from '../../batches/batch-process.ts';
import { findingsOf, ofLostProcess, type Finding } from '../breach.ts';
import type { WorkflowFacts } from '../facts.ts';
import { batchSubject, nameBatch, type BatchFacts } from './batch-facts.ts';

type Make = (code: string, words: string) => Finding;

/** I6: the batch's row, its letters' places and its workflow tell the same. */
export function batchAgrees(facts: BatchFacts): readonly Finding[] {
  const found = findingsOf('I6', batchSubject(facts.batch), nameBatch(facts.batch));
  return [...rowFindings(facts, found), ...workflowFindings(facts, found)];
}

function rowFindings({ batch, places }: BatchFacts, found: Make): readonly Finding[] {
  const { status, letterCount, acceptedCount } = batch;
  const accepted = places.filter(({ result }) => result === 'accepted').length;
  const isUnanswered = isSettled(status) && places.some(({ result }) => result === null);
  return [
    ...(places.length === letterCount ? [] : [found('count_differs', 'писем не столько, сколько записано')]),
    ...(isUnanswered ? [found('unanswered', 'закончена, но судьба части писем не записана')] : []),
    ...(isSettled(status) && acceptedCount !== null && acceptedCount !== accepted
      ? [found('accepted_differs', 'принятых писем не столько, сколько записано')]
      : []),
  ];
}

function workflowFindings({ batch, workflow, waitingMessages }: BatchFacts, found: Make): readonly Finding[] {
  if (!workflow || waitingMessages > 0) return [];
  if (workflow.status === 'completed' && batch.status !== 'closed') {
    return [ofLostProcess(found('workflow_ended', 'процесс завершён, а партия не закрыта'))];
  }
  if (workflow.status !== 'running' || isMoving(workflow)) return [];
  if (batch.status === 'closed') return [found('workflow_open', 'закрыта, а процесс идёт')];
  if (!workflow.state || isSamePlace(workflow.state.stage, batch.status)) return [];
  return [
    found(
      'stage_differs',
      `в базе «${batchStatusName(batch.status)}», а процесс на шаге «${batchStageName(workflow.state.stage)}»`,
    ),
  ];
}

function isSamePlace(stage: string, status: BatchFacts['batch']['status']): boolean {
  const statuses = Object.hasOwn(BATCH_STAGE_STATUSES, stage) ? BATCH_STAGE_STATUSES[stage as BatchStage] : [];
  return statuses.includes(status);
}

function isMoving({ pendingSteps, pendingTask }: WorkflowFacts): boolean {
  return pendingSteps.length > 0 || pendingTask !== null;
}
