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
}

/** What a person has to do, by the kind of the task. */
export const TASK_NAMES: Readonly<Record<TaskKindName, string>> = {
  approve: 'Подписать письмо',
  mend: 'Исправить ошибки',
  revise: 'Доработать по замечанию',
  unclear_submission: 'Выяснить, принята ли партия',
  missing_outcome: 'Запросить Почту об исходе',
  missing_notice: 'Найти уведомление о вручении',
};
