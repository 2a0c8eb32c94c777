import type { EvidenceSource } from './evidence-source.ts';

/** What is not in the file, and why, as every paper of it says: one list for all. */
export function gapsIn(source: EvidenceSource): readonly string[] {
  return [...source.gaps, ...unstampedWords(source)];
}

/** What of the journal no stamp of time covers, and why; a stamp that is missing is not kept silent. */
function unstampedWords({ entries, roots }: EvidenceSource): readonly string[] {
  const open = entries.filter(({ rooted }) => rooted === null).length;
  const bare = roots.filter(({ token }) => token === null).length;
  const late = 'метки времени нет: корень их дня ещё не закрыт, он закрывается ночью';
  const none = 'метки времени нет: служба меток не настроена или ещё не ответила';
  return [
    ...(open === 0 ? [] : [`Записи журнала, ${String(open)} из ${String(entries.length)}: ${late}.`]),
    ...(bare === 0 ? [] : [`Корни журнала, ${String(bare)} из ${String(roots.length)}: ${none}.`]),
  ];
}
