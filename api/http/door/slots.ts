import { ApplicationError } from '../../errors.ts';
import type { Caller } from './caller.ts';

const DETAILS = {
  unavailable: 'Сайт сейчас занят. Повторите через несколько секунд: введённое не потеряно.',
  'too-many-requests': 'Сайт сейчас занят. Повторите через несколько секунд: введённое не потеряно.',
  'too-slow': 'Запрос ещё не дошёл целиком и уступил место другим. Отправьте его снова: введённое не потеряно.',
} as const;

/**
 * There was no place for the caller, who is asked to come back. `unavailable`: there is none for anybody, which only those who are known
 * can bring about. The others are refusals of the caller, not failures of the site: strangers have taken all that strangers may take, or
 * a half-sent body gave way to a newer one. An alarm rings on the first only, so that no stranger can ring it.
 */
export class TurnedAway extends ApplicationError {
  constructor(code: keyof typeof DETAILS) {
    super(code, { detail: DETAILS[code], retryAfterSeconds: code === 'too-slow' ? undefined : 1 });
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

  /** @throws ApplicationError `too-many-requests` when the caller has his fill · TurnedAway when all places, or those of strangers, are taken */
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
    if (this.#total >= this.#limits.total) throw new TurnedAway('unavailable');
    if (isStranger && this.#strangers >= this.#limits.strangers) throw new TurnedAway('too-many-requests');
  }

  #count({ key, isStranger }: Caller, by: 1 | -1): void {
    const taken = (this.#taken.get(key) ?? 0) + by;
    if (taken === 0) this.#taken.delete(key);
    else this.#taken.set(key, taken);
    this.#total += by;
    if (isStranger) this.#strangers += by;
  }
}
