import type { FileChooser, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** Somebody without a mouse: all that can be done is a key, and after every key it must be seen where the focus stands. */
export class Keyboard {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.#page.keyboard.press(key);
  }

  /** Types where the focus stands; it must be seen to stand in a field. */
  async type(text: string): Promise<void> {
    expect(await focusFault(this.#page), `typing «${text}»`).toBeNull();
    await this.#page.keyboard.type(text);
  }

  /** By Tab to this control, the focus seen at every step of the way. */
  async to(place: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab', most = 80): Promise<void> {
    await place.waitFor();
    for (let pressed = 0; pressed <= most; pressed += 1) {
      if (await place.evaluate((element) => element === element.ownerDocument.activeElement)) {
        expect(await focusFault(this.#page)).toBeNull();
        return;
      }
      await this.#page.keyboard.press(key);
      expect(await focusFault(this.#page), `on the way to ${place.toString()}`).toBeNull();
    }
    throw new Error(`${key} does not lead to ${place.toString()}`);
  }

  /** To the control and Enter on it. */
  async enter(place: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    await this.to(place, key);
    await this.press('Enter');
  }

  /** The window of files opens by a key; what is chosen there is the system's own business. */
  async chooseFile(key: string, file: Parameters<FileChooser['setFiles']>[0]): Promise<void> {
    const [chooser] = await Promise.all([this.#page.waitForEvent('filechooser'), this.press(key)]);
    await chooser.setFiles(file);
  }

  /** Waits for the page of that address with its scripts: a key pressed earlier would be heard by nobody. */
  async arrive(address: RegExp): Promise<void> {
    await this.#page.waitForURL(address, { waitUntil: 'load' });
    // Where the page puts the focus by itself, it does so with its first picture.
    await this.#page.evaluate(
      () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(() => drawn(undefined)))),
    );
  }
}

/** What of the focus cannot be seen; null: it stands in sight and is outlined. Past the last control the browser's own bar has it. */
function focusFault(page: Page): Promise<string | null> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || element === document.body) return null;
    const around = element.closest('.radio') ?? element;
    const styles = [getComputedStyle(element), getComputedStyle(around), getComputedStyle(element, '::after')];
    const isOutlined = styles.some(
      ({ outlineStyle, outlineWidth }) => outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2,
    );
    const box = around.getBoundingClientRect();
    const isInSight = box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth;
    return isOutlined && isInSight ? null : `focus is not seen on ${element.outerHTML.slice(0, 120)}`;
  });
}
