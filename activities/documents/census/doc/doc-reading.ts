import type { Place, SourceCensus } from '../census.ts';
import { SourceDraft } from '../source-draft.ts';
import { WordFields } from '../word/word-fields.ts';
import type { CharacterRun } from './character-runs.ts';
import type { Piece } from './piece-table.ts';
import { storedPicture } from './stored-picture.ts';

/** Characters of each story, in their order: [MS-DOC] 2.5.4. Comments and macros are not printed. */
const STORIES: readonly (readonly [offset: number, place: Place | undefined])[] = [
  [0x4c, 'body'],
  [0x50, 'note'],
  [0x54, 'header'],
  [0x58, undefined],
  [0x5c, undefined],
  [0x60, 'note'],
  [0x64, 'box'],
  [0x68, 'header'],
];
const MARK = {
  picture: '\x01',
  note: '\x02',
  cell: '\x07',
  drawn: '\x08',
  begin: '\x13',
  separate: '\x14',
  end: '\x15',
  hyphen: '\x1e',
};
const PARAGRAPH_ENDS: ReadonlySet<string> = new Set(['\r', '\x07', '\f', '\x0e']);
const SILENT: ReadonlySet<string> = new Set(['\x03', '\x04', '\x05', '\x1f']);

/** Reads a binary Word document's text as it will be printed. */
export class DocReading {
  readonly draft = new SourceDraft();
  readonly #main: Buffer;
  readonly #data: Buffer;
  readonly #runs: readonly CharacterRun[];
  #fields = new WordFields(this.draft);
  #run = 0;
  #inTable = false;
  #place: Place | undefined = 'body';

  constructor(main: Buffer, data: Buffer, runs: readonly CharacterRun[]) {
    this.#main = main;
    this.#data = data;
    this.#runs = [...runs].sort((one, other) => one.start - other.start);
  }

  read(pieces: readonly Piece[]): SourceCensus {
    const stories = STORIES.map(([offset, place]) => ({ left: this.#main.readInt32LE(offset), place }));
    let story = stories.shift();
    this.#begin(story?.place);
    for (const piece of pieces) {
      const text = this.#textOf(piece);
      const width = piece.isCompressed ? 1 : 2;
      for (let index = 0; index < text.length; index += 1) {
        while (story && story.left <= 0) {
          this.#end();
          story = stories.shift();
          this.#fields = new WordFields(this.draft);
          this.#begin(story?.place);
        }
        if (!story) return this.draft;
        story.left -= 1;
        this.#character(text[index] ?? '', piece.offset + index * width);
      }
    }
    this.#end();
    return this.draft;
  }

  #textOf({ offset, characters, isCompressed }: Piece): string {
    const bytes = this.#main.subarray(offset, offset + characters * (isCompressed ? 1 : 2));
    return isCompressed ? new TextDecoder('windows-1252').decode(bytes) : bytes.toString('utf16le');
  }

  #begin(place: Place | undefined): void {
    this.#place = place;
    this.draft.openParagraph(place ?? 'body');
  }

  /** Which headers and text boxes are printed the pages tell. */
  #end(table?: number): void {
    this.draft.end(this.#place !== 'header', table);
  }

  #character(character: string, offset: number): void {
    const run = this.#runAt(offset);
    // What is deleted may be printed all the same, struck out.
    if (run?.isHidden === true) this.draft.generated();
    if (this.#place === undefined || run?.isHidden === true || this.#field(character)) return;
    if (PARAGRAPH_ENDS.has(character)) this.#break(character === MARK.cell);
    else if (character === MARK.note) this.draft.generated();
    else if (character === MARK.picture) this.#picture(run);
    else if (character === MARK.drawn) this.#write(' ');
    else if (character === MARK.hyphen) this.#write('-');
    else if (!SILENT.has(character)) this.#write(character);
  }

  #runAt(offset: number): CharacterRun | undefined {
    const isIn = (run: CharacterRun | undefined) => run !== undefined && run.start <= offset && offset < run.end;
    if (isIn(this.#runs[this.#run])) return this.#runs[this.#run];
    let [low, high] = [0, this.#runs.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#runs[middle]?.end ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    this.#run = low;
    return isIn(this.#runs[low]) ? this.#runs[low] : undefined;
  }

  #field(character: string): boolean {
    if (character === MARK.begin) this.#fields.enter();
    else if (character === MARK.separate) this.#fields.separate();
    else if (character === MARK.end) this.#fields.end();
    else return false;
    return true;
  }

  #break(isCell: boolean): void {
    if (isCell && !this.#inTable) this.draft.tables += 1;
    this.#inTable = isCell;
    this.#end(isCell ? this.draft.tables : undefined);
    this.draft.openParagraph(this.#place ?? 'body');
  }

  #write(character: string): void {
    const kind = this.#fields.text;
    if (kind === 'none') this.#fields.code(character);
    else if (kind === 'generated' || (kind === 'numbers_generated' && /\d/.test(character))) this.draft.generated();
    else this.draft.write(character);
  }

  #picture(run: CharacterRun | undefined): void {
    this.draft.write(' ');
    if (run?.picture === undefined || this.#fields.text === 'none') return;
    const place = this.#place === 'header' ? 'header' : 'body';
    this.draft.pictures.push({ place, isSure: place === 'body', ...storedPicture(this.#data, run.picture) });
  }
}
