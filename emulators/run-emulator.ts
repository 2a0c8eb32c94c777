import type { z } from 'zod';
import { readSettings, SettingsError } from '#config/settings.ts';
import { tellParent } from '#config/tell-parent.ts';

/** Something that runs until it is closed. */
export interface Closable {
  close(): Promise<void>;
}

/** An emulator as a process of its own. */
export interface EmulatorProgram<S, R extends Closable> {
  readonly settings: z.ZodType<S>;
  readonly start: (settings: S) => Promise<R>;
  /** The first line of its output. */
  readonly title: (running: R) => string;
  /** What its parent is told besides `{type: 'ready'}`. */
  readonly ready: (running: R) => Readonly<Record<string, unknown>>;
}

/** Says `{type: 'ready', …}` to its parent, stops on SIGTERM, on SIGINT, and when the parent is gone. Ends the process with words when it cannot start. */
export function runEmulator<S, R extends Closable>(program: EmulatorProgram<S, R>): void {
  run(program).catch(fail);
}

async function run<S, R extends Closable>({ settings, start, title, ready }: EmulatorProgram<S, R>): Promise<void> {
  const running = await start(readSettings(settings, process.env));
  let isStopping = false;
  const stop = (): void => {
    if (isStopping) return;
    isStopping = true;
    running.close().then(() => process.exit(0), fail);
  };
  for (const event of ['SIGTERM', 'SIGINT', 'disconnect']) process.on(event, stop);
  console.log(title(running));
  tellParent({ type: 'ready', ...ready(running) });
}

function fail(error: unknown): never {
  console.error(error instanceof SettingsError ? error.message : error);
  process.exit(1);
}
