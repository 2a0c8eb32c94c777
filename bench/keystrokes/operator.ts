import type { Locator, Page } from 'playwright-core';

/** The keystroke-level model (Card, Moran, Newell): seconds of one key, of pointing, of a hand between keys and mouse, of a decision. */
export const COSTS = { key: 0.28, point: 1.1, hand: 0.4, mind: 1.35 } as const;

/** What one task cost a person, s and counts; waits are measured on the clock. */
export interface TaskCost {
  readonly name: string;
  readonly keys: number;
  readonly points: number;
  readonly hands: number;
  readonly minds: number;
  readonly waitS: number;
  readonly totalS: number;
}

/** A person at the keyboard whose every act is counted while the browser really does it. */
export class Operator {
  readonly #page: Page;
  #counts = { key: 0, point: 0, hand: 0, mind: 0 };
  #waitMs = 0;
  #isAtMouse = false;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Decides what comes next and types it. */
  async type(text: string): Promise<void> {
    this.#toKeys();
    this.#counts.mind += 1;
    this.#counts.key += text.length;
    await this.#page.keyboard.type(text);
  }

  async press(...keys: readonly string[]): Promise<void> {
    this.#toKeys();
    for (const key of keys) {
      this.#counts.key += key.split('+').length;
      await this.#page.keyboard.press(key);
    }
  }

  /** Points at a file outside and drags it onto the page: pointing twice and a press with a release. */
  async drag(input: Locator, file: Parameters<Locator['setInputFiles']>[0]): Promise<void> {
    if (!this.#isAtMouse) this.#counts.hand += 1;
    this.#isAtMouse = true;
    this.#counts.mind += 1;
    this.#counts.point += 2;
    this.#counts.key += 2;
    await input.setInputFiles(file);
  }

  /** Points at something and clicks. */
  async click(target: Locator): Promise<void> {
    if (!this.#isAtMouse) this.#counts.hand += 1;
    this.#isAtMouse = true;
    this.#counts.mind += 1;
    this.#counts.point += 1;
    this.#counts.key += 1;
    await target.click();
  }

  async wait(until: () => Promise<unknown>): Promise<void> {
    const start = performance.now();
    await until();
    this.#waitMs += performance.now() - start;
  }

  cost(name: string): TaskCost {
    const { key, point, hand, mind } = this.#counts;
    const waitS = this.#waitMs / 1_000;
    const totalS = key * COSTS.key + point * COSTS.point + hand * COSTS.hand + mind * COSTS.mind + waitS;
    return { name, keys: key, points: point, hands: hand, minds: mind, waitS: round(waitS), totalS: round(totalS) };
  }

  #toKeys(): void {
    if (this.#isAtMouse) this.#counts.hand += 1;
    this.#isAtMouse = false;
  }
}

function round(seconds: number): number {
  return Math.round(seconds * 10) / 10;
}
