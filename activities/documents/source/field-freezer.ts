import type { Cut, Stretch } from './xml-text.ts';

interface OpenField {
  readonly cuts: Cut[];
  code: string;
  isInCode: boolean;
}

/** Fields whose worth is the page they stand on, or that are no text of their own: LibreOffice goes on with them. */
const KEPT: ReadonlySet<string> = new Set(
  `PAGE NUMPAGES SECTIONPAGES SECTION TOC INDEX XE TC TA TOA RD HYPERLINK FORMTEXT FORMCHECKBOX FORMDROPDOWN EQ SYMBOL ADVANCE
   INCLUDEPICTURE SHAPE EMBED CONTROL MACROBUTTON GOTOBUTTON LISTNUM AUTONUM AUTONUMLGL AUTONUMOUT PRIVATE BIBLIOGRAPHY CITATION`.split(
    /\s+/,
  ),
);
/** Of these a page number is printed anew, as long as the place they name is there. */
const PLACES: ReadonlySet<string> = new Set(['PAGEREF', 'NOTEREF']);
const SILENT: ReadonlySet<string> = new Set(['SET', 'ASK', 'NEXT', 'NEXTIF', 'SKIPIF', 'DATA', 'INFO', '']);
/** What brings in pictures, text or data from outside the document. */
export const LINKING_FIELD = /\b(INCLUDEPICTURE|INCLUDETEXT|DDE|DDEAUTO|IMPORT|LINK)\b/;
const PAGE_WITHIN = /\b(PAGE|NUMPAGES|SECTIONPAGES)\b/;

/**
 * Takes fields apart so that their stored results remain as plain text: what the author last saw is what is printed, on any day and any
 * machine. The begin, the parting and the end of each field are told in their order, nested as they stand.
 */
export class FieldFreezer {
  readonly cuts: Cut[] = [];
  /** Frozen though they go by the page they stand on; or without any stored result. By their names. */
  readonly doubtful = new Set<string>();
  readonly #open: OpenField[] = [];
  readonly #places: ReadonlySet<string>;

  /** @param places bookmarks of the document */
  constructor(places: ReadonlySet<string>) {
    this.#places = places;
  }

  enter(mark: Stretch): void {
    this.#hide(mark);
    this.#open.push({ cuts: [mark], code: '', isInCode: true });
  }

  part(mark: Stretch): void {
    const field = this.#open.at(-1);
    if (!field) return;
    this.#hide(mark);
    field.cuts.push(mark);
    field.isInCode = false;
  }

  end(mark: Stretch): void {
    const field = this.#open.pop();
    if (!field) return;
    this.#hide(mark);
    if (this.goesOn(field.code)) return;
    if (!field.isInCode) this.frozen(field.code);
    else if (!SILENT.has(nameOf(field.code))) this.doubtful.add(nameOf(field.code));
    this.cuts.push(...field.cuts, mark);
  }

  /** A piece of the innermost field's code. */
  code(piece: Stretch, text: string): void {
    const field = this.#open.at(-1);
    this.#hide(piece);
    if (!field?.isInCode) return;
    for (const each of this.#open) if (each.isInCode) each.code += text;
  }

  /** A field with this code stays as its result. */
  frozen(code: string): void {
    if (PAGE_WITHIN.test(code)) this.doubtful.add(nameOf(code));
  }

  /** A field that has no place for a result. */
  empty(mark: Stretch, code: string): void {
    if (this.goesOn(code)) return;
    if (!SILENT.has(nameOf(code))) this.doubtful.add(nameOf(code));
    this.cuts.push(mark);
  }

  /** Something that would be printed, were it not within a field's code. */
  printed(piece: Stretch): void {
    this.#hide(piece);
  }

  /** Whether a field of this code is left to LibreOffice. */
  goesOn(code: string): boolean {
    const [name = '', place = ''] = code.trim().split(/\s+/);
    if (PLACES.has(name.toUpperCase())) return this.#places.has(place.replaceAll('"', ''));
    return KEPT.has(name.toUpperCase());
  }

  get isInCode(): boolean {
    return this.#open.some((field) => field.isInCode);
  }

  #hide(piece: Stretch): void {
    for (const field of this.#open) if (field.isInCode) field.cuts.push(piece);
  }
}

function nameOf(code: string): string {
  return (/^\s*(=|[A-Za-z]+)/.exec(code)?.[1] ?? '').toUpperCase();
}
