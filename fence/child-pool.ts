import { FenceBroken, FenceUnavailable } from './fence-broken.ts';
import { FencedChild } from './fenced-child.ts';
import type { ChildProgram } from './fenced-child.ts';
import type { Message } from './frames.ts';
import { SlotQueue } from './slot-queue.ts';
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

interface Slot {
  child: Promise<FencedChild> | undefined;
}

interface Job {
  readonly request: Message;
  readonly deadlineMs: number;
  readonly signal: AbortSignal;
}

/** Fenced processes that stay between documents: one piece of work at a time each, replaced when they broke out or served their time. */
export class ChildPool {
  readonly #options: ChildPoolOptions;
  readonly #slots: readonly Slot[];
  readonly #queue: SlotQueue<Slot>;
  readonly #closing = new AbortController();
  readonly #underWay = new Set<Promise<unknown>>();
  #program: Promise<ChildProgram> | undefined;

  constructor(options: ChildPoolOptions) {
    this.#options = options;
    this.#slots = Array.from({ length: options.childCount }, () => ({ child: undefined }));
    this.#queue = new SlotQueue(this.#slots);
  }

  /** Brings all children up. @throws FenceUnavailable */
  async start(): Promise<void> {
    await Promise.all(this.#slots.map((slot) => this.#childOf(slot)));
  }

  /** Process ids of the children that are up. */
  async pids(): Promise<readonly number[]> {
    const settled = await Promise.allSettled(this.#slots.map(async (slot) => (await slot.child)?.pid));
    return settled.flatMap((each) => (each.status === 'fulfilled' && each.value !== undefined ? [each.value] : []));
  }

  /**
   * One piece of work, when a child is free. A child that died of its own is replaced and the work tried once more in the time left.
   * @throws FenceBroken @throws FenceUnavailable @throws FrameError
   */
  async run(request: Message, time: WorkTime, signal?: AbortSignal): Promise<Message> {
    const closing = this.#closing.signal;
    const stop = signal ? AbortSignal.any([signal, closing]) : closing;
    const slot = await this.#queue.take(stop);
    const work = this.#runIn(slot, request, time, stop);
    this.#underWay.add(work);
    try {
      return await work;
    } finally {
      this.#underWay.delete(work);
      this.#queue.give(slot);
    }
  }

  /** Gives up what is under way and ends all children. */
  async close(): Promise<void> {
    this.#closing.abort(new FenceUnavailable('преобразователь закрыт'));
    await Promise.allSettled(this.#underWay);
    await Promise.allSettled(this.#slots.map(async (slot) => (await slot.child)?.stop()));
  }

  async #runIn(slot: Slot, request: Message, time: WorkTime, signal: AbortSignal): Promise<Message> {
    const first = await this.#childOf(slot);
    return time.spend(async (deadlineMs) => {
      const job = { request, deadlineMs, signal };
      try {
        return await this.#attempt(slot, first, job);
      } catch (error) {
        if (!hasDied(error)) throw error;
        this.#options.warn(
          { how: error.how },
          'процесс для чужих документов завершился во время работы, вторая попытка',
        );
      }
      return this.#attempt(slot, await this.#childOf(slot), job);
    });
  }

  async #attempt(slot: Slot, child: FencedChild, { request, deadlineMs, signal }: Job): Promise<Message> {
    const { memoryLimitBytes, recycleAfter } = this.#options;
    try {
      const answer = await child.work(request, { deadlineMs, memoryLimitBytes }, signal);
      if (child.served >= recycleAfter) await this.#replace(slot, child);
      return answer;
    } catch (error) {
      await this.#replace(slot, child);
      throw error;
    }
  }

  /** Kills the old one and begins to bring up a new one at once; whoever takes the slot next waits for it. */
  async #replace(slot: Slot, old: FencedChild): Promise<void> {
    slot.child = undefined;
    await old.stop();
    if (this.#closing.signal.aborted) return;
    void this.#childOf(slot).catch((error: unknown) => {
      this.#options.warn({ err: error }, 'процесс для чужих документов не поднялся, попытка повторится');
    });
  }

  async #childOf(slot: Slot): Promise<FencedChild> {
    const present = await slot.child;
    if (present?.isAlive) return present;
    this.#closing.signal.throwIfAborted();
    slot.child = this.#prepare().then((program) => FencedChild.start(program));
    try {
      return await slot.child;
    } catch (error) {
      slot.child = undefined;
      throw error;
    }
  }

  #prepare(): Promise<ChildProgram> {
    this.#program ??= this.#options.program().catch((error: unknown) => {
      this.#program = undefined;
      throw error;
    });
    return this.#program;
  }
}

function hasDied(error: unknown): error is FenceBroken {
  return error instanceof FenceBroken && (error.how === 'ended' || error.how === 'stalled');
}
