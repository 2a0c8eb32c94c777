import { subjectWords } from '#domain/work/subject.ts';
import { taskRule } from '#domain/work/task-kinds.ts';
import type { TaskView } from '#views/work/task.ts';
import { subjectPath, taskPath } from '../paths.ts';

export function subjectName({ subject }: TaskView): string {
  return subjectWords(subject.kind, subject.name);
}

/** The very thing that has to be done; for those who may only look, what it is about. */
export function taskTarget({ id, kind, subject, actions }: TaskView): string {
  const { place, anchor } = taskRule(kind);
  const path = subjectPath(subject, actions.carryOut ? place : 'card');
  if (path === null) return taskPath(id);
  return actions.carryOut && anchor !== undefined ? `${path}#${anchor}` : path;
}

/** Where the process itself changes the owner; null where people hand the task on among themselves. */
export function ownerDecisionLink({
  kind,
  subject,
}: TaskView): { readonly href: string; readonly words: string } | null {
  const rule = taskRule(kind).ownerChangedBy;
  const path = subjectPath(subject, 'card');
  return rule && path !== null ? { href: `${path}#${rule.anchor}`, words: rule.words } : null;
}
