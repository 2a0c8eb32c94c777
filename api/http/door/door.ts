import type { Context, MiddlewareHandler } from 'hono';
import { sizeText } from '#domain/documents/size-text.ts';
import type { ApiEnv } from '../../context.ts';
import { ApplicationError } from '../../errors.ts';
import { isAnonymous, isForMachines } from '../anonymous-paths.ts';
import { FILE_PACE, FORM_PACE } from './body-pace.ts';
import { requireModestShape } from './body-shape.ts';
import { callerOf, strangerAt } from './caller.ts';
import { Receiving, type BodyLimits } from './receiving.ts';
import { Slots, TurnedAway } from './slots.ts';

const MB_BYTES = 1024 * 1024;
export const MAX_PLAIN_BODY_BYTES = 256 * 1024;
/** Events with the texts and files of reports. */
export const MAX_EVENTS_BODY_BYTES = 16 * MB_BYTES;
/** Boundaries and the other fields of a form with files. */
const MULTIPART_OVERHEAD_BYTES = 256 * 1024;
/** Requests under way: a person has several pages open, a court's proxy brings many who are just signing in. */
const REQUESTS = { total: 200, strangers: 80, each: 120 };
/** Sessions and keys being looked up: a moment each, so that a place is soon free again. */
const LOOKUPS = { total: 200, strangers: 120, each: 100 };
const BODIES = { strangers: 100, each: 20, heldBytes: 512 * MB_BYTES };
/** How long the site is called busy after it has turned somebody away. */
const BUSY_MS = 30_000;
/** Sessions whose next look-up is counted against themselves rather than against their address. */
const MAX_KNOWN = 10_000;

/**
 * How the api lets requests in. A body is read to its end, within its size and pace, before the request takes one of the places for
 * work; places are shared out by person, by program and, for whoever is not signed in, by address.
 */
export class Door {
  readonly #requests = new Slots(REQUESTS);
  readonly #lookups = new Slots(LOOKUPS);
  readonly #bodies = new Receiving(BODIES);
  readonly #known = new Set<string>();
  readonly #maxUploadBytes: number;
  #turnedAwayAt = -Infinity;

  constructor(maxUploadBytes: number) {
    this.#maxUploadBytes = maxUploadBytes;
  }

  /** Whether callers are being turned away, or the next would be. */
  get isBusy(): boolean {
    return this.#requests.isFull || performance.now() - this.#turnedAwayAt < BUSY_MS;
  }

  /** Finds who holds a session or a key, by its hash; what was found before is not held up by strangers from the same address. */
  async lookUp<T>(c: Context<ApiEnv>, hash: string, find: () => Promise<T | null>): Promise<T | null> {
    const caller = this.#known.has(hash) ? { isStranger: false, key: `known:${hash}` } : strangerAt(c);
    const found = await this.#told(() => this.#lookups.run(caller, find));
    this.#known.delete(hash);
    if (found !== null) this.#remember(hash);
    return found;
  }

  /** Reads the body before anything is done with the request. @throws ApplicationError `too-slow` · `too-large` · `unavailable` */
  bodies(): MiddlewareHandler<ApiEnv> {
    return async (c, next) => {
      const { body: stream } = c.req.raw;
      if (stream === null) return next();
      const limits = this.#limitsOf(c);
      const beganAt = performance.now();
      const noteSent = (): void => c.set('sendingMs', c.get('sendingMs') ?? performance.now() - beganAt);
      try {
        // What says that it is too large is not read at all.
        if (Number(c.req.header('content-length') ?? 0) > limits.maxBytes) limits.tooLarge();
        await this.#told(() =>
          this.#bodies.hold(callerOf(c), stream, limits, (body) => {
            noteSent();
            requireModestShape(body, c.req.header('content-type') ?? '');
            c.req.raw = new Request(c.req.raw, { body });
            return next();
          }),
        );
      } catch (error) {
        // The rest of a body that was refused must not be taken for the next request.
        c.header('connection', 'close');
        throw error;
      } finally {
        noteSent();
      }
      return undefined;
    };
  }

  /** Lets a request to its work. Health is not counted: it must answer when nothing else does. */
  admission(): MiddlewareHandler<ApiEnv> {
    return async (c, next) => {
      if (c.req.path.startsWith('/health/')) return next();
      await this.#told(() => this.#requests.run(callerOf(c), () => next()));
      return undefined;
    };
  }

  #limitsOf(c: Context<ApiEnv>): BodyLimits {
    const { method, path } = c.req;
    if (isForMachines(method, path)) {
      return { pace: FILE_PACE, maxBytes: MAX_EVENTS_BODY_BYTES, tooLarge: tooManyEvents };
    }
    const isMultipart = /^multipart\/form-data\b/i.test(c.req.header('content-type') ?? '');
    return isMultipart && !isAnonymous(method, path)
      ? {
          pace: FILE_PACE,
          maxBytes: this.#maxUploadBytes + MULTIPART_OVERHEAD_BYTES,
          tooLarge: () => tooLarge(this.#maxUploadBytes),
        }
      : { pace: FORM_PACE, maxBytes: MAX_PLAIN_BODY_BYTES, tooLarge: () => tooLarge(MAX_PLAIN_BODY_BYTES) };
  }

  #remember(hash: string): void {
    this.#known.add(hash);
    const [oldest] = this.#known;
    if (this.#known.size > MAX_KNOWN && oldest !== undefined) this.#known.delete(oldest);
  }

  async #told<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (error instanceof TurnedAway) this.#turnedAwayAt = performance.now();
      throw error;
    }
  }
}

function tooLarge(maxBytes: number): never {
  throw new ApplicationError('too-large', { detail: `Не больше ${sizeText(maxBytes)}.` });
}

function tooManyEvents(): never {
  const detail = `Не больше ${sizeText(MAX_EVENTS_BODY_BYTES)} за раз: разделите события.`;
  throw new ApplicationError('too-large', { detail });
}
