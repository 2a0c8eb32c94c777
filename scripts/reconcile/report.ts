import type { AdoptReport } from '#activities/adoption/adopt-open-subjects.ts';
import type { ReconcileReport } from '#activities/reconcile/reconcile.ts';
import { INVARIANT_NAMES, INVARIANTS } from '#domain/reconcile/invariant.ts';

/** The run in words: one line for each invariant, then every breach. */
export function reportLines(
  { breaches, checked }: ReconcileReport,
  { isDeep, lastRunAt }: { readonly isDeep: boolean; readonly lastRunAt: number | undefined },
): readonly string[] {
  const lines = INVARIANTS.map((name) => {
    const count = breaches.filter(({ invariant }) => invariant === name).length;
    const verdict = count === 0 ? 'нарушений нет' : `НАРУШЕНИЙ ${String(count)}`;
    return `${name.padEnd(4)} ${INVARIANT_NAMES[name]}: проверено ${String(checked[name])}, ${verdict}`;
  });
  const scheduled = lastRunAt === undefined ? 'ещё не было' : new Date(lastRunAt).toLocaleString('ru-RU');
  return [
    isDeep
      ? 'Полная сверка: прочитан каждый файл, проверена каждая подпись.'
      : 'Сверка без чтения файлов (полная: --deep).',
    ...lines,
    ...(breaches.length === 0 ? ['Расхождений нет.'] : ['', 'Расхождения:']),
    ...breaches.map(({ invariant, subject, words }) => `  ${invariant} ${words} [${subject}]`),
    ...(breaches.some(({ mend }) => mend === 'adopt')
      ? ['', 'Потерянные процессы продолжит та же команда с --repair или администратор на странице «Процессы».']
      : []),
    `Последняя записанная сверка: ${scheduled}`,
  ];
}

/** What a repair has done, in words. */
export function repairLines({ adopted, schedules, dropped }: AdoptReport): readonly string[] {
  const { letter, batch, publication, notification } = adopted;
  const counts = `писем ${String(letter)}, партий ${String(batch)}, публикаций ${String(publication)}, уведомлений ${String(notification)}`;
  const all = letter + batch + publication + notification;
  return [
    all === 0 ? 'Потерянных процессов нет.' : `Потерянные процессы продолжены: ${counts}.`,
    ...(schedules.length === 0 ? [] : [`Заведены заново расписания: ${schedules.join(', ')}.`]),
    ...(dropped === 0 ? [] : [`Снято сообщений закончившимся процессам: ${String(dropped)}.`]),
  ];
}
