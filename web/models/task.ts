import { INCIDENT_ADVICE } from '#domain/reconcile/advice.ts';
import { isInvariant } from '#domain/reconcile/invariant.ts';
import type { TaskKindName } from './letter.ts';

/** One open task of the site. */
export interface TaskModel {
  readonly id: string;
  readonly kind: TaskKindName;
  readonly letterId: string | null;
  readonly letterNumber: string | null;
  readonly batchId: string | null;
  readonly dueAt: string | null;
  readonly remindedAt: string | null;
  readonly escalatedAt: string | null;
  readonly createdAt: string;
  readonly details: Readonly<Record<string, unknown>>;
}

/** What was found, and what to do about it first; null for any other task. */
export function incidentWords({
  kind,
  details,
}: TaskModel): { readonly found: string; readonly advice: string } | null {
  if (kind !== 'incident') return null;
  const { invariant, words } = details;
  const found = Array.isArray(words) ? words.filter((text) => typeof text === 'string').join(' ') : '';
  const advice = typeof invariant === 'string' && isInvariant(invariant) ? INCIDENT_ADVICE[invariant] : '';
  return { found, advice };
}

/** What a person has to do, by the kind of the task. */
export const TASK_NAMES: Readonly<Record<TaskKindName, string>> = {
  approve: 'Подписать письмо',
  mend: 'Исправить ошибки',
  revise: 'Доработать по замечанию',
  unclear_submission: 'Выяснить, принята ли партия',
  missing_outcome: 'Запросить Почту об исходе',
  missing_notice: 'Найти уведомление о вручении',
  incident: 'Разобрать неисправность',
};
