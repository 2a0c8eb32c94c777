import type { SourcePicture } from '../census.ts';

const TWIPS = 20;
const PERCENT = 100;

/** The group `\\pict` while it is read: its words, then its bytes in hexadecimal. */
export class RtfPicture {
  #form: SourcePicture['form'] = 'any';
  readonly #numbers = new Map<string, number>();
  #hex = '';

  word(word: string, value: number): void {
    if (/^(png|jpeg)blip$/.test(word)) this.#form = 'raster';
    else if (/^(emfblip|wmetafile)$/.test(word)) this.#form = 'vector';
    else if (/^pic(w|h)goal$|^picscale(x|y)$/.test(word)) this.#numbers.set(word, value);
  }

  bytes(hex: string): void {
    this.#hex += hex;
  }

  get found(): Pick<SourcePicture, 'form' | 'size' | 'read'> {
    const side = (goal: string, scale: string) =>
      ((this.#numbers.get(goal) ?? 0) / TWIPS) * ((this.#numbers.get(scale) ?? PERCENT) / PERCENT);
    const [width, height] = [side('picwgoal', 'picscalex'), side('pichgoal', 'picscaley')];
    const hex = this.#hex;
    const read = () => Promise.resolve(Buffer.from(hex.replaceAll(/\s/g, ''), 'hex'));
    return { form: this.#form, size: width > 0 && height > 0 ? { width, height } : undefined, read };
  }
}
