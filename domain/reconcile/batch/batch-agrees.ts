import { findingsOf, type Finding } from '../breach.ts';
import type { WorkflowFacts } from '../facts.ts';
import { batchSubject, nameBatch, type BatchFacts, type BatchRowFacts } from './batch-facts.ts';

type Make = (code: string, words: string) => Finding;

const STAGE_STATUSES: Readonly<Record<string, readonly BatchRowFacts['status'][]>> = {
  archiving: ['frozen'],
  submitting: ['archived', 'submitting'],
  unknown: ['unknown', 'submitting'],
  awaiting_person: ['unknown'],
  form103: ['answered'],
  closed: ['closed'],
};

/** I6: the batch's row, its letters' places and its workflow tell the same. */
export function batchAgrees(facts: BatchFacts): readonly Finding[] {
  const found = findingsOf('I6', batchSubject(facts.batch), nameBatch(facts.batch));
  return [...rowFindings(facts, found), ...workflowFindings(facts, found)];
}

function rowFindings({ batch, places }: BatchFacts, found: Make): readonly Finding[] {
  const { status, letterCount, acceptedCount } = batch;
  const isSettled = status === 'answered' || status === 'closed';
  const accepted = places.filter(({ result }) => result === 'accepted').length;
  const isUnanswered = isSettled && places.some(({ result }) => result === null);
  return [
    ...(places.length === letterCount ? [] : [found('count_differs', 'писем не столько, сколько записано')]),
    ...(isUnanswered ? [found('unanswered', 'закончена, но судьба части писем не записана')] : []),
    ...(isSettled && acceptedCount !== null && acceptedCount !== accepted
      ? [found('accepted_differs', 'принятых писем не столько, сколько записано')]
      : []),
  ];
}

function workflowFindings({ batch, workflow, waitingMessages }: BatchFacts, found: Make): readonly Finding[] {
  if (!workflow || waitingMessages > 0) return [];
  if (workflow.status === 'completed' && batch.status !== 'closed') {
    return [found('workflow_ended', 'процесс завершён, а партия не закрыта')];
  }
  if (workflow.status !== 'running' || isMoving(workflow)) return [];
  if (batch.status === 'closed') return [found('workflow_open', 'закрыта, а процесс идёт')];
  if (!workflow.state || STAGE_STATUSES[workflow.state.stage]?.includes(batch.status) === true) return [];
  return [found('stage_differs', `в базе ${batch.status}, а процесс на шаге ${workflow.state.stage}`)];
}

function isMoving({ pendingSteps, pendingTask }: WorkflowFacts): boolean {
  return pendingSteps.length > 0 || pendingTask !== null;
}
