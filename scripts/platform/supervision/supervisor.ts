import { isRunning } from '../process-identity.ts';
import type { Progress } from '../progress.ts';
import type { RunningUnit, Unit } from './unit.ts';

const LOOK_EVERY_MS = 500;
const FIRST_BACKOFF_MS = 1_000;
const LONGEST_BACKOFF_MS = 30_000;
/** A part that has run so long starts again with the first, short pause. */
const STEADY_MS = 60_000;

interface Kept {
  readonly unit: Unit;
  running: RunningUnit | undefined;
  since: number;
  backoffMs: number;
  restartAt: number;
  restart: Promise<void> | undefined;
}

/** Keeps parts running: starts them in order, restarts what falls, stops them in the reverse order. */
export class Supervisor {
  readonly #progress: Progress;
  readonly #kept: Kept[] = [];
  #timer: NodeJS.Timeout | undefined;
  #stopping = false;

  constructor(progress: Progress) {
    this.#progress = progress;
  }

  /** Starts one part and watches it from then on. @throws when it does not become ready. */
  async start(unit: Unit): Promise<void> {
    const running = await this.#progress.step(unit.title, (tell) => launchAndNote(unit, tell));
    if (this.#stopping) return running.stop();
    this.#kept.push({
      unit,
      running,
      since: performance.now(),
      backoffMs: FIRST_BACKOFF_MS,
      restartAt: 0,
      restart: undefined,
    });
    this.#timer ??= setInterval(() => this.#look(), LOOK_EVERY_MS);
  }

  /** Stops everything in the reverse order; waits for a restart that is under way. */
  async stopAll(): Promise<void> {
    this.#stopping = true;
    clearInterval(this.#timer);
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
  }

  #fell(kept: Kept, now: number): void {
    if (now - kept.since > STEADY_MS) kept.backoffMs = FIRST_BACKOFF_MS;
    kept.running = undefined;
    this.#postpone(kept, 'процесс завершился');
  }

  async #again(kept: Kept): Promise<void> {
    try {
      kept.running = await kept.unit.launch((news) => this.#progress.tell(`${kept.unit.title}: ${news}`));
      kept.since = performance.now();
      this.#progress.tell(`${kept.unit.title}: снова работает`);
    } catch (error) {
      this.#postpone(kept, error instanceof Error ? error.message : String(error));
    } finally {
      kept.restart = undefined;
    }
  }

  #postpone(kept: Kept, reason: string): void {
    this.#progress.tell(`${kept.unit.title}: ${reason}; перезапуск через ${kept.backoffMs / 1000} с`);
    kept.restartAt = performance.now() + kept.backoffMs;
    kept.backoffMs = Math.min(kept.backoffMs * 2, LONGEST_BACKOFF_MS);
  }
}

async function launchAndNote(unit: Unit, tell: (news: string) => void): Promise<RunningUnit> {
  const running = await unit.launch(tell);
  if (running.note) tell(running.note);
  return running;
}
