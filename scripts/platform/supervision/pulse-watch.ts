/** How a part's signs of life are judged. */
export interface PulsePace {
  /** Between the end of one probe and the next, ms. */
  readonly everyMs: number;
  /** A probe that takes longer has missed, ms. */
  readonly limitMs: number;
  /** So many misses in a row: the part is frozen. */
  readonly misses: number;
}

/**
 * Sixteen seconds without one answer. Misses are counted, not time: when the supervisor itself, or the whole machine, was stopped
 * meanwhile, that is one miss of everybody and nobody is killed for it.
 */
export const PULSE_PACE: PulsePace = { everyMs: 1_000, limitMs: 3_000, misses: 4 };

/** Watches one running part; ends when told, or after it has said that the part is frozen. */
export class PulseWatch {
  readonly #probe: () => Promise<void>;
  readonly #pace: PulsePace;
  readonly #onFrozen: () => void;
  #misses = 0;
  #timer: NodeJS.Timeout | undefined;
  #isOver = false;

  constructor(probe: () => Promise<void>, pace: PulsePace, onFrozen: () => void) {
    this.#probe = probe;
    this.#pace = pace;
    this.#onFrozen = onFrozen;
    this.#later();
  }

  end(): void {
    this.#isOver = true;
    clearTimeout(this.#timer);
  }

  #later(): void {
    if (!this.#isOver) this.#timer = setTimeout(() => void this.#look(), this.#pace.everyMs);
  }

  async #look(): Promise<void> {
    this.#misses = (await this.#isAlive()) ? 0 : this.#misses + 1;
    if (this.#isOver) return;
    if (this.#misses < this.#pace.misses) return this.#later();
    this.end();
    this.#onFrozen();
  }

  async #isAlive(): Promise<boolean> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<boolean>((resolve) => {
      timer = setTimeout(resolve, this.#pace.limitMs, false);
    });
    const answer = this.#probe().then(
      () => true,
      () => false,
    );
    return Promise.race([answer, late]).finally(() => {
      clearTimeout(timer);
    });
  }
}
