import { capitalised } from '#domain/work/capitalised.ts';
import { STEP_PARTS, stepPart, stepWords, WAITED_AFTER, type StepPart } from '#domain/processes/step-words.ts';
import type { ProcessStep } from '#views/engine/workflow.ts';

/** The same step once or many times in a row. */
export interface StepRun {
  readonly words: string;
  readonly steps: readonly ProcessStep[];
}

/** A part of a process's course, with what was done in it. */
export interface StepGroup {
  readonly name: string;
  readonly runs: readonly StepRun[];
  readonly startedAt: string;
  /** Null: something of it goes on. */
  readonly endedAt: string | null;
}

/** Steps in the order in which they began, by the parts of the process's course: a term belongs to what it was waited for, at the end to what comes next or came before. */
export function stepGroups(steps: readonly ProcessStep[]): readonly StepGroup[] {
  const parts: { part: StepPart; steps: ProcessStep[] }[] = [];
  for (const [at, step] of steps.entries()) {
    const last = parts.at(-1);
    const named = hasPart(step) ? step : steps.slice(at).find(hasPart);
    const part = named === undefined ? waitedAfter(last?.part) : stepPart(named.name);
    if (last?.part === part) last.steps.push(step);
    else parts.push({ part, steps: [step] });
  }
  return parts.map(({ part, steps: own }) => ({
    name: STEP_PARTS[part],
    runs: runsOf(own),
    startedAt: own[0]?.startedAt ?? '',
    endedAt: endOf(own),
  }));
}

function waitedAfter(part: StepPart = 'engine'): StepPart {
  return WAITED_AFTER[part] ?? part;
}

function hasPart({ kind }: ProcessStep): boolean {
  return kind !== 'term' && kind !== 'fault';
}

function endOf(steps: readonly ProcessStep[]): string | null {
  const ends = steps.map(({ endedAt }) => endedAt);
  if (ends.includes(null)) return null;
  return ends.reduce((latest, end) => ((end ?? '') > (latest ?? '') ? end : latest), null);
}

function runsOf(steps: readonly ProcessStep[]): readonly StepRun[] {
  const runs: { words: string; steps: ProcessStep[] }[] = [];
  for (const step of steps) {
    const words = stepTitle(step);
    const last = runs.at(-1);
    if (last?.words === words && step.kind !== 'decision') last.steps.push(step);
    else runs.push({ words, steps: [step] });
  }
  return runs;
}

/** What a step is, in words. */
export function stepTitle({ kind, name, failureType }: ProcessStep): string {
  if (kind === 'term') return 'Ожидание срока';
  if (kind === 'fault')
    return name === 'terminated'
      ? 'Процесс прекращён'
      : `Шаг процесса не выполнен${failureType === null ? '' : `: ${failureType}`}`;
  const words = stepWords(name);
  if (kind === 'decision') return `Решение: ${words}`;
  return kind === 'message' ? `Сообщение: ${words}` : capitalised(words);
}
