import { subjectWords } from '#domain/work/subject.ts';
import { taskRule } from '#domain/work/task-kinds.ts';
import type { TaskView } from '#views/work/task.ts';
import { SUBJECT_PATHS, taskPath } from '../paths.ts';

export function subjectName({ subject }: TaskView): string {
  return subjectWords(subject.kind, subject.name);
}

/** The very thing that has to be done; for those who may only look, what it is about. */
export function taskTarget({ id, kind, subject, actions }: TaskView): string {
  const pathOf = SUBJECT_PATHS[subject.kind];
  if (!pathOf) return taskPath(id);
  const { place, anchor } = taskRule(kind);
  if (!actions.carryOut) return pathOf(subject.id, 'card');
  return `${pathOf(subject.id, place)}${anchor === undefined ? '' : `#${anchor}`}`;
}

/** Where the process itself changes the owner; null where people hand the task on among themselves. */
export function ownerDecisionLink({
  kind,
  subject,
}: TaskView): { readonly href: string; readonly words: string } | null {
  const rule = taskRule(kind).ownerChangedBy;
  const pathOf = SUBJECT_PATHS[subject.kind];
  if (!rule || !pathOf) return null;
  return { href: `${pathOf(subject.id, 'card')}#${rule.anchor}`, words: rule.words };
}
