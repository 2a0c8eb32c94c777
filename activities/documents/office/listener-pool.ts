import { ConversionRefused } from '../conversion-refused.ts';
import { ConverterUnavailableError } from '../converter-error.ts';
import type { ConverterLog } from '../converter-options.ts';
import type { OfficeKind } from './export-options.ts';
import type { OfficeListener } from './listener.ts';
import { ListenerDiedError } from './listener-died.ts';
import { prepareSetting } from './prepare-setting.ts';
import { FenceBroken } from '#fence/fence-broken.ts';
import { SlotQueue } from '#fence/slot-queue.ts';
import type { WorkTime } from '#fence/work-time.ts';
import { startListener } from './start-listener.ts';

/** Sizes and limits of a pool. */
export interface PoolOptions {
  readonly tempDir: string;
  readonly listenerCount: number;
  readonly memoryLimitBytes: number;
  /** After so many documents a listener is replaced by a fresh one. */
  readonly recycleAfter: number;
  readonly log: ConverterLog;
}

type Slot = { listener: Promise<OfficeListener> | undefined };
type Job = { readonly kind: OfficeKind; readonly bytes: Uint8Array; readonly signal: AbortSignal };

/** Listeners that stay between documents: one document at a time each, replaced when they have died or served their time. */
export class ListenerPool {
  readonly #options: PoolOptions;
  readonly #queue: SlotQueue<Slot>;
  readonly #slots: readonly Slot[];
  #setting: Promise<PreparedSetting> | undefined;
  readonly #closing = new AbortController();
  readonly #underWay = new Set<Promise<unknown>>();

  constructor(options: PoolOptions) {
    this.#options = options;
    this.#slots = Array.from({ length: options.listenerCount }, () => ({ listener: undefined }));
    this.#queue = new SlotQueue(this.#slots);
  }

  /** Brings all listeners up. @throws ConverterUnavailableError */
  async start(): Promise<{ readonly version: string; readonly hasNetwork: boolean }> {
    const { program } = await this.#prepare();
    await Promise.all(this.#slots.map((slot) => this.#listenerOf(slot)));
    return { version: program.installation.version, hasNetwork: program.sandbox.hasNetwork };
  }

  /** Process ids of the listeners that are up. */
  async pids(): Promise<readonly number[]> {
    const settled = await Promise.allSettled(this.#slots.map(async (slot) => (await slot.listener)?.pid));
    return settled.flatMap((each) => (each.status === 'fulfilled' && each.value !== undefined ? [each.value] : []));
  }

  /**
   * The document as PDF, when a listener is free.
   * @throws ConversionRefused when the document is to blame @throws ConverterUnavailableError when no listener comes up
   */
  async convert(kind: OfficeKind, bytes: Uint8Array, time: WorkTime, signal?: AbortSignal): Promise<Uint8Array> {
    const closing = this.#closing.signal;
    const stop = signal ? AbortSignal.any([signal, closing]) : closing;
    const slot = await this.#queue.take(stop);
    const work = this.#convertIn(slot, { kind, bytes, signal: stop }, time);
    this.#underWay.add(work);
    try {
      return await work;
    } finally {
      this.#underWay.delete(work);
      this.#queue.give(slot);
    }
  }

  /** Gives up what is under way, ends all listeners and clears what they left. */
  async close(): Promise<void> {
    this.#closing.abort(new ConverterUnavailableError('преобразователь закрыт'));
    await Promise.allSettled(this.#underWay);
    await Promise.allSettled(this.#slots.map(async (slot) => (await slot.listener)?.stop()));
    const setting = await this.#setting?.catch(() => undefined);
    await setting?.dispose();
  }

  /** A listener that died of its own must not cost the document: it is tried once more, in what is left of its time. */
  async #convertIn(slot: Slot, job: Job, time: WorkTime): Promise<Uint8Array> {
    const first = await this.#listenerOf(slot);
    return time.spend((deadlineMs) => this.#tryTwice(slot, first, job, deadlineMs)).catch(refuseLate);
  }

  async #tryTwice(slot: Slot, first: OfficeListener, job: Job, deadlineMs: number): Promise<Uint8Array> {
    try {
      return await this.#attempt(slot, first, deadlineMs, job);
    } catch (error) {
      if (!(error instanceof ListenerDiedError)) throw error;
      this.#options.log.warn({ how: error.how }, 'LibreOffice завершился во время преобразования, вторая попытка');
    }
    try {
      return await this.#attempt(slot, await this.#listenerOf(slot), deadlineMs, job);
    } catch (error) {
      if (!(error instanceof ListenerDiedError)) throw error;
      throw new ConversionRefused(error.how === 'stalled' ? 'timeout' : 'crashed', { cause: error });
    }
  }

  async #attempt(slot: Slot, listener: OfficeListener, deadlineMs: number, job: Job): Promise<Uint8Array> {
    const { memoryLimitBytes } = this.#options;
    try {
      const pdf = await listener.convert(job.kind, job.bytes, { deadlineMs, memoryLimitBytes }, job.signal);
      if (listener.converted >= this.#options.recycleAfter) await this.#replace(slot, listener);
      return pdf;
    } catch (error) {
      const isHarmless = error instanceof ConversionRefused && error.fault.code === 'damaged' && listener.isAlive;
      if (!isHarmless) await this.#replace(slot, listener);
      throw error;
    }
  }

  /** Kills the old one and begins to bring up a new one at once; whoever takes the slot next waits for it. */
  async #replace(slot: Slot, old: OfficeListener): Promise<void> {
    slot.listener = undefined;
    await old.stop();
    if (this.#closing.signal.aborted) return;
    void this.#listenerOf(slot).catch((error: unknown) => {
      this.#options.log.warn({ err: error }, 'LibreOffice не поднялся, попытка повторится со следующим документом');
    });
  }

  async #listenerOf(slot: Slot): Promise<OfficeListener> {
    const present = await slot.listener;
    if (present?.isAlive) return present;
    if (present) await present.stop();
    this.#closing.signal.throwIfAborted();
    slot.listener = this.#prepare().then(startListener);
    try {
      return await slot.listener;
    } catch (error) {
      slot.listener = undefined;
      throw error;
    }
  }

  /** Done once; a failure (LibreOffice not yet installed) is tried again by the next document. */
  #prepare(): Promise<PreparedSetting> {
    this.#setting ??= prepareSetting(this.#options).catch((error: unknown) => {
      this.#setting = undefined;
      throw error;
    });
    return this.#setting;
  }
}

type PreparedSetting = Awaited<ReturnType<typeof prepareSetting>>;

/** The steps before have used all its time. */
function refuseLate(error: unknown): never {
  throw error instanceof FenceBroken ? new ConversionRefused('timeout', { cause: error }) : error;
}
