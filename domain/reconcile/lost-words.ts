import { RUN_END_WORDS } from '../processes/run-ending.ts';
import { subjectWords, type Subject } from '../work/subject.ts';
import type { Breach } from './breach.ts';
import type { WorkflowFacts } from './facts.ts';

/** I1 of a subject whose process an admin has ended; `name` as in `subjectWords`. */
export function terminatedByHand(subject: Subject, name: string | null): Breach {
  return nobodyLeads(subject, name, 'администратор прекратил процесс, дальше его никто не ведёт');
}

/**
 * I1 of a subject whose process could not be told what waits for it; `name` as in `subjectWords`.
 * @param workflow what the engine says of its newest run; null: it knows none
 */
export function toldNobody(
  subject: Subject,
  name: string | null,
  workflow: Pick<WorkflowFacts, 'status'> | null,
): Breach {
  return nobodyLeads(subject, name, `${lostHow(workflow)}, сообщение для него ждёт`);
}

/**
 * I1 of a subject whose process was to hear a person's decision; `name` as in `subjectWords`.
 * @param workflow what the engine says of its newest run; null: it knows none
 */
export function heardByNobody(
  subject: Subject,
  name: string | null,
  workflow: Pick<WorkflowFacts, 'status'> | null,
): Breach {
  return nobodyLeads(subject, name, `${lostHow(workflow)}, решение сотрудника принять некому`);
}

/** What has become of a run that goes no more though the life it leads does: somebody's act is no breakdown, and a breakdown says which. */
export function brokenWords({ status }: Pick<WorkflowFacts, 'status'>): string {
  if (status === 'terminated') return RUN_END_WORDS.terminated;
  return `прерван (${RUN_END_WORDS[status === 'running' ? 'other' : status]})`;
}

function lostHow(workflow: Pick<WorkflowFacts, 'status'> | null): string {
  return workflow === null ? 'сервер процессов потерял процесс' : `процесс ${brokenWords(workflow)}`;
}

function nobodyLeads({ kind, id }: Subject, name: string | null, how: string): Breach {
  const about = subjectWords(kind, name);
  const words = `${about.charAt(0).toUpperCase()}${about.slice(1)}: ${how}`;
  return { invariant: 'I1', subject: `${kind}/${id}`, words, mend: 'adopt' };
}
