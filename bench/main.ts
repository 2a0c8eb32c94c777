import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { cacheDir } from '#scripts/platform/layout.ts';
import { enginePrograms } from '#scripts/platform/temporal/production-pin.ts';
import type { ArchiveMeasure } from './archive.ts';
import { measureCases } from './cases.ts';
import { runBenchProgram } from './child-program.ts';
import { costInWords, measureCensus } from './census.ts';
import { measureConversion } from './conversion.ts';
import type { EngineName } from './ground.ts';
import { measureFlips } from './flips.ts';
import { measureKeystrokes } from './keystrokes/measure-keystrokes.ts';
import { machineFacts } from './machine.ts';
import { measureMailDown } from './mail-down.ts';
import { measureMattersAlone } from './matters.ts';
import { measureOneMatter } from './one-matter.ts';
import { measureEngine, type EngineFigures, type EnginePlan } from './measure-engine.ts';
import { measureStored } from './stored/measure-stored.ts';
import { measureReports } from './stored/report.ts';
import { storedTable } from './stored/stored-table.ts';
import { componentTable, engineTable, processorTable } from './table.ts';

const DOCUMENTS = 40;
/** The development server takes some 3 letters a second: fewer, so that both engines end within minutes. */
const LETTERS = { dev: 40, postgres: 100 } as const;

function enginesAsked(asked: string | undefined): readonly EngineName[] {
  const programs = enginePrograms(cacheDir());
  const isBuilt = existsSync(programs.server) && existsSync(programs.sql);
  if (asked === 'dev' || asked === 'postgres') return [asked];
  if (asked !== undefined && asked !== 'both') throw new Error('--engine: ожидается dev, postgres или both');
  if (isBuilt) return ['dev', 'postgres'];
  if (asked === 'both') throw new Error('Рабочий сервер не собран: npm run engine:build');
  console.log('Рабочий сервер не собран (npm run engine:build): измеряется только dev.');
  return ['dev'];
}

function counted(name: string, value: string | undefined, absent: number): number {
  const count = Number(value ?? absent);
  if (!Number.isInteger(count) || count < 1) throw new Error(`--${name}: ожидается целое число от 1`);
  return count;
}

/** Beside the figures stands what they were measured on; the files are small and kept in the project. */
function write(name: string, figures: object): void {
  const results = new URL('results/', import.meta.url);
  mkdirSync(results, { recursive: true });
  const file = `${new Date().toISOString().slice(0, 10)}-${name}.json`;
  writeFileSync(new URL(file, results), `${JSON.stringify(figures, null, 2)}\n`);
  console.log(`Записано: bench/results/${file}`);
}

const { values } = parseArgs({
  options: {
    engine: { type: 'string' },
    quick: { type: 'boolean' },
    letters: { type: 'string' },
    rounds: { type: 'string' },
    parked: { type: 'string' },
    matters: { type: 'string' },
    'letters-stored': { type: 'string' },
    report: { type: 'string' },
    home: { type: 'string' },
    'without-lives': { type: 'boolean' },
    'one-matter': { type: 'string' },
    'mail-down': { type: 'string' },
    flips: { type: 'string' },
    cases: { type: 'string' },
    keystrokes: { type: 'boolean' },
  },
});
if (values.keystrokes === true) {
  const tasks = await measureKeystrokes();
  write('keystrokes', { machine: machineFacts(), tasks });
  console.table(tasks);
  process.exit(0);
}
/** Measurements of the course of a matter, of evidence and of cases, each with its own count and in a court of its own. */
const ALONE = {
  matters: measureMattersAlone,
  'one-matter': measureOneMatter,
  'mail-down': measureMailDown,
  flips: measureFlips,
  cases: measureCases,
} as const;
for (const name of Object.keys(ALONE) as (keyof typeof ALONE)[]) {
  if (values[name] === undefined) continue;
  const figures = await ALONE[name](counted(name, values[name], 1));
  write(name, { machine: machineFacts(), ...figures });
  console.log(JSON.stringify(figures, null, 2));
  process.exit(0);
}
if (values.report !== undefined) {
  const count = counted('report', values.report, 1);
  const reports = await measureReports(count, values.home);
  write(`report-${String(count)}`, { machine: machineFacts(), reports });
  console.table(reports);
  process.exit(0);
}
if (values['letters-stored'] !== undefined) {
  const count = counted('letters-stored', values['letters-stored'], 1);
  const options = {
    ...(values.home === undefined ? {} : { home: values.home }),
    isWithoutLives: values['without-lives'] === true,
  };
  const figures = await measureStored(count, options);
  write(`stored-${String(count)}`, { machine: machineFacts(), ...figures });
  console.log(`\n${storedTable(figures)}`);
  process.exit(0);
}
const isQuick = values.quick === true;
const rounds = counted('rounds', values.rounds, isQuick ? 1 : 3);
const parked = counted('parked', values.parked, 1_000);
const all: EngineFigures[] = [];
for (const engine of enginesAsked(values.engine)) {
  const plan: EnginePlan = { letters: counted('letters', values.letters, LETTERS[engine]), rounds, parked, isQuick };
  console.log(`Измеряется ${engine}: ${JSON.stringify(plan)}`);
  const figures = await measureEngine(engine, plan);
  write(engine, figures);
  all.push(figures);
}
const machine = machineFacts();
console.log(`\n${JSON.stringify(machine)}\n\n${engineTable(all)}\n\n${processorTable(all)}`);
if (!isQuick) {
  const conversion = await measureConversion(DOCUMENTS);
  const archive = await runBenchProgram<ArchiveMeasure>('bench/programs/archive.ts');
  const census = await measureCensus();
  write('parts', { machine, conversion, archive, census });
  console.log(`\n${componentTable(conversion, archive)}\n\n${costInWords(census)}`);
}
