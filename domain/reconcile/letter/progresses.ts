import { isOpen, LETTER_LIFE, letterStatusName } from '../../letters/letter-life.ts';
import type { LetterStatus } from '../../letters/letter-status.ts';
import { waitsForPeople } from '../../post/channels.ts';
import { cutOffRuleOf, nextCutOff } from '../../settings/cut-off.ts';
import type { Bounds } from '../bounds.ts';
import { findingsOf, ofLostProcess, type Finding } from '../breach.ts';
import type { LetterFacts } from '../facts.ts';
import { letterSubject, nameLetter } from '../name-letter.ts';
import { brokenWords } from '../lost-words.ts';
import { stuckFindings } from '../stuck-workflow.ts';
import { ageMs } from '../age.ts';
import { isTaskOpen } from '../../work/task-states.ts';

/** Where a person is awaited, and which tasks may say so. */
const HUMAN_TASKS: Readonly<Partial<Record<LetterStatus, readonly string[]>>> = {
  awaiting_visa: ['visa'],
  awaiting_signature: ['approve'],
  needs_fix: ['mend'],
  returned: ['revise'],
};
/** Where the row does not tell whether a person is awaited yet, the process does. */
const ASKED_AT_STAGE: Readonly<Partial<Record<string, readonly string[]>>> = {
  missing_notice: ['missing_notice'],
  undelivered: ['undelivered'],
};

/** I7: the letter has ended, moves, or stands before a task that somebody sees. Nothing fails silently for ever. */
export function progresses(facts: LetterFacts, bounds: Bounds): readonly Finding[] {
  const { letter, workflow, clock } = facts;
  if (letter.number === null || !isOpen(letter.status)) return [];
  const found = findingsOf('I7', letterSubject(letter), nameLetter(letter));
  const isBrokenOff = workflow && !['running', 'completed', 'other'].includes(workflow.status);
  if (isBrokenOff) {
    const words = `процесс ${brokenWords(workflow)}, письмо никто не ведёт`;
    return [ofLostProcess(found('workflow_broken', words))];
  }
  return [
    ...(workflow ? stuckFindings(workflow, clock, bounds, found) : []),
    ...taskFindings(facts, found),
    ...waitFindings(facts, bounds, found),
  ];
}

function taskFindings({ letter, tasks, workflow }: LetterFacts, found: ReturnType<typeof findingsOf>): Finding[] {
  const wanted = ASKED_AT_STAGE[workflow?.state?.stage ?? ''] ?? HUMAN_TASKS[letter.status];
  if (!wanted || tasks.some(({ status, kind }) => isTaskOpen(status) && wanted.includes(kind))) return [];
  // A letter that is prepared anew after its author's word has no task while the workflow moves.
  if (workflow && workflow.pendingSteps.length > 0) return [];
  return [found('no_task', `«${letterStatusName(letter.status)}»: ждёт человека, но задания нет, никто не увидит`)];
}

function isUndelivered(status: LetterStatus): boolean {
  return status === 'returned_to_court' || status === 'lost';
}

function waitFindings(
  { letter, places, site, clock, workflow }: LetterFacts,
  bounds: Bounds,
  found: ReturnType<typeof findingsOf>,
): Finding[] {
  const status = letterStatusName(letter.status);
  const hasBatch = letter.batchId !== null;
  // The row says at once that the letter has come back; whoever is to decide is asked by the process.
  const isNobodyAsked = isUndelivered(letter.status) && workflow?.state?.stage === 'with_post';
  // Where people carry the batch or hand it in it has a task of its own.
  const isCarried = places.some(
    ({ batchId, batchChannel }) => batchId === letter.batchId && waitsForPeople(batchChannel),
  );
  const isUnderWay = LETTER_LIFE[letter.status].waitsFor === 'program' || (letter.status === 'queued' && hasBatch);
  const isSystems = (isUnderWay && !isCarried) || isNobodyAsked;
  if (isSystems && ageMs(clock, letter.statusSince) > bounds.systemWaitMs) {
    return [found('waits_long', `«${status}»: ждёт программу слишком долго`)];
  }
  const isForBatch = (letter.status === 'signed' || letter.status === 'queued') && !hasBatch;
  if (!isForBatch) return [];
  const readyAt = Math.max(letter.statusSince, ...places.map(({ batchCreatedAt }) => batchCreatedAt));
  const cutOff = nextCutOff(new Date(readyAt + site.recallWindowMs), cutOffRuleOf(site)).getTime();
  return ageMs(clock, cutOff) > bounds.lateMs
    ? [found('no_batch', 'подписано, час партии прошёл, но в партию не взято')]
    : [];
}
