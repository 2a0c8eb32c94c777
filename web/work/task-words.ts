import { INCIDENT_ADVICE } from '#domain/reconcile/advice.ts';
import { isInvariant } from '#domain/reconcile/invariant.ts';
import { ROLE_NAMES } from '#domain/people/role.ts';
import { taskRule } from '#domain/work/task-kinds.ts';
import type { TaskView } from '#views/work/task.ts';

/** What was found, and what to do about it first; null for a task that needs no such words. */
export function incidentWords({ kind, details }: TaskView): { readonly found: string; readonly advice: string } | null {
  const { invariant, words } = details;
  const found = Array.isArray(words) ? words.filter((text) => typeof text === 'string').join(' ') : '';
  if (kind !== 'incident' && found === '') return null;
  const advice = typeof invariant === 'string' && isInvariant(invariant) ? INCIDENT_ADVICE[invariant] : '';
  return { found, advice };
}

/** Why this person has the task before him, beside whose it is. */
export function reasonWords({ kind, reason, actions, assigneeName }: TaskView): string {
  const doers = taskRule(kind)
    .doneBy.map((role) => ROLE_NAMES[role].toLowerCase())
    .join(' или ');
  switch (reason) {
    case 'own':
      return 'назначено вам';
    case 'group':
      return `взять может ${doers}`;
    case 'colleague':
      return 'у сотрудника вашей группы';
    case 'late':
      return actions.carryOut
        ? 'срок вышел: видит весь участок'
        : `срок вышел: видит весь участок, выполнить может только ${assigneeName ?? doers}`;
    case 'oversight':
      return `выполняет ${doers}, вам — для сведения`;
  }
}
