import type { SubjectKind } from '#domain/work/subject.ts';
import { taskRule, type TaskPlace } from '#domain/work/task-kinds.ts';
import type { TaskView } from '#views/work/task.ts';
import { approvalPath, batchPath, editPath, letterPath, taskPath } from '../paths.ts';

interface SubjectPages {
  /** «письмо 50MS0095/26/768»; without a name, what it is called then. */
  readonly nameOf: (name: string | null) => string;
  readonly pathOf: (id: string, place: TaskPlace) => string;
}

const LETTER_PLACES: Readonly<Record<TaskPlace, (id: string) => string>> = {
  card: letterPath,
  form: editPath,
  approval: approvalPath,
};

/** How each kind of subject is named in a row, and where its pages are; null: it has none of its own. */
const PAGES: Readonly<Record<SubjectKind, SubjectPages | null>> = {
  letter: {
    nameOf: (name) => `письмо ${name ?? 'без номера'}`,
    pathOf: (id, place) => LETTER_PLACES[place](id),
  },
  batch: { nameOf: (name) => `партия ${name ?? ''}`.trim(), pathOf: batchPath },
  installation: null,
};

export function subjectName({ subject }: TaskView): string {
  return PAGES[subject.kind]?.nameOf(subject.name) ?? 'установка';
}

/** The very thing that has to be done; for those who may only look, what it is about. */
export function taskTarget({ id, kind, subject, actions }: TaskView): string {
  const pages = PAGES[subject.kind];
  if (!pages) return taskPath(id);
  const { place, anchor } = taskRule(kind);
  if (!actions.carryOut) return pages.pathOf(subject.id, 'card');
  return `${pages.pathOf(subject.id, place)}${anchor === undefined ? '' : `#${anchor}`}`;
}

/** Where the process itself changes the owner; null where people hand the task on among themselves. */
export function ownerDecisionLink({
  kind,
  subject,
}: TaskView): { readonly href: string; readonly words: string } | null {
  const rule = taskRule(kind).ownerChangedBy;
  const pages = PAGES[subject.kind];
  if (!rule || !pages) return null;
  return { href: `${pages.pathOf(subject.id, 'card')}#${rule.anchor}`, words: rule.words };
}
