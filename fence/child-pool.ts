import { FenceBroken, FenceUnavailable } from './fence-broken.ts';
import { FencedChild } from './fenced-child.ts';
import type { ChildProgram } from './fenced-child.ts';
import type { Message } from './frames.ts';
import { KeptPool } from './kept-pool.ts';
import type { KeptPlace } from './kept-pool.ts';
import { PreparedOnce } from './prepared-once.ts';
import type { WorkTime } from './work-time.ts';

export interface ChildPoolOptions {
  readonly childCount: number;
  readonly memoryLimitBytes: number;
  /** After so many pieces of work a child is replaced by a fresh one. */
  readonly recycleAfter: number;
  /** Asked for once; a failure is tried again by the next piece of work. */
  readonly program: () => Promise<ChildProgram>;
  readonly warn: (facts: object, message: string) => void;
}

interface Job {
  readonly request: Message;
  readonly deadlineMs: number;
  readonly signal: AbortSignal;
}

/** Fenced processes that stay between documents: one piece of work at a time each, replaced when they broke out or served their time. */
export class ChildPool {
  readonly #options: ChildPoolOptions;
  readonly #pool: KeptPool<FencedChild>;
  #endedInRow = 0;

  constructor(options: ChildPoolOptions) {
    this.#options = options;
    const program = new PreparedOnce(options.program);
    this.#pool = new KeptPool({
      count: options.childCount,
      start: async () => FencedChild.start(await program.get()),
      closedReason: () => new FenceUnavailable('преобразователь закрыт'),
      onStartFailed: (error) => {
        options.warn({ err: error }, 'процесс для чужих документов не поднялся, попытка повторится');
      },
    });
  }

  /** Brings all children up. @throws FenceUnavailable */
  start(): Promise<void> {
    return this.#pool.start();
  }

  /** Process ids of the children that are up. */
  pids(): Promise<readonly number[]> {
    return this.#pool.pids();
  }

  /**
   * One piece of work, when a child is free. A child that died of its own is replaced and the work tried once more in the time left.
   * @throws FenceBroken @throws FenceUnavailable @throws FrameError
   */
  async run(request: Message, time: WorkTime, signal?: AbortSignal): Promise<Message> {
    try {
      const answer = await this.#pool.run((place, stop) => this.#runIn(place, request, time, stop), signal);
      this.#endedInRow = 0;
      return answer;
    } catch (error) {
      if (error instanceof FenceBroken && error.how === 'ended') this.#noteEnded(error);
      throw error;
    }
  }

  /** Pieces of work in a row whose child died both times. One document may do that, several in a row tell of the child. */
  get endedInRow(): number {
    return this.#endedInRow;
  }

  #noteEnded({ lastWords }: FenceBroken): void {
    this.#endedInRow += 1;
    const facts = { lastWords: lastWords ?? 'ничего', inRow: this.#endedInRow };
    this.#options.warn(facts, 'процесс для чужих документов завершился и со второй попытки');
  }

  /** Gives up what is under way and ends all children. */
  close(): Promise<void> {
    return this.#pool.close();
  }

  async #runIn(place: KeptPlace<FencedChild>, request: Message, time: WorkTime, signal: AbortSignal): Promise<Message> {
    const first = await place.process();
    return time.spend(async (deadlineMs) => {
      const job = { request, deadlineMs, signal };
      try {
        return await this.#attempt(place, first, job);
      } catch (error) {
        if (!hasDied(error)) throw error;
        this.#options.warn(
          { how: error.how, lastWords: error.lastWords ?? 'ничего' },
          'процесс для чужих документов завершился во время работы, вторая попытка',
        );
      }
      return this.#attempt(place, await place.process(), job);
    });
  }

  async #attempt(place: KeptPlace<FencedChild>, child: FencedChild, job: Job): Promise<Message> {
    const { memoryLimitBytes, recycleAfter } = this.#options;
    const { request, deadlineMs, signal } = job;
    try {
      const answer = await child.work(request, { deadlineMs, memoryLimitBytes }, signal);
      if (child.served >= recycleAfter) await place.replace(child);
      return answer;
    } catch (error) {
      await place.replace(child);
      throw error;
    }
  }
}

function hasDied(error: unknown): error is FenceBroken {
  return error instanceof FenceBroken && (error.how === 'ended' || error.how === 'stalled');
}
