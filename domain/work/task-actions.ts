import { mayOwnTask, taskRule, type TaskPerson, type TaskPlaceFacts } from './task-kinds.ts';
import { isTaskOpen } from './task-states.ts';

/** Why an act with a task is refused. */
export type TaskRefusal =
  | 'ended'
  | 'owner_is_the_process'
  | 'not_for_role'
  | 'excluded'
  | 'taken_by_another'
  | 'not_the_owner'
  | 'wrong_person';

/** Refusals that depend on who asks, not on how the task stands. */
export const FORBIDDEN_REFUSALS: ReadonlySet<TaskRefusal> = new Set(['not_for_role', 'excluded', 'not_the_owner']);

/** The refusal in words; `ownerName` is the actual owner's. */
export function taskRefusalText(refusal: TaskRefusal, task: TaskPlaceFacts, ownerName: string | null): string {
  switch (refusal) {
    case 'ended':
      return 'Задание уже закрыто: делать ничего не нужно.';
    case 'owner_is_the_process':
      return taskRule(task.kind).ownerChangedBy?.words ?? '';
    case 'not_for_role':
      return 'Такие задания выполняет другая должность.';
    case 'excluded':
      return taskRule(task.kind).excludedWords ?? 'Автор письма не может сам его подписать.';
    case 'taken_by_another':
      return `Задание уже взято: ${ownerName ?? 'другой сотрудник'}. Попросите вернуть его в общие.`;
    case 'not_the_owner':
      return `Задание не ваше${ownerName === null ? '' : `, его взял(а) ${ownerName}`}: распорядиться им может только владелец или начальник.`;
    case 'wrong_person':
      return 'Этому сотруднику передать задание нельзя: выберите из списка.';
  }
}

/** Why the person may not take the task for himself; null: he may. Taking what he has already changes nothing. */
export function claimRefusal(person: TaskPerson, task: TaskPlaceFacts): TaskRefusal | null {
  if (!isTaskOpen(task.state)) return 'ended';
  if (task.excludedOwnerId === person.accountId) return 'excluded';
  if (!mayOwnTask(person, task)) return 'not_for_role';
  if (taskRule(task.kind).ownerChangedBy) return 'owner_is_the_process';
  return task.ownerId !== null && task.ownerId !== person.accountId ? 'taken_by_another' : null;
}

/**
 * Why the person may neither give the task back to all nor hand it to somebody; null: he may both. Giving back what nobody has changes
 * nothing.
 */
export function handOnRefusal(person: TaskPerson, task: TaskPlaceFacts): TaskRefusal | null {
  if (!isTaskOpen(task.state)) return 'ended';
  const isAdministrator = administersTask(person, task);
  if (!isAdministrator && !mayOwnTask(person, task)) return 'not_for_role';
  if (taskRule(task.kind).ownerChangedBy) return 'owner_is_the_process';
  return isAdministrator || task.ownerId === null || task.ownerId === person.accountId ? null : 'not_the_owner';
}

/** Why this very person may not get the task; null: he may. */
export function newOwnerRefusal(to: TaskPerson, task: TaskPlaceFacts): TaskRefusal | null {
  if (task.excludedOwnerId === to.accountId) return 'excluded';
  return mayOwnTask(to, task) ? null : 'wrong_person';
}

export function commentRefusal(task: TaskPlaceFacts): TaskRefusal | null {
  return isTaskOpen(task.state) ? null : 'ended';
}

/** A site's head orders its tasks; the installation's administrator orders those that an administrator does. */
function administersTask({ role, siteId }: TaskPerson, task: TaskPlaceFacts): boolean {
  if (role === 'supervisor') return siteId !== null && siteId === task.siteId;
  return role === 'admin' && taskRule(task.kind).doneBy.includes('admin');
}
