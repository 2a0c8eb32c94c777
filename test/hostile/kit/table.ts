import type { Verdict } from './judge.ts';

const MAX_WORDS = 110;

/** A row for people to read: file, attack, outcome in words, peak memory, seconds. */
export function rowOf({ name, attack, outcome, words, peakMebibytes, seconds, breaches }: Verdict): string {
  const said = outcome === 'converted' ? words : `отказ: ${words}`;
  const short = said.length > MAX_WORDS ? `${said.slice(0, MAX_WORDS)}…` : said;
  const cells = [
    name,
    attack,
    short,
    String(Math.round(peakMebibytes)),
    seconds.toFixed(1),
    breaches.join(', ') || '—',
  ];
  return `| ${cells.map((cell) => cell.replaceAll('|', '/')).join(' | ')} |`;
}

export const HEAD = '| Файл | Нападение | Исход | Пик, МиБ | Секунд | Нарушения |\n|---|---|---|---:|---:|---|';

/** What the whole table amounts to, one fact a line. */
export function totalsOf(verdicts: readonly Verdict[]): readonly string[] {
  const sum = (pick: (verdict: Verdict) => number) => String(verdicts.reduce((total, each) => total + pick(each), 0));
  const most = (pick: (verdict: Verdict) => number) => Math.max(0, ...verdicts.map(pick));
  const converted = verdicts.filter(({ outcome }) => outcome === 'converted').length;
  return [
    `файлов ${String(verdicts.length)}: преобразовано ${String(converted)}, отказано словами ${String(verdicts.length - converted)}`,
    `выполнено чужого кода ${sum(({ executed }) => executed)}, обращений к сети ${sum(({ packets }) => packets)}`,
    `наибольшая память процесса ${most(({ peakMebibytes }) => peakMebibytes).toFixed(0)} МиБ, наибольшее время ${most(({ seconds }) => seconds).toFixed(1)} с`,
    `следующий исправный документ — не позже чем через ${most(({ nextSeconds }) => nextSeconds).toFixed(1)} с`,
    `нарушений ${sum(({ breaches }) => breaches.length)}`,
  ];
}
