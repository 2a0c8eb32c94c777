import type { FileChooser, Page } from 'playwright-core';

/** The keystroke-level model (Card, Moran, Newell): seconds of one key, of pointing, of a hand between keys and mouse, of a decision. */
export const COSTS = { key: 0.28, point: 1.1, hand: 0.4, mind: 1.35 } as const;

/** What one task cost a person, s and counts; waits are measured on the clock. */
export interface TaskCost {
  readonly name: string;
  readonly keys: number;
  readonly points: number;
  readonly hands: number;
  readonly minds: number;
  /** Without waits: what the pages ask of a person, the same on every machine. */
  readonly actS: number;
  readonly waitS: number;
  readonly totalS: number;
}

/** A machine busy with other work is waited for: its waits are counted, not refused. */
const PATIENCE_MS = 120_000;

type File = Parameters<FileChooser['setFiles']>[0];
/** `end`: Enter, which ends a text that was just typed and is a command otherwise. */
type Act = 'text' | 'move' | 'command' | 'end' | 'click';

/** Keys that only lead on: where they lead is known before they are pressed. */
const MOVES = /^(?:Shift\+)?(?:Tab|Arrow(?:Up|Down|Left|Right)|Page(?:Up|Down)|Home|End)$/;
/** Signs that take Shift in the Russian layout, capitals besides. */
const SHIFTED = /[\p{Lu},/:;"№?!%()*+_]/u;

/**
 * A person whose every act is counted while the browser really does it. The scripts of the measurement have nothing else of the page: what is
 * not counted cannot be done.
 *
 * Where M stands: before every text, and before every command (Enter, Space, Escape, a letter that acts, a chord, a click), except Enter
 * that ends the text just typed. None before what only leads on: Tab, arrows, pages. A wait parts two texts and a text from its command.
 */
export class Operator {
  readonly #page: Page;
  #counts = { key: 0, point: 0, hand: 0, mind: 0 };
  #waitMs = 0;
  #isAtMouse = false;
  #last: Act | 'nothing' = 'nothing';

  constructor(page: Page) {
    this.#page = page;
    // Windows of files are this program's from the first on: one that opens sooner than it is waited for would be nobody's.
    page.on('filechooser', () => undefined);
  }

  /** Decides what to write and writes it. */
  async type(text: string): Promise<void> {
    this.#count('text', keysOf(text));
    await this.#page.keyboard.type(text);
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      const act = MOVES.test(key) ? 'move' : key === 'Enter' ? 'end' : 'command';
      this.#count(act, key.split('+').length);
      await this.#page.keyboard.press(key);
    }
  }

  /** Points and presses. */
  async click(selector: string): Promise<void> {
    this.#count('click', 1);
    await this.#page.locator(selector).first().click();
  }

  /** By Tab, each counted, to what is called so. @throws Error when no Tab leads there */
  async tabTo(selector: string, most = 60): Promise<void> {
    const place = this.#page.locator(selector).first();
    // Where a page puts the focus by itself, it does so with its first picture.
    await this.#page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
    for (let pressed = 0; pressed <= most; pressed += 1) {
      if (await place.evaluate((element) => element === element.ownerDocument.activeElement)) return;
      await this.press('Tab');
    }
    throw new Error(`Tab does not lead to ${selector}`);
  }

  /** Opens the window of files by a key and there names one by its beginning, as the window lets one; Enter takes it. */
  async chooseFile(key: string, named: string, file: File): Promise<void> {
    const [chooser] = await Promise.all([
      this.#page.waitForEvent('filechooser', { timeout: PATIENCE_MS }),
      this.press(key),
    ]);
    this.#last = 'nothing';
    this.#count('text', keysOf(named));
    this.#count('end', 1);
    await chooser.setFiles(file);
  }

  /** Waits until this is seen; the person then looks anew. */
  async see(selector: string): Promise<void> {
    await this.#wait(() => this.#page.locator(selector).first().waitFor({ timeout: PATIENCE_MS }));
  }

  /** Waits until the page of that address is here with its pictures in sight and its scripts run. */
  async seePage(address: RegExp | ((url: URL) => boolean)): Promise<void> {
    await this.#wait(async () => {
      await this.#page.waitForURL(address, { waitUntil: 'load', timeout: PATIENCE_MS });
      await this.#page.waitForFunction(() =>
        [...document.images].every(({ complete, loading }) => complete || loading === 'lazy'),
      );
    });
  }

  /** What the page says of itself; looking costs nothing. */
  count(selector: string): Promise<number> {
    return this.#page.locator(selector).count();
  }

  get address(): string {
    return this.#page.url();
  }

  /** What was done since the last time. */
  take(name: string): TaskCost {
    const { key, point, hand, mind } = this.#counts;
    const waitS = this.#waitMs / 1_000;
    const actS = key * COSTS.key + point * COSTS.point + hand * COSTS.hand + mind * COSTS.mind;
    this.#counts = { key: 0, point: 0, hand: 0, mind: 0 };
    [this.#waitMs, this.#last, this.#isAtMouse] = [0, 'nothing', false];
    const times = { actS: round(actS), waitS: round(waitS), totalS: round(actS + waitS) };
    return { name, keys: key, points: point, hands: hand, minds: mind, ...times };
  }

  async #wait(until: () => Promise<unknown>): Promise<void> {
    const start = performance.now();
    await until();
    this.#waitMs += performance.now() - start;
    this.#last = 'nothing';
  }

  #count(act: Act, keys: number): void {
    const isMouse = act === 'click';
    if (isMouse !== this.#isAtMouse) this.#counts.hand += 1;
    this.#isAtMouse = isMouse;
    if (isMouse) this.#counts.point += 1;
    const isGoingOn = act === 'move' || ((act === 'text' || act === 'end') && this.#last === 'text');
    if (!isGoingOn) this.#counts.mind += 1;
    this.#counts.key += keys;
    this.#last = act;
  }
}

/** A capital and some signs are two keys. */
function keysOf(text: string): number {
  return [...text].reduce((sum, sign) => sum + (SHIFTED.test(sign) ? 2 : 1), 0);
}

function round(seconds: number): number {
  return Math.round(seconds * 10) / 10;
}
