import { readdirSync, readFileSync } from 'node:fs';
import { commandLineOf } from '#scripts/platform/process-identity.ts';

/** Processor seconds by what they were spent on. */
export type ProcessorTimes = Readonly<Record<string, number>>;

/** A process that is counted, and under which name; `alone`: without its descendants. */
export interface CountedProcess {
  readonly name: string;
  readonly pid: number;
  readonly alone?: boolean;
}

/** A process's seconds at one moment. */
interface Reading {
  readonly label: string;
  /** Own seconds. */
  readonly own: number;
  /** Those of its children that have ended, and under which name they count. */
  readonly reaped: number;
  readonly reapedLabel: string;
}

export type ProcessorReading = ReadonlyMap<number, Reading>;

interface Stat {
  readonly pid: number;
  readonly parent: number;
  readonly program: string;
  readonly own: number;
  readonly reaped: number;
}

/** `getconf CLK_TCK` is 100 on every Linux that the project knows. */
const TICKS_PER_SECOND = 100;
const CONVERTER = /^(soffice|oosplash)/;

/**
 * Seconds used so far by each process and its descendants. LibreOffice and openssl are told apart from the worker that starts them,
 * PostgreSQL's backends by the database they serve.
 */
export function readProcessorTimes(counted: readonly CountedProcess[]): ProcessorReading {
  const stats = readAllStats();
  const readings = new Map<number, Reading>();
  for (const { name, pid, alone } of counted) {
    for (const stat of alone ? [stats.get(pid)] : treeOf(stats, pid)) {
      if (!stat) continue;
      const reaped = alone ? 0 : stat.reaped;
      const reapedLabel = name === 'worker' ? 'signature' : name;
      readings.set(stat.pid, { label: labelOf(name, stat), own: stat.own, reaped, reapedLabel });
    }
  }
  return readings;
}

/** What was used between two readings. A child that has ended meanwhile stands in its parent's account, its earlier part is taken off. */
export function timesBetween(before: ProcessorReading, after: ProcessorReading): ProcessorTimes {
  const times: Record<string, number> = {};
  const add = (label: string, seconds: number): void => void (times[label] = (times[label] ?? 0) + seconds);
  for (const [pid, { label, own, reaped, reapedLabel }] of after) {
    const known = before.get(pid);
    add(label, own - (known?.own ?? 0));
    add(reapedLabel, reaped - (known?.reaped ?? 0));
  }
  for (const [pid, { own, reaped, reapedLabel }] of before) if (!after.has(pid)) add(reapedLabel, -own - reaped);
  return times;
}

function labelOf(name: string, { pid, program }: Stat): string {
  if (CONVERTER.test(program)) return 'converter';
  if (program === 'openssl') return 'signature';
  if (name !== 'postgres') return name;
  // A backend's title: `postgres: role database 127.0.0.1(port) state`.
  const database = /^postgres: \S+ (\S+) \d/.exec(commandLineOf(pid))?.[1];
  if (database === undefined) return 'postgres';
  return database.startsWith('temporal') ? 'postgres/temporal' : 'postgres/mask';
}

function treeOf(stats: ReadonlyMap<number, Stat>, root: number): Stat[] {
  const found: Stat[] = [];
  const waiting = [root];
  for (let pid = waiting.pop(); pid !== undefined; pid = waiting.pop()) {
    const stat = stats.get(pid);
    if (stat) found.push(stat);
    for (const child of stats.values()) if (child.parent === pid) waiting.push(child.pid);
  }
  return found;
}

function readAllStats(): ReadonlyMap<number, Stat> {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const stats = pids.flatMap((name) => readStat(Number(name)) ?? []);
  return new Map(stats.map((stat) => [stat.pid, stat]));
}

function readStat(pid: number): Stat | undefined {
  try {
    const text = readFileSync(`/proc/${String(pid)}/stat`, 'latin1');
    // The name in parentheses may itself hold spaces and parentheses: fields are counted after the last one.
    const end = text.lastIndexOf(')');
    const fields = text
      .slice(end + 2)
      .split(' ')
      .map(Number);
    const seconds = (from: number): number => ((fields[from] ?? 0) + (fields[from + 1] ?? 0)) / TICKS_PER_SECOND;
    const program = text.slice(text.indexOf('(') + 1, end);
    return { pid, parent: fields[1] ?? 0, program, own: seconds(11), reaped: seconds(13) };
  } catch (error) {
    // The process ended between the listing and the reading.
    if (error instanceof Error && 'code' in error && ['ENOENT', 'ESRCH'].includes(String(error.code))) return undefined;
    throw error;
  }
}

/** Resident memory of one process, bytes. */
export function residentBytes(pid: number): number {
  const kilobytes = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${String(pid)}/status`, 'latin1'))?.[1];
  return Number(kilobytes ?? 0) * 1_024;
}
