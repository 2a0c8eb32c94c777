import { ApplicationError } from '../../errors.ts';

/** How quickly a body must come. */
export interface Pace {
  /** Milliseconds of one look. */
  readonly windowMs: number;
  /** Bytes that each window must bring, unless the body ends in it. */
  readonly minWindowBytes: number;
  /** Milliseconds for the whole body. */
  readonly totalMs: number;
}

/** A form of a quarter of a megabyte over a bad line; a half-sent one is given up after its first window. */
export const FORM_PACE: Pace = { windowMs: 5_000, minWindowBytes: 2 * 1024, totalMs: 20_000 };
/** Files over 64 kbit/s and better: whoever is known may take his time, as long as something comes. */
export const FILE_PACE: Pace = { windowMs: 10_000, minWindowBytes: 64 * 1024, totalMs: 600_000 };

/** A body that is being read, and can be given up from outside. */
export interface Arrival {
  readonly body: Promise<Uint8Array<ArrayBuffer>>;
  /** Ends the reading: `body` rejects with this. */
  giveUp(error: ApplicationError): void;
}

/**
 * Reads a body to its end within its pace. `onBytes` hears of every piece as it comes, and may throw to refuse the rest.
 * The stream is left as it is when it is given up: to cancel it would break the connection before the answer is out.
 */
export function arrivalOf(stream: ReadableStream<Uint8Array>, pace: Pace, onBytes: (count: number) => void): Arrival {
  const { promise: stopped, reject: giveUp } = Promise.withResolvers<never>();
  const watch = watchPace(pace, giveUp);
  const read = async (): Promise<Uint8Array<ArrayBuffer>> => {
    const reader = stream.getReader();
    const pieces: Uint8Array[] = [];
    try {
      for (;;) {
        const { done, value } = await Promise.race([reader.read().catch(brokenOff), stopped]);
        if (done) return Buffer.concat(pieces);
        onBytes(value.length);
        watch.saw(value.length);
        pieces.push(value);
      }
    } finally {
      watch.end();
    }
  };
  // Nobody may be waiting any more when it is given up.
  stopped.catch(() => undefined);
  return { body: read(), giveUp };
}

/** The other end has gone. */
function brokenOff(cause: unknown): never {
  throw new ApplicationError('bad-request', { detail: 'Запрос оборвался: отправьте его снова.', cause });
}

function watchPace(
  { windowMs, minWindowBytes, totalMs }: Pace,
  giveUp: (error: ApplicationError) => void,
): { saw(count: number): void; end(): void } {
  let inWindow = 0;
  const slow = (): void => {
    giveUp(new ApplicationError('too-slow'));
  };
  const windows = setInterval(() => {
    if (inWindow < minWindowBytes) slow();
    inWindow = 0;
  }, windowMs);
  const whole = setTimeout(slow, totalMs);
  return {
    saw: (count) => {
      inWindow += count;
    },
    end: () => {
      clearInterval(windows);
      clearTimeout(whole);
    },
  };
}
