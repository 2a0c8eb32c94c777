import type { LookFigures, StoredFigures } from './measure-stored.ts';

const VIEWERS = { small: '300', middle: '30 000', large: '300 000', all: 'все суды' } as const;

/** In Markdown, ready for docs/performance.md. */
export function storedTable({ looks, lives }: StoredFigures): string {
  const names = [...new Set(looks.map(({ look }) => look))];
  const head = ['p50 / p99, мс: база (из них процессор); страница', ...Object.values(VIEWERS)];
  const rows = names.map((name) => [
    name,
    ...(Object.keys(VIEWERS) as (keyof typeof VIEWERS)[]).map((viewer) =>
      cell(looks.find(({ look, viewer: whose }) => look === name && whose === viewer)),
    ),
  ]);
  const beside =
    lives === null
      ? []
      : ['', `Письма в секунду, пустой суд / рядом с этими: отношение ${lives.ratio.toFixed(2)} (цель ≤ 1,1)`];
  return [head, head.map(() => '---'), ...rows]
    .map((row) => `| ${row.join(' | ')} |`)
    .concat(beside)
    .join('\n');
}

/** What misses its goal is marked. */
function cell(figures: LookFigures | undefined): string {
  if (figures === undefined) return '—';
  const [databaseGoal, pageGoal] = figures.goal;
  const { database, processor, page } = figures;
  const of = ({ p50Ms, p99Ms }: { readonly p50Ms: number; readonly p99Ms: number }, goal: number): string =>
    `${p50Ms.toFixed(1)} / ${p99Ms > goal ? `**${p99Ms.toFixed(0)}**` : p99Ms.toFixed(1)}`;
  const own = `${of(database, databaseGoal)} (${of(processor, databaseGoal)})`;
  return page === null ? own : `${own}; ${of(page, pageGoal)}`;
}
