import { fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { freePorts } from '#scripts/platform/free-port.ts';
import { layout } from '#scripts/platform/layout.ts';
import { PORT_NAMES } from '#scripts/platform/state/ports.ts';

/** The whole system in processes of its own. */
export interface RunningSystem {
  readonly url: string;
  /** Ctrl-C, and the wait until everything has stopped. */
  stop(): Promise<void>;
}

const START = fileURLToPath(new URL('../../scripts/start.ts', import.meta.url));

/** Ports that nobody else in this run is given: other tests bring up whole systems at the same time. */
async function chooseOwnPorts(home: string): Promise<void> {
  const { portsFile } = layout({ MASK_HOME: home });
  if (existsSync(portsFile)) return;
  const free = await freePorts(PORT_NAMES.length);
  writeFileSync(portsFile, JSON.stringify(Object.fromEntries(PORT_NAMES.map((name, place) => [name, free[place]]))));
}

/** A postal day lasts two seconds, so that a return is seen within a minute. */
const PACE = { POST_EMULATOR_DAY_MS: '2000', MASK_TRACKING_INTERVAL_MS: '2000' };

/** Starts what `npm start` starts, with its data in the given folder; `changes`: its settings besides this machine's. @throws with its last words when it does not come up. */
export async function startSystem(
  home: string,
  changes: Readonly<Record<string, string>> = PACE,
): Promise<RunningSystem> {
  await chooseOwnPorts(home);
  const child = fork(START, [], { env: { ...process.env, ...changes, MASK_HOME: home }, silent: true });
  let words = '';
  child.stdout?.on('data', (chunk: Buffer) => (words += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (words += chunk.toString()));
  const ended = once(child, 'exit');
  const outcome = await Promise.race([
    once(child, 'message').then(() => 'ready' as const),
    ended.then(() => 'ended' as const),
  ]);
  const url = /МАСК работает: (\S+)/.exec(words)?.[1];
  if (outcome === 'ended' || url === undefined) throw new Error(`the system did not start:\n${words.slice(-2_000)}`);
  return {
    url,
    stop: async () => {
      child.kill('SIGINT');
      await ended;
    },
  };
}
