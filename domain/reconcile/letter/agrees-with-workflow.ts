import { isOpen, letterStageName, letterStatusName, STAGE_STATUSES } from '../../letters/letter-life.ts';
import type { LetterStage } from '../../letters/letter-process.ts';
import type { LetterStatus } from '../../letters/letter-status.ts';
import { findingsOf, ofLostProcess, type Finding } from '../breach.ts';
import type { LetterFacts, WorkflowFacts } from '../facts.ts';
import { letterSubject, nameLetter } from '../name-letter.ts';

/** I6, first half: the row and the workflow stand at the same place. What still moves is not compared. */
export function agreesWithWorkflow(facts: LetterFacts): readonly Finding[] {
  const { letter, workflow, messages } = facts;
  if (!workflow || messages.some(({ isDelivered }) => !isDelivered)) return [];
  const found = findingsOf('I6', letterSubject(letter), nameLetter(letter));
  const status = letterStatusName(letter.status);
  if (workflow.status === 'completed' && isOpen(letter.status)) {
    return [ofLostProcess(found('workflow_ended', `процесс завершён, а письмо в состоянии «${status}»`))];
  }
  if (workflow.status !== 'running' || isMoving(workflow)) return [];
  if (!isOpen(letter.status)) return [found('workflow_open', `письмо в состоянии «${status}», а процесс идёт`)];
  return stateFindings(facts, workflow, found);
}

function stateFindings(
  { letter }: LetterFacts,
  { state }: WorkflowFacts,
  found: (code: string, words: string) => Finding,
): readonly Finding[] {
  if (!state) return [];
  const findings: Finding[] = [];
  if (!isSamePlace(state.stage, letter.status)) {
    const words = `в базе «${letterStatusName(letter.status)}», а процесс на шаге «${letterStageName(state.stage)}»`;
    findings.push(found('stage_differs', words));
  }
  if (state.revision !== undefined && state.revision !== letter.revision) {
    findings.push(found('revision_differs', 'в базе и в процессе разные редакции'));
  }
  if (state.approverId !== undefined && state.approverId !== letter.approverId) {
    findings.push(found('approver_differs', 'в базе и в процессе разные подписывающие'));
  }
  return findings;
}

function isSamePlace(stage: string, status: LetterStatus): boolean {
  const statuses = Object.hasOwn(STAGE_STATUSES, stage) ? STAGE_STATUSES[stage as LetterStage] : [];
  return statuses.includes(status);
}

function isMoving({ pendingSteps, pendingTask }: WorkflowFacts): boolean {
  return pendingSteps.length > 0 || pendingTask !== null;
}
