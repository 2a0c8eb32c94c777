import { readFile, readdir, writeFile } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';

const LOOK_EVERY_MS = 10;

/** Peaks of this process and of all it started, as the kernel counts them, and bytes that left or reached them. */
export interface Measured<T> {
  readonly value: T;
  /** The largest of the processes. */
  readonly peakBytes: number;
  readonly seconds: number;
  /** Bytes over the network interfaces of children that have a network of their own. */
  readonly networkBytes: number;
}

/** Does the work and looks at the processes from outside meanwhile. */
export async function measured<T>(work: () => Promise<T>): Promise<Measured<T>> {
  await Promise.all((await family()).map(forgetPeak));
  const over = new AbortController();
  const watch = look(over.signal);
  const begun = performance.now();
  try {
    const value = await work();
    const seconds = (performance.now() - begun) / 1_000;
    over.abort();
    return { value, seconds, ...(await watch) };
  } finally {
    over.abort();
  }
}

async function look(signal: AbortSignal): Promise<{ readonly peakBytes: number; readonly networkBytes: number }> {
  let [peakBytes, networkBytes] = [0, 0];
  for (let isLast = false; !isLast;) {
    isLast = signal.aborted;
    for (const pid of await family()) {
      peakBytes = Math.max(peakBytes, await peakOf(pid));
      if (pid !== process.pid) networkBytes = Math.max(networkBytes, await trafficOf(pid));
    }
    await delay(LOOK_EVERY_MS, undefined, { signal }).catch(() => undefined);
  }
  return { peakBytes, networkBytes };
}

async function family(): Promise<readonly number[]> {
  return [process.pid, ...(await childrenOf(process.pid))];
}

async function childrenOf(pid: number): Promise<readonly number[]> {
  const tasks = await readdir(`/proc/${String(pid)}/task`).catch(() => []);
  const lists = await Promise.all(tasks.map((task) => textOf(`/proc/${String(pid)}/task/${task}/children`)));
  const own = lists.flatMap((list) => list.split(' ').filter(Boolean).map(Number));
  const deeper = await Promise.all(own.map(childrenOf));
  return [...own, ...deeper.flat()];
}

async function forgetPeak(pid: number): Promise<void> {
  await writeFile(`/proc/${String(pid)}/clear_refs`, '5').catch(() => undefined);
}

async function peakOf(pid: number): Promise<number> {
  const status = await textOf(`/proc/${String(pid)}/status`);
  return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) * 1024;
}

let ownNetwork: string | undefined;

async function trafficOf(pid: number): Promise<number> {
  ownNetwork ??= await textOf('/proc/self/net/dev');
  const names = (text: string) => text.match(/^\s*\S+:/gm)?.join() ?? '';
  const devices = await textOf(`/proc/${String(pid)}/net/dev`);
  if (names(devices) === names(ownNetwork)) return 0;
  const rows = devices.split('\n').slice(2).filter(Boolean);
  return rows.reduce((sum, row) => {
    const cells = row
      .slice(row.indexOf(':') + 1)
      .trim()
      .split(/\s+/)
      .map(Number);
    return sum + (cells[0] ?? 0) + (cells[8] ?? 0);
  }, 0);
}

/** Empty for a process that has just gone. */
function textOf(path: string): Promise<string> {
  return readFile(path, 'utf8').catch(() => '');
}
