import type { SeedResult } from './run-rows.ts';
import type { Scenario } from './scenario.ts';

/** How one row did. */
export interface RowReport {
  readonly row: string;
  readonly title: string;
  readonly guarantee: string;
  readonly seeds: number;
  readonly held: number;
  readonly failedSeeds: readonly number[];
  /** Sum over the seeds: lanes run side by side. */
  readonly elapsedMs: number;
}

export function reportOf(scenarios: readonly Scenario[], results: readonly SeedResult[]): readonly RowReport[] {
  return scenarios.map(({ row, title, guarantee }) => {
    const own = results.filter((result) => result.row === row);
    const failedSeeds = own.filter(({ failure }) => failure !== undefined).map(({ seed }) => seed);
    const elapsedMs = own.reduce((sum, result) => sum + result.elapsedMs, 0);
    const held = own.length - failedSeeds.length;
    return {
      row,
      title,
      guarantee,
      seeds: own.length,
      held,
      failedSeeds: failedSeeds.toSorted((a, b) => a - b),
      elapsedMs,
    };
  });
}

/** The table: row → scenario → seeds → held. */
export function tableOf(rows: readonly RowReport[]): string {
  const head = ['Строка', 'Сбой', 'Что обязано держаться', 'Прогонов', 'Выдержано', 'с/прогон'];
  const lines = rows.map((row) => {
    const pace = row.seeds === 0 ? '' : (row.elapsedMs / row.seeds / 1_000).toFixed(1).replace('.', ',');
    return [row.row, row.title, row.guarantee, row.seeds, row.held, pace].join(' | ');
  });
  const rule = head.map((_, index) => (index < 3 ? '---' : '---:')).join(' | ');
  return [head.join(' | '), rule, ...lines].map((line) => `| ${line} |`).join('\n');
}

/** How to repeat each seed that failed. */
export function repeatLines(rows: readonly RowReport[]): readonly string[] {
  return rows.flatMap(({ row, failedSeeds }) =>
    failedSeeds.map((seed) => `npm run faults -- --rows ${row} --first-seed ${String(seed)} --seeds 1`),
  );
}
