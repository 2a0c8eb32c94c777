import { readdir } from 'node:fs/promises';
import type { Scenario } from './scenario.ts';

const ROWS = new URL('../rows/', import.meta.url);

/** Every row's scenario, in the order of the matrix. @throws when a file has none or two files claim one row */
export async function loadScenarios(): Promise<readonly Scenario[]> {
  const files = (await readdir(ROWS)).filter((name) => name.endsWith('.ts'));
  const scenarios = await Promise.all(files.map(load));
  const rows = scenarios.map(({ row }) => row);
  if (new Set(rows).size !== rows.length) throw new Error(`одна строка дважды: ${rows.join(', ')}`);
  return scenarios.toSorted((a, b) => numberOf(a) - numberOf(b));
}

/** Those asked for by name. @throws naming what there is not */
export function chosen(all: readonly Scenario[], rows: readonly string[]): readonly Scenario[] {
  const unknown = rows.filter((row) => !all.some((scenario) => scenario.row === row));
  if (unknown.length > 0)
    throw new Error(`нет строк ${unknown.join(', ')}; есть ${all.map(({ row }) => row).join(', ')}`);
  return all.filter(({ row }) => rows.includes(row));
}

async function load(file: string): Promise<Scenario> {
  const module = (await import(new URL(file, ROWS).href)) as { readonly scenario?: Scenario };
  if (!module.scenario) throw new Error(`${file} не даёт scenario`);
  return module.scenario;
}

function numberOf({ row }: Scenario): number {
  return Number(row.slice(1));
}
