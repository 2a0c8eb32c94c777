import { ApplicationError } from '../../errors.ts';
import type { Caller } from './caller.ts';

/** All places are taken; the caller is asked to come back. */
export class TurnedAway extends ApplicationError {
  constructor() {
    const detail = 'Сайт сейчас занят. Повторите через несколько секунд: введённое не потеряно.';
    super('unavailable', { detail, retryAfterSeconds: 1 });
  }
}

/** One caller has all that is given to one. */
export function tooManyAtOnce(): ApplicationError {
  const detail = 'Слишком много одновременных запросов. Повторите через несколько секунд.';
  return new ApplicationError('too-many-requests', { detail, retryAfterSeconds: 1 });
}

/** How many pieces of work may run at once. */
export interface SlotLimits {
  readonly total: number;
  /** Of all strangers together; the rest of `total` is kept for those who are known. */
  readonly strangers: number;
  /** Of one person, one program or one address. */
  readonly each: number;
}

/** Places for work that runs at once, shared out so that nobody can take all of them. */
export class Slots {
  readonly #limits: SlotLimits;
  readonly #taken = new Map<string, number>();
  #total = 0;
  #strangers = 0;

  constructor(limits: SlotLimits) {
    this.#limits = limits;
  }

  /** Whether the next stranger, or anybody at all, would be sent away. */
  get isFull(): boolean {
    return this.#total >= this.#limits.total || this.#strangers >= this.#limits.strangers;
  }

  /** @throws ApplicationError `too-many-requests` when the caller has his fill · TurnedAway when all places are taken */
  async run<T>(caller: Caller, work: () => Promise<T>): Promise<T> {
    this.#admit(caller);
    this.#count(caller, 1);
    try {
      return await work();
    } finally {
      this.#count(caller, -1);
    }
  }

  #admit({ key, isStranger }: Caller): void {
    if ((this.#taken.get(key) ?? 0) >= this.#limits.each) throw tooManyAtOnce();
    const isFull = this.#total >= this.#limits.total || (isStranger && this.#strangers >= this.#limits.strangers);
    if (isFull) throw new TurnedAway();
  }

  #count({ key, isStranger }: Caller, by: 1 | -1): void {
    const taken = (this.#taken.get(key) ?? 0) + by;
    if (taken === 0) this.#taken.delete(key);
    else this.#taken.set(key, taken);
    this.#total += by;
    if (isStranger) this.#strangers += by;
  }
}
