import { MOST_AT_ONCE } from '#domain/work/task-queues.ts';
import { countText } from '#web/format/count.ts';

/** What is said of letters that were ticked beyond what one act takes: nobody is to think that they were done too. Undefined: all are taken. */
export function tooMany(chosen: readonly string[]): string | undefined {
  const left = new Set(chosen).size - MOST_AT_ONCE;
  if (left <= 0) return undefined;
  const ticked = countText(left + MOST_AT_ONCE, 'письмо', 'письма', 'писем');
  return `Отмечено ${ticked}, за раз берётся не больше ${String(MOST_AT_ONCE)}: первые в списке. Остальные ${String(left)} не тронуты: отметьте их после этих.`;
}
