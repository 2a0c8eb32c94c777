import { BATCH_STATUSES, type BatchStatus } from '../batches/batch-status.ts';
import { LETTER_LIFE } from '../letters/letter-life.ts';
import { LETTER_STATUSES, type LetterStatus } from '../letters/letter-status.ts';
import { NOTIFICATION_STATUSES, type NotificationStatus } from '../notifications/notification-status.ts';
import { TASK_KIND_CODES, taskRule, type TaskKind } from '../work/task-kinds.ts';
import { isProcessOpen } from './life-map.ts';

/** How a process stands, as lists are narrowed by it. `open`: any of the first three. */
export const PROCESS_STATES = {
  open: 'Все открытые',
  stuck: 'Застряло',
  running: 'Работает программа',
  asleep: 'Спит',
  done: 'Окончено',
} as const;
export type ProcessState = keyof typeof PROCESS_STATES;

/** What each means, for whoever points at it. */
export const PROCESS_STATE_MEANINGS: Readonly<Record<ProcessState, string>> = {
  open: 'Жизнь не окончена.',
  stuck:
    'Шаг не удаётся, сообщение не передаётся, процесс приостановлен или нужен человек, потому что программа сделала всё, что могла.',
  running: 'Следующий шаг программы; обычно это секунды.',
  asleep: 'Ждёт человека, партии или Почты: всё идёт своим ходом.',
  done: 'Жизнь окончена.',
};

/** Tasks that only come up where the program can do no more by itself. */
export const STUCK_TASKS: readonly TaskKind[] = TASK_KIND_CODES.filter((kind) => taskRule(kind).mood === 'stuck');

/** Statuses of letters whose process stands so, apart from what is stuck. */
export function letterStatusesIn(state: Exclude<ProcessState, 'stuck'>): readonly LetterStatus[] {
  return LETTER_STATUSES.filter((status) => {
    if (status === 'draft') return false;
    if (state === 'done') return !isProcessOpen(status);
    if (!isProcessOpen(status)) return false;
    const isPrograms = LETTER_LIFE[status].waitsFor === 'program';
    return state === 'open' || isPrograms === (state === 'running');
  });
}

const BATCH_ASLEEP: readonly BatchStatus[] = ['answered', 'refused'];

/** The same of batches. */
export function batchStatusesIn(state: Exclude<ProcessState, 'stuck'>): readonly BatchStatus[] {
  return BATCH_STATUSES.filter((status) => {
    if (status === 'closed') return state === 'done';
    if (state === 'done') return false;
    return state === 'open' || BATCH_ASLEEP.includes(status) === (state === 'asleep');
  });
}

const NOTICE_ENDS: readonly NotificationStatus[] = ['delivered', 'fallen_back', 'withdrawn', 'cut_short'];
/** For its hour or its channel, for the operator's receipt. */
const NOTICE_ASLEEP: readonly NotificationStatus[] = ['waiting', 'sent'];

/** The same of notices that are not over. */
export function notificationStatusesIn(state: Exclude<ProcessState, 'stuck'>): readonly NotificationStatus[] {
  return NOTIFICATION_STATUSES.filter((status) => {
    if (NOTICE_ENDS.includes(status)) return state === 'done';
    if (state === 'done') return false;
    return state === 'open' || NOTICE_ASLEEP.includes(status) === (state === 'asleep');
  });
}

const CALM_STATES = ['done', 'running', 'asleep'] as const;

/** How a letter's process stands by its row, apart from what is stuck; a draft sleeps until somebody sends it. */
export function letterStateOf(status: LetterStatus): (typeof CALM_STATES)[number] {
  return CALM_STATES.find((state) => letterStatusesIn(state).includes(status)) ?? 'asleep';
}

export function batchStateOf(status: BatchStatus): (typeof CALM_STATES)[number] {
  return CALM_STATES.find((state) => batchStatusesIn(state).includes(status)) ?? 'asleep';
}

export function notificationStateOf(status: NotificationStatus): (typeof CALM_STATES)[number] {
  return CALM_STATES.find((state) => notificationStatusesIn(state).includes(status)) ?? 'asleep';
}
