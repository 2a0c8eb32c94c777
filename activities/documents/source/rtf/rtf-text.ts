import type { RtfGroup } from './rtf-walk.ts';

interface State {
  readonly font: number | undefined;
  readonly isHidden: boolean;
}

/** Groups whose characters are no text of a page. */
const UNPRINTED: ReadonlySet<string> = new Set(
  `fonttbl colortbl stylesheet info pict fldinst xe tc sp datafield formfield listtext objdata nonshppict annotation atnid atnauthor
   upr themedata colorschememapping latentstyles datastore template generator listtable listoverridetable rsidtbl bkmkstart bkmkend
   filetbl xmlnstbl mmathPr wgrffmtfilter pgptbl ftnsep ftnsepc aftnsep aftnsepc`.split(/\s+/),
);
/** Marked as optional, and printed all the same. */
const PRINTED: ReadonlySet<string> = new Set(['shpinst', 'shppict', 'ud']);
const CYRILLIC_CHARSET = 204;

/** Follows the face and the hiding of an RTF text through its groups. */
export class RtfText {
  hasHidden = false;
  readonly #names = new Map<number, string>();
  readonly #used = new Set<number>();
  readonly #states: State[] = [];
  #state: State = { font: undefined, isHidden: false };
  #standard: number | undefined;
  #named: number | undefined;
  #charset = 0;

  open(): void {
    this.#states.push(this.#state);
  }

  close(): void {
    this.#state = this.#states.pop() ?? this.#state;
  }

  word(word: string, value: number | undefined): void {
    if (word === 'deff') this.#standard = value;
    if (word === 'fcharset') this.#charset = value ?? 0;
    if (word === 'f') [this.#state, this.#named] = [{ ...this.#state, font: value }, value];
    if (word === 'v') this.#state = { ...this.#state, isHidden: value !== 0 };
    if (word === 'plain') this.#state = { font: this.#standard, isHidden: false };
  }

  text(text: string, around: readonly RtfGroup[]): void {
    if (around.some(({ word }) => word === 'fonttbl')) {
      this.#name(text, around);
      return;
    }
    if (text.trim() === '' || around.some(isUnprinted)) return;
    if (this.#state.isHidden) this.hasHidden = true;
    else this.#used.add(this.#state.font ?? this.#standard ?? -1);
  }

  faces(): readonly string[] {
    return [...this.#used].flatMap((font) => {
      const name = this.#names.get(font)?.replace(/;.*$/s, '').trim();
      return name ? [name] : [];
    });
  }

  #name(text: string, around: readonly RtfGroup[]): void {
    if (this.#named === undefined || around.some(({ word, isOptional }) => isOptional && word !== 'fonttbl')) return;
    const bytes = Buffer.from(text, 'latin1');
    const words = this.#charset === CYRILLIC_CHARSET ? new TextDecoder('windows-1251').decode(bytes) : text;
    this.#names.set(this.#named, (this.#names.get(this.#named) ?? '') + words);
  }
}

function isUnprinted({ word, isOptional }: RtfGroup): boolean {
  return UNPRINTED.has(word) || (isOptional && !PRINTED.has(word));
}
