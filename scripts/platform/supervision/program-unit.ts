import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { PROJECT_ROOT } from '../layout.ts';
import { identityOf } from '../process-identity.ts';
import type { RunRecords } from '../state/run-records.ts';
import { stopProcess } from '../stop-process.ts';
import { alarmingLine } from './alarming-line.ts';
import { probeHttp } from './probes.ts';
import { isOfType } from './program-message.ts';
import { RotatingLog, type LogLimits } from './rotating-log.ts';
import type { RunningUnit, Unit } from './unit.ts';

/**
 * One of our own programs: worker, api, emulator, copies. It is forked with a channel and sends `{type: 'ready'}` when it can serve; one that
 * is watched by its beats is not ready before the first: silent it would be killed again and again.
 */
export interface ProgramSpec {
  readonly name: string;
  readonly title: string;
  /** Path from the project's root. */
  readonly script: string;
  /** Its whole environment besides PATH, HOME and the like. */
  readonly env: Readonly<Record<string, string>>;
  readonly readyMs: number;
  readonly stopGraceMs: number;
  /** Its sign of life: an address that it answers by HTTP, or the beats it sends by itself (config/beat.ts). */
  readonly pulse: { readonly url: string } | 'beats';
  /** Said on the console when it is ready. */
  readonly note?: string;
}

/** Where programs write and are noted. */
export interface ProgramPlace {
  readonly logsDir: string;
  readonly logLimits?: LogLimits | undefined;
  readonly records: RunRecords;
  /** Warnings and errors of the program, a line at a time. */
  readonly warn: (line: string) => void;
}

const PASSED_ON = [
  ...(['PATH', 'HOME', 'LANG', 'TZ', 'TMPDIR', 'NODE_OPTIONS', 'XDG_CACHE_HOME'] as const),
  // Roots of an authority that the machine does not know by itself.
  ...(['SSL_CERT_FILE', 'NODE_EXTRA_CA_CERTS'] as const),
];
const LAST_WORDS = 12;
const TOLD_EVERY_MS = 30_000;

/** A supervised program in its own process group: Ctrl-C reaches only us, and we stop it in its turn. */
export function programUnit(spec: ProgramSpec, place: ProgramPlace): Unit {
  return { name: spec.name, title: spec.title, launch: (_tell, ended) => launch(spec, place, ended) };
}

async function launch(spec: ProgramSpec, place: ProgramPlace, ended: AbortSignal): Promise<RunningUnit> {
  ended.throwIfAborted();
  const child = fork(join(PROJECT_ROOT, spec.script), [], {
    cwd: PROJECT_ROOT,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: { ...passedOn(), ...spec.env },
  });
  const words = keepLog(child, spec, place);
  const pulse = pulseOf(child, spec);
  const process = child.pid === undefined ? undefined : identityOf(child.pid);
  const stop = async (): Promise<void> => {
    const stopping = process && stopProcess(process, { signal: 'SIGTERM', graceMs: spec.stopGraceMs, group: true });
    // An open channel would keep a program alive that has nothing more to do.
    if (child.connected) child.disconnect();
    await stopping;
    place.records.remove(spec.name);
  };
  try {
    // Where there is no room even for the note, no program is left running without one.
    if (process) place.records.write(spec.name, process, spec.script);
    await ready(child, spec, { words, warn: place.warn }, ended);
    if (!pulse.isFelt()) throw new Error(`${spec.title}: не подаёт признаков жизни, за которыми следят`);
  } catch (error) {
    await stop();
    throw error;
  }
  if (!process) throw new Error(`${spec.title}: процесс завершился сразу`);
  return { process, note: spec.note, probe: pulse.probe, stop };
}

interface Pulse {
  /** Whether a program that is ready by its own words has shown the sign by which it will be watched. */
  readonly isFelt: () => boolean;
  readonly probe: () => Promise<void>;
}

function pulseOf(child: ChildProcess, { pulse }: ProgramSpec): Pulse {
  if (pulse !== 'beats') return { isFelt: () => true, probe: () => probeHttp(pulse.url) };
  let hasBeaten = false;
  child.on('message', (message: unknown) => {
    if (isOfType(message, 'beat')) hasBeaten = true;
  });
  const probe = async (): Promise<void> => {
    if (!hasBeaten) await once(child, 'message');
    hasBeaten = false;
  };
  return { isFelt: () => hasBeaten, probe };
}

interface Heard {
  /** The program's last lines. */
  readonly words: readonly string[];
  readonly warn: ProgramPlace['warn'];
}

function ready(child: ChildProcess, spec: ProgramSpec, { words, warn }: Heard, ended: AbortSignal): Promise<void> {
  const start = performance.now();
  const telling = setInterval(() => {
    warn(`${spec.title}: ещё не готово, прошло ${String(Math.round((performance.now() - start) / 1_000))} с`);
  }, TOLD_EVERY_MS);
  const waited = new Promise<void>((resolve, reject) => {
    const failed = (reason: string): void => {
      const said =
        words.length > 0 ? [`${reason}, журнал ${spec.name}.log:`, ...words] : [`${reason}, в журнале пусто`];
      reject(new Error(said.join('\n')));
    };
    const timer = setTimeout(() => failed(`нет готовности за ${spec.readyMs / 1000} с`), spec.readyMs);
    child.on('message', (message: unknown) => {
      if (!isOfType(message, 'ready')) return;
      clearTimeout(timer);
      resolve();
    });
    ended.addEventListener('abort', () => reject(new Error('остановлено до готовности')), { once: true });
    child.once('error', reject);
    // `close`, not `exit`: its last words have been read by then.
    child.once('close', (code, signal) => {
      clearTimeout(timer);
      failed(`завершился (${signal ?? `код ${code}`})`);
    });
  });
  return waited.finally(() => clearInterval(telling));
}

function keepLog(child: ChildProcess, spec: ProgramSpec, place: ProgramPlace): readonly string[] {
  const log = new RotatingLog(join(place.logsDir, `${spec.name}.log`), place.logLimits);
  const words: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    if (!stream) continue;
    createInterface({ input: stream }).on('line', (line) => {
      log.write(line);
      words.push(line);
      if (words.length > LAST_WORDS) words.shift();
      const alarm = alarmingLine(line, stream === child.stderr);
      if (alarm !== undefined) place.warn(`[${spec.name}] ${alarm}`);
    });
  }
  child.once('close', () => log.close());
  return words;
}

function passedOn(): Record<string, string> {
  return Object.fromEntries(
    PASSED_ON.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])),
  );
}
