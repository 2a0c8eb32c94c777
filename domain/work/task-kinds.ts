import { BATCH_UPDATES } from '../batches/batch-process.ts';
import { LETTER_UPDATES } from '../letters/letter-process.ts';
import type { Role } from '../people/role.ts';
import type { TaskState } from './task-states.ts';

/** Where in the pages of its subject a task is done: the page that shows it, the form that mends it, the desk where it is approved. */
export type TaskPlace = 'card' | 'form' | 'approval';

/** Terms of a site, seconds, that a task's dates are counted from. */
export interface TaskTerms {
  readonly remindAfterSeconds: number;
  readonly escalateAfterSeconds: number;
}

interface TaskKindRule {
  /** What a person has to do. */
  readonly label: string;
  /** `work` is the ordinary course of things; `stuck` is what only a person can move on. */
  readonly mood: 'work' | 'stuck';
  /** Where it is done, and the anchor of the very place on that page. */
  readonly place: TaskPlace;
  readonly anchor?: string | undefined;
  /** Potential owners, by role. */
  readonly doneBy: readonly Role[];
  /** Who sees it, and whose it is, without being able to do it. */
  readonly seenBy: readonly Role[];
  /** Who of the site sees it besides when its term has run out. */
  readonly seenWhenLateBy?: readonly Role[] | undefined;
  /** The name of the decision by which the process changes the owner; without it people hand the task on among themselves. */
  readonly ownerChangedBy?: { readonly decision: string; readonly words: string; readonly anchor: string } | undefined;
  /** Terms of the site that its dates are counted from. */
  readonly followUpAfter?: keyof TaskTerms | undefined;
  readonly dueAfter?: keyof TaskTerms | undefined;
  /** People's decisions that complete it; without any it ends when its cause does. */
  readonly completedBy: readonly string[];
  /** False: it stays open when the other tasks of its subject end, and ends by its own cause. */
  readonly closedWithSubject: boolean;
}

/** Every kind of task there is: lists, counts, pages, access and the steps that close tasks ask this table. */
export const TASK_KINDS = {
  approve: {
    ...{ label: 'Подписать письмо', mood: 'work', place: 'approval' },
    ...{ doneBy: ['supervisor'], seenBy: ['admin'], seenWhenLateBy: ['clerk', 'supervisor'] },
    ownerChangedBy: {
      decision: LETTER_UPDATES.reassign,
      words: 'Подписывающего меняет решение «Передать другому руководителю» в карточке письма.',
      anchor: 'reassign',
    },
    ...{ followUpAfter: 'remindAfterSeconds', dueAfter: 'escalateAfterSeconds' },
    ...{
      completedBy: [LETTER_UPDATES.approve, LETTER_UPDATES.sendBack, LETTER_UPDATES.reassign, LETTER_UPDATES.cancel],
      closedWithSubject: true,
    },
  },
  mend: {
    ...{ label: 'Исправить ошибки', mood: 'work', place: 'form' },
    ...{ doneBy: ['clerk'], seenBy: ['supervisor', 'admin'] },
    ...{ completedBy: [LETTER_UPDATES.resubmit, LETTER_UPDATES.cancel], closedWithSubject: true },
  },
  revise: {
    ...{ label: 'Доработать по замечанию', mood: 'work', place: 'form' },
    ...{ doneBy: ['clerk'], seenBy: ['supervisor', 'admin'] },
    ...{ completedBy: [LETTER_UPDATES.resubmit, LETTER_UPDATES.cancel], closedWithSubject: true },
  },
  unclear_submission: {
    ...{ label: 'Выяснить, принята ли партия', mood: 'stuck', place: 'card', anchor: 'settle-heading' },
    ...{ doneBy: ['supervisor'], seenBy: ['clerk', 'admin'] },
    ...{ completedBy: [BATCH_UPDATES.settleSubmission], closedWithSubject: true },
  },
  missing_outcome: {
    ...{ label: 'Запросить Почту об исходе', mood: 'stuck', place: 'card' },
    ...{ doneBy: ['clerk', 'supervisor'], seenBy: ['admin'] },
    ...{ completedBy: [], closedWithSubject: true },
  },
  missing_notice: {
    ...{ label: 'Найти уведомление о вручении', mood: 'stuck', place: 'card' },
    ...{ doneBy: ['clerk', 'supervisor'], seenBy: ['admin'] },
    ...{ completedBy: [LETTER_UPDATES.fileWithoutNotice], closedWithSubject: true },
  },
  incident: {
    ...{ label: 'Разобрать неисправность', mood: 'stuck', place: 'card' },
    ...{ doneBy: ['supervisor', 'admin'], seenBy: [] },
    ...{ completedBy: [], closedWithSubject: false },
  },
} as const satisfies Readonly<Record<string, TaskKindRule>>;

export type TaskKind = keyof typeof TASK_KINDS;

export const TASK_KIND_CODES = Object.keys(TASK_KINDS) as [TaskKind, ...TaskKind[]];

/** Any kind's rule, with what only some kinds have. */
export function taskRule(kind: TaskKind): TaskKindRule {
  return TASK_KINDS[kind];
}

/** Kinds that end together with the waiting of their subject. */
export const CLOSED_WITH_SUBJECT: readonly TaskKind[] = TASK_KIND_CODES.filter(
  (kind) => TASK_KINDS[kind].closedWithSubject,
);

/** What of a task decides who may see it and act on it. */
export interface TaskPlaceFacts {
  readonly kind: TaskKind;
  /** Null: of the whole installation. */
  readonly siteId: string | null;
  readonly ownerId: string | null;
  readonly excludedOwnerId: string | null;
  /** Its term has run out and the site was told. */
  readonly isLate: boolean;
  readonly state: TaskState;
}

/** The person who looks. */
export interface TaskPerson {
  readonly accountId: string;
  readonly role: Role;
  /** Null: of the whole installation. */
  readonly siteId: string | null;
}

/** Kinds that a role sees. */
export interface SeenKinds {
  /** Whoever the owner is. */
  readonly any: readonly TaskKind[];
  /** Only where the person himself is the owner. */
  readonly own: readonly TaskKind[];
  /** Only when the term has run out. */
  readonly late: readonly TaskKind[];
}

export function kindsSeenBy(role: Role): SeenKinds {
  const kindsWhere = (holds: (rule: TaskKindRule) => boolean): TaskKind[] =>
    TASK_KIND_CODES.filter((kind) => holds(taskRule(kind)));
  const isFixed = (rule: TaskKindRule): boolean => rule.ownerChangedBy !== undefined;
  return {
    any: kindsWhere((rule) => rule.seenBy.includes(role) || (rule.doneBy.includes(role) && !isFixed(rule))),
    own: kindsWhere((rule) => rule.doneBy.includes(role) && isFixed(rule)),
    late: kindsWhere((rule) => rule.seenWhenLateBy?.includes(role) === true),
  };
}

/** A task that a person does not see is for him the same as one that is not there. */
export function seesTask(person: TaskPerson, task: TaskPlaceFacts): boolean {
  const isElsewhere = person.siteId !== null && person.siteId !== task.siteId;
  if (isElsewhere || (person.siteId === null && person.role !== 'admin')) return false;
  const { any, own, late } = kindsSeenBy(person.role);
  if (any.includes(task.kind) || (task.isLate && late.includes(task.kind))) return true;
  return own.includes(task.kind) && task.ownerId === person.accountId;
}

/** True when the person may be the task's owner: a potential owner, of its site, and not excluded by the rule of four eyes. */
export function mayOwnTask(person: TaskPerson, task: TaskPlaceFacts): boolean {
  const isPotential = taskRule(task.kind).doneBy.includes(person.role);
  const isHere =
    person.role === 'admin' ? person.siteId === null || person.siteId === task.siteId : person.siteId === task.siteId;
  return isPotential && isHere && task.excludedOwnerId !== person.accountId;
}

/** Dates of a task that is opened now. */
export function taskDates(
  kind: TaskKind,
  terms: TaskTerms,
  now: Date,
): { readonly followUpAt?: Date | undefined; readonly dueAt?: Date | undefined } {
  const { followUpAfter, dueAfter } = taskRule(kind);
  const after = (term: keyof TaskTerms | undefined): Date | undefined =>
    term === undefined ? undefined : new Date(now.getTime() + terms[term] * 1_000);
  return { followUpAt: after(followUpAfter), dueAt: after(dueAfter) };
}
