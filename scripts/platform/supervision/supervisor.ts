import { isRunning } from '../process-identity.ts';
import type { Progress } from '../progress.ts';
import { killProcess } from '../stop-process.ts';
import { PULSE_PACE, PulseWatch, type PulsePace } from './pulse-watch.ts';
import { RestartPauses } from './restart-pauses.ts';
import type { RunningUnit, Unit } from './unit.ts';

const LOOK_EVERY_MS = 500;
const TEND_EVERY_MS = 10_000;

interface Kept {
  readonly unit: Unit;
  readonly pauses: RestartPauses;
  running: RunningUnit | undefined;
  watch: PulseWatch | undefined;
  /** Why it is being ended by us; undefined: it was not. */
  fault: string | undefined;
  restartAt: number;
  restart: Promise<void> | undefined;
}

/** Keeps parts running: starts them in order, restarts what falls and what has frozen, stops them in the reverse order. */
export class Supervisor {
  readonly #progress: Progress;
  readonly #pace: PulsePace;
  readonly #kept: Kept[] = [];
  #timer: NodeJS.Timeout | undefined;
  #tendAt = 0;
  readonly #ended = new AbortController();
  /** The part that is coming up; parts come up one after another. */
  #coming: Promise<void> | undefined;

  constructor(progress: Progress, pace: PulsePace = PULSE_PACE) {
    this.#progress = progress;
    this.#pace = pace;
  }

  /** Starts one part and watches it from then on. @throws when it does not become ready, or everything is being stopped */
  start(unit: Unit): Promise<void> {
    this.#coming = this.#bringUp(unit);
    return this.#coming;
  }

  async #bringUp(unit: Unit): Promise<void> {
    const { signal } = this.#ended;
    signal.throwIfAborted();
    const running = await this.#progress.step(unit.title, (tell) => launchAndNote(unit, tell, signal));
    if (signal.aborted) {
      await running.stop();
      signal.throwIfAborted();
    }
    const kept: Kept = {
      unit,
      pauses: new RestartPauses(),
      running: undefined,
      watch: undefined,
      fault: undefined,
      restartAt: 0,
      restart: undefined,
    };
    this.#runs(kept, running);
    this.#kept.push(kept);
    this.#timer ??= setInterval(() => this.#look(), LOOK_EVERY_MS);
  }

  /** Stops everything in the reverse order, what is only coming up first; waits for a restart that is under way. */
  async stopAll(): Promise<void> {
    this.#ended.abort(new Error('Останавливается'));
    clearInterval(this.#timer);
    // Its own caller hears why it did not come up.
    await this.#coming?.catch(() => undefined);
    for (const { watch } of this.#kept) watch?.end();
    await Promise.all(this.#kept.flatMap((kept) => kept.restart ?? []));
    for (const kept of this.#kept.toReversed()) {
      if (!kept.running) continue;
      await kept.running.stop();
      this.#progress.tell(`остановлено: ${kept.unit.title}`);
    }
    this.#kept.length = 0;
  }

  #look(): void {
    const now = performance.now();
    for (const kept of this.#kept) {
      if (kept.running && !isRunning(kept.running.process)) this.#fell(kept, now);
    }
    for (const kept of this.#kept) {
      // Side by side: a worker that waits for its database must not keep the database from being restarted.
      if (!kept.running && !kept.restart && kept.restartAt <= now) kept.restart = this.#again(kept);
    }
    if (now < this.#tendAt) return;
    this.#tendAt = now + TEND_EVERY_MS;
    for (const kept of this.#kept) this.#tend(kept);
  }

  #runs(kept: Kept, running: RunningUnit): void {
    kept.running = running;
    kept.fault = undefined;
    kept.watch = running.probe && new PulseWatch(running.probe, this.#pace, () => void this.#froze(kept, running));
  }

  /** Its end is then seen like any other. */
  async #froze(kept: Kept, running: RunningUnit): Promise<void> {
    if (kept.running !== running || this.#ended.signal.aborted) return;
    kept.fault = 'не отвечает';
    try {
      await killProcess(running.process);
    } catch (error) {
      this.#progress.tell(`${kept.unit.title}: не отвечает и не завершается: ${wordsOf(error)}`);
      this.#runs(kept, running);
    }
  }

  #tend({ unit, running }: Kept): void {
    try {
      running?.tend?.();
    } catch (error) {
      this.#progress.tell(`${unit.title}: журнал не укорочен: ${wordsOf(error)}`);
    }
  }

  #fell(kept: Kept, now: number): void {
    kept.running = undefined;
    kept.watch?.end();
    this.#postpone(kept, kept.fault ?? 'процесс завершился', kept.pauses.fell(now));
  }

  async #again(kept: Kept): Promise<void> {
    try {
      const tell = (news: string): void => this.#progress.tell(`${kept.unit.title}: ${news}`);
      this.#runs(kept, await kept.unit.launch(tell, this.#ended.signal));
      this.#progress.tell(`${kept.unit.title}: снова работает`);
    } catch (error) {
      this.#postpone(kept, wordsOf(error), kept.pauses.failedToStart());
    } finally {
      kept.restart = undefined;
    }
  }

  #postpone(kept: Kept, reason: string, pauseMs: number): void {
    this.#progress.tell(
      `${kept.unit.title}: ${reason}; перезапуск через ${(pauseMs / 1000).toLocaleString('ru-RU')} с`,
    );
    kept.restartAt = performance.now() + pauseMs;
  }
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

async function launchAndNote(unit: Unit, tell: (news: string) => void, ended: AbortSignal): Promise<RunningUnit> {
  const running = await unit.launch(tell, ended);
  if (running.note) tell(running.note);
  return running;
}
