import { weighPicture } from '../check-pictures.ts';
import type { Cut } from '../xml-text.ts';
import type { RtfGroup } from './rtf-walk.ts';

interface Picture {
  start: number;
  end: number;
  isBlip: boolean;
  isCropped: boolean;
}

/** Finds the pictures of an RTF text: PNG and JPEG, as hexadecimal digits. */
export class RtfPictures {
  readonly #rtf: string;
  readonly #found: Picture[] = [];
  #open: Picture | undefined;

  constructor(rtf: string) {
    this.#rtf = rtf;
  }

  open({ word }: RtfGroup): void {
    if (word === 'pict') this.#open = { start: 0, end: 0, isBlip: false, isCropped: false };
  }

  close({ word }: RtfGroup): void {
    if (word !== 'pict' || !this.#open) return;
    if (this.#open.isBlip) this.#found.push(this.#open);
    this.#open = undefined;
  }

  word(word: string, value: number | undefined): void {
    if (!this.#open) return;
    this.#open.isBlip ||= word === 'pngblip' || word === 'jpegblip';
    this.#open.isCropped ||= word.startsWith('piccrop') && (value ?? 0) !== 0;
  }

  text(text: string, around: readonly RtfGroup[], start: number): void {
    if (!this.#open || around.at(-1)?.word !== 'pict' || text.length <= this.#open.end - this.#open.start) return;
    [this.#open.start, this.#open.end] = [start, start + text.length];
  }

  /** Their pixels together, and the cuts that make those lighter that are finer than any page shows. */
  async weigh(): Promise<{ readonly pixels: number; readonly cuts: readonly Cut[] }> {
    let pixels = 0;
    const cuts: Cut[] = [];
    for (const { start, end, isCropped } of this.#found) {
      const bytes = Buffer.from(this.#rtf.slice(start, end).replace(/[^0-9a-f]+/gi, ''), 'hex');
      const weighed = await weighPicture(bytes, !isCropped);
      pixels += weighed.pixels;
      if (weighed.lighter) cuts.push({ start, end, by: `\n${Buffer.from(weighed.lighter).toString('hex')}` });
    }
    return { pixels, cuts };
  }
}
