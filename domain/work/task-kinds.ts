import { afterWorkingTime, type WorkClock } from '../calendar/working-time.ts';
import { ROLE_REACH, type Role } from '../people/role.ts';
import { WORK } from './registry.ts';
import type { SubjectKind } from './subject.ts';
import type { SubjectWork, TaskKindRule, TaskTerms } from './subject-work.ts';
import type { TaskState } from './task-states.ts';

/** Every kind of task there is, whatever it is about. */
export type TaskKind = { [Kind in SubjectKind]: keyof (typeof WORK)[Kind]['tasks'] }[SubjectKind];

/** The rule of each: lists, counts, pages, access and the steps that close tasks ask this table. */
export const TASK_KINDS = tasksOf(Object.values(WORK)) as Readonly<Record<TaskKind, TaskKindRule>>;

export const TASK_KIND_CODES = Object.keys(TASK_KINDS) as [TaskKind, ...TaskKind[]];

/** @throws when two kinds of subjects bring one code: a task in the database would be either */
export function tasksOf(works: readonly SubjectWork[]): Readonly<Record<string, TaskKindRule>> {
  const pairs = works.flatMap(({ tasks }) => Object.entries(tasks));
  const rules = Object.fromEntries(pairs);
  if (Object.keys(rules).length === pairs.length) return rules;
  throw new TypeError(`two kinds of tasks have one code: ${pairs.map(([code]) => code).join(', ')}`);
}

export function isTaskKind(code: string): code is TaskKind {
  return Object.hasOwn(TASK_KINDS, code);
}

/** Any kind's rule, with what only some kinds have. */
export function taskRule(kind: TaskKind): TaskKindRule {
  return TASK_KINDS[kind];
}

/** What one task is called. */
export function taskTitle(kind: TaskKind, details: Readonly<Record<string, unknown>>, subject: string): string {
  const { label, title } = taskRule(kind);
  return title?.(details, subject) ?? label;
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
  if (role === 'auditor') return { any: TASK_KIND_CODES, own: [], late: [] };
  // A site's admin oversees what the installation's admin does, of his own site; he does none of it.
  if (role === 'site_admin') return { any: kindsSeenBy('admin').any, own: [], late: [] };
  const kindsWhere = (holds: (rule: TaskKindRule) => boolean): TaskKind[] =>
    TASK_KIND_CODES.filter((kind) => holds(taskRule(kind)));
  const isFixed = (rule: TaskKindRule): boolean => rule.ownerChangedBy !== undefined;
  return {
    any: kindsWhere((rule) => rule.seenBy.includes(role) || (rule.doneBy.includes(role) && !isFixed(rule))),
    own: kindsWhere((rule) => rule.doneBy.includes(role) && isFixed(rule) && !rule.seenBy.includes(role)),
    late: kindsWhere((rule) => rule.seenWhenLateBy?.includes(role) === true),
  };
}

/** A task that a person does not see is for him the same as one that is not there. */
export function seesTask(person: TaskPerson, task: TaskPlaceFacts): boolean {
  const isElsewhere = person.siteId !== null && person.siteId !== task.siteId;
  if (isElsewhere || (person.siteId === null && ROLE_REACH[person.role] === 'site')) return false;
  const { any, own, late } = kindsSeenBy(person.role);
  if (any.includes(task.kind) || (task.isLate && late.includes(task.kind))) return true;
  return own.includes(task.kind) && task.ownerId === person.accountId;
}

/** True when the person may be the task's owner: a potential owner, of its site, and not excluded by the rule of four eyes. */
export function mayOwnTask(person: TaskPerson, task: TaskPlaceFacts): boolean {
  const { doneBy, doneByNamed = [] } = taskRule(task.kind);
  const isNamed = task.ownerId === person.accountId && doneByNamed.includes(person.role);
  const isPotential = doneBy.includes(person.role) || isNamed;
  const isHere =
    person.role === 'admin' ? person.siteId === null || person.siteId === task.siteId : person.siteId === task.siteId;
  return isPotential && isHere && task.excludedOwnerId !== person.accountId;
}

/** Why a person has a task before him: it is his, his group's, a colleague's of the group, late for all to see, or others' work that he oversees. */
export const SIGHT_REASONS = ['own', 'group', 'colleague', 'late', 'oversight'] as const;
export type SightReason = (typeof SIGHT_REASONS)[number];

export function whySeen(person: TaskPerson, task: TaskPlaceFacts): SightReason {
  if (task.ownerId === person.accountId) return 'own';
  if (mayOwnTask(person, task) && taskRule(task.kind).ownerChangedBy === undefined) {
    return task.ownerId === null ? 'group' : 'colleague';
  }
  return kindsSeenBy(person.role).any.includes(task.kind) ? 'oversight' : 'late';
}

/** Kinds whose tasks a role may take out of the common queue. */
export function kindsTakenBy(role: Role): readonly TaskKind[] {
  return TASK_KIND_CODES.filter(
    (kind) => taskRule(kind).doneBy.includes(role) && taskRule(kind).ownerChangedBy === undefined,
  );
}

/** Dates of a task that is opened now; terms run by working time. */
export function taskDates(
  kind: TaskKind,
  terms: TaskTerms & WorkClock,
  now: Date,
): { readonly followUpAt?: Date | undefined; readonly dueAt?: Date | undefined } {
  const { followUpAfter, dueAfter } = taskRule(kind);
  const after = (term: keyof TaskTerms | undefined): Date | undefined =>
    term === undefined ? undefined : afterWorkingTime(now, terms[term] * 1_000, terms);
  return { followUpAt: after(followUpAfter), dueAt: after(dueAfter) };
}
