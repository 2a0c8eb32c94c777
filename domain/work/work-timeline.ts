import { fillIn } from './awaiting.ts';
import { TASK_KINDS } from './task-kinds.ts';

/** Lines that people's work, or the loss of its process, writes into the timeline of whatever it is about. Data goes into `{…}` places by name; `{by}` is whoever did it. */
export const WORK_TIMELINE_TEXTS = {
  task_claimed: 'Взято задание «{task}»',
  task_released: 'Возвращено в общие задание «{task}»',
  task_delegated: 'Задание «{task}» передано: {by} → {to}',
  task_commented: 'Комментарий к заданию «{task}»: {text}',
  commented: 'Комментарий: {text}',
  decided_late: 'Решение, о котором было сказано «не подтверждено», исполнено: {decision}',
  process_adopted: 'Процесс был потерян сервером и продолжен с этого места',
  process_led_anew: 'После восстановления процесс начат заново с этого места',
} as const;

export type WorkTimelineKind = keyof typeof WORK_TIMELINE_TEXTS;

/**
 * The words of a timeline's line with its data put in; a missing value shows as a dash, an unknown kind as its code.
 * @param texts of the subject's own kinds
 */
export function timelineText(
  texts: Readonly<Record<string, string>>,
  kind: string,
  data: Readonly<Record<string, unknown>>,
): string {
  const known: Readonly<Record<string, string>> = { ...texts, ...WORK_TIMELINE_TEXTS };
  return fillIn(known[kind] ?? kind, { ...data, task: labelOf(data['task']) });
}

function labelOf(kind: unknown): unknown {
  const labels: Readonly<Record<string, { readonly label: string }>> = TASK_KINDS;
  return typeof kind === 'string' ? (labels[kind]?.label ?? kind) : kind;
}
