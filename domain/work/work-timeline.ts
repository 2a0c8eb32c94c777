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
  process_taken_up_ended: 'Процесс прекратил администратор ({who}, {when} МСК); он продолжен с этого места',
  process_taken_up_reset: 'Администратор вернул процесс к доказанному месту ({who}, {when} МСК); он продолжен с него',
  process_taken_up_outside:
    'Процесс прекращён на сервере процессов помимо программы ({who}, {when} МСК) и продолжен с этого места',
  process_taken_up_broken: 'Процесс прервался на сервере процессов ({how}, {when} МСК) и продолжен с этого места',
} as const;

/** Lines of a subject whose process was begun anew, whatever had become of the one before. */
export const LED_ANEW_LINES = [
  'process_adopted',
  'process_led_anew',
  'process_taken_up_ended',
  'process_taken_up_reset',
  'process_taken_up_outside',
  'process_taken_up_broken',
] as const satisfies readonly (keyof typeof WORK_TIMELINE_TEXTS)[];

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
