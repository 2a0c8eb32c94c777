import { ConversionRefused } from '../conversion-refused.ts';
import { ConverterUnavailableError } from '../converter-error.ts';
import type { ConverterLog } from '../converter-options.ts';
import type { OfficeKind } from '#domain/documents/document-kind.ts';
import type { OfficeListener } from './listener.ts';
import { ListenerDiedError } from './listener-died.ts';
import { prepareSetting } from './prepare-setting.ts';
import { FenceBroken } from '#fence/fence-broken.ts';
import { KeptPool } from '#fence/kept-pool.ts';
import type { KeptPlace } from '#fence/kept-pool.ts';
import { readProcessNow } from '#fence/process-facts.ts';
import { PreparedOnce } from '#fence/prepared-once.ts';
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

type Place = KeptPlace<OfficeListener>;
type Job = { readonly kind: OfficeKind; readonly bytes: Uint8Array; readonly signal: AbortSignal };

/** Listeners that stay between documents: one document at a time each, replaced when they have died or served their time. */
export class ListenerPool {
  readonly #options: PoolOptions;
  /** A failure (LibreOffice not yet installed) is tried again by the next document. */
  readonly #setting: PreparedOnce<PreparedSetting>;
  readonly #pool: KeptPool<OfficeListener>;

  constructor(options: PoolOptions) {
    this.#options = options;
    this.#setting = new PreparedOnce(() => prepareSetting(options));
    this.#pool = new KeptPool({
      count: options.listenerCount,
      start: async () => startListener(await this.#setting.get()),
      closedReason: () => new ConverterUnavailableError('преобразователь закрыт'),
      onStartFailed: (error) => {
        options.log.warn({ err: error }, 'LibreOffice не поднялся, попытка повторится со следующим документом');
      },
    });
  }

  /** Brings all listeners up. @throws ConverterUnavailableError */
  async start(): Promise<{ readonly version: string }> {
    const { program } = await this.#setting.get();
    await this.#pool.start();
    return { version: program.installation.version };
  }

  /** Families of fonts that the listeners have. @throws ConverterUnavailableError */
  async families(): Promise<ReadonlySet<string>> {
    return (await this.#setting.get()).families;
  }

  /** Process ids of the listeners that are up. */
  pids(): Promise<readonly number[]> {
    return this.#pool.pids();
  }

  /**
   * The document as PDF, when a listener is free.
   * @throws ConversionRefused when the document is to blame @throws ConverterUnavailableError when no listener comes up
   */
  convert(kind: OfficeKind, bytes: Uint8Array, time: WorkTime, signal?: AbortSignal): Promise<Uint8Array> {
    return this.#pool.run((place, stop) => this.#convertIn(place, { kind, bytes, signal: stop }, time), signal);
  }

  /** Gives up what is under way, ends all listeners and clears what they left. */
  async close(): Promise<void> {
    await this.#pool.close();
    const setting = await this.#setting.ifMade();
    await setting?.dispose();
  }

  /** A listener that died of its own must not cost the document: it is tried once more, in what is left of its time. */
  async #convertIn(place: Place, job: Job, time: WorkTime): Promise<Uint8Array> {
    const first = await place.process();
    return time.spend((deadlineMs) => this.#tryTwice(place, first, job, deadlineMs)).catch(refuseLate);
  }

  async #tryTwice(place: Place, first: OfficeListener, job: Job, deadlineMs: number): Promise<Uint8Array> {
    try {
      return await this.#attempt(place, first, deadlineMs, job);
    } catch (error) {
      if (!(error instanceof ListenerDiedError)) throw error;
      this.#options.log.warn({ how: error.how }, 'LibreOffice завершился во время преобразования, вторая попытка');
    }
    try {
      return await this.#attempt(place, await place.process(), deadlineMs, job);
    } catch (error) {
      if (!(error instanceof ListenerDiedError)) throw error;
      throw new ConversionRefused(error.how === 'stalled' ? 'timeout' : 'crashed', { cause: error });
    }
  }

  async #attempt(place: Place, listener: OfficeListener, deadlineMs: number, job: Job): Promise<Uint8Array> {
    const { memoryLimitBytes } = this.#options;
    try {
      const pdf = await listener.convert(job.kind, job.bytes, { deadlineMs, memoryLimitBytes }, job.signal);
      if (listener.converted >= this.#options.recycleAfter || hasGrown(listener)) await place.replace(listener);
      return pdf;
    } catch (error) {
      const isHarmless = error instanceof ConversionRefused && error.fault.code === 'damaged' && listener.isAlive;
      if (!isHarmless) await place.replace(listener);
      throw error;
    }
  }
}

/** What a listener keeps of earlier documents is missing for the next one's pictures: it is renewed before that shows. */
const GROWN_BYTES = 280 * 1024 * 1024;

function hasGrown({ pid }: OfficeListener): boolean {
  return (readProcessNow(pid)?.residentBytes ?? 0) > GROWN_BYTES;
}

type PreparedSetting = Awaited<ReturnType<typeof prepareSetting>>;

/** The steps before have used all its time. */
function refuseLate(error: unknown): never {
  throw error instanceof FenceBroken ? new ConversionRefused('timeout', { cause: error }) : error;
}
