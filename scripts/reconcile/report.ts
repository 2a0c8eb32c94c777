import type { AdoptReport } from '#activities/adoption/adopt-open-subjects.ts';
import type { ReconcileReport } from '#activities/reconcile/reconcile.ts';
import { INVARIANT_NAMES, INVARIANTS } from '#domain/reconcile/invariant.ts';
import { moscowTimeText } from '#web/format/time.ts';

/** The run in words: one line for each invariant, then every breach, then what a person must know of though nothing disagrees. */
export function reportLines(
  { breaches, checked, unkeptNumbers }: Pick<ReconcileReport, 'breaches' | 'checked' | 'unkeptNumbers'>,
  { isDeep, lastRunAt }: { readonly isDeep: boolean; readonly lastRunAt: number | undefined },
): readonly string[] {
  const lines = INVARIANTS.map((name) => {
    const count = breaches.filter(({ invariant }) => invariant === name).length;
    const verdict = count === 0 ? 'нарушений нет' : `НАРУШЕНИЙ ${String(count)}`;
    return `${name.padEnd(4)} ${INVARIANT_NAMES[name]}: проверено ${String(checked[name])}, ${verdict}`;
  });
  const scheduled = lastRunAt === undefined ? 'ещё не было' : moscowTimeText(new Date(lastRunAt));
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
    ...unkeptLines(unkeptNumbers),
    `Последняя записанная сверка: ${scheduled}`,
  ];
}

/** Letters that no breach names: the sides agree that what was sent is not here. */
function unkeptLines(numbers: readonly string[]): readonly string[] {
  if (numbers.length === 0) return [];
  return [
    '',
    'Знать человеку (не расхождение, исправить это нельзя):',
    ...numbers.map(
      (number) => `  Письмо ${number}: Почта его приняла, а подписи и посланного в копии нет, суд возвращён из неё`,
    ),
    'Сверьте их по форме 103 и у Почты: доказать извещение этими письмами нельзя.',
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
