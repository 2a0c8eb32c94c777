import { processNameOf, scheduleWords, type ProcessKind } from './process-name.ts';

/** Schedules and messages have no workflow id of their own: in lists they are named so. */
const SCHEDULE = 'schedule:';
const MESSAGE = 'message:';

export const scheduleName = (scheduleId: string): string => `${SCHEDULE}${scheduleId}`;
export const messageName = (outboxId: string): string => `${MESSAGE}${outboxId}`;

/** What a name in a list stands for; `id` is the workflow's, the schedule's or the message's. Null: nothing of ours. */
export function steeredThing(
  name: string,
): { readonly kind: ProcessKind; readonly id: string; readonly words: string } | null {
  if (name.startsWith(SCHEDULE)) {
    const id = name.slice(SCHEDULE.length);
    return { kind: 'schedule', id, words: `расписание: ${scheduleWords(id)}` };
  }
  if (name.startsWith(MESSAGE)) {
    const id = name.slice(MESSAGE.length);
    return /^\d{1,18}$/.test(id) ? { kind: 'message', id, words: `сообщение № ${id}` } : null;
  }
  const known = processNameOf(name);
  return known && { kind: known.kind, id: name, words: known.words };
}
