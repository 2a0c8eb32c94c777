import type { SourceDraft } from '../source-draft.ts';

/** Fields whose text the converter makes anew, or that stand for what only it knows. */
const GENERATED_FIELD =
  /^\s*(PAGE|NUMPAGES|SECTIONPAGES|SECTION|PAGEREF|NOTEREF|DATE|TIME|CREATEDATE|SAVEDATE|PRINTDATE|EDITTIME|FILENAME|FILESIZE|NUMWORDS|NUMCHARS|REVNUM|SEQ|LISTNUM|AUTONUM\w*|AUTHOR|LASTSAVEDBY|TITLE|SUBJECT|KEYWORDS|COMMENTS|TEMPLATE|DOCPROPERTY|INFO|USER\w+|GREETINGLINE|ADDRESSBLOCK|INCLUDEPICTURE|INCLUDETEXT|LINK|DDE\w*|EMBED|SYMBOL|EQ|ADVANCE|BARCODE|DISPLAYBARCODE|XE|TC|TA|RD|FORMCHECKBOX|FORMDROPDOWN|SET|ASK|FILLIN|NEXT\w*|SKIPIF|DATABASE|BIDIOUTLINE|PRIVATE|GOTOBUTTON|MACROBUTTON|PRINT)\b/i;
const PICTURE_FIELD = /^\s*INCLUDEPICTURE\b/i;
const CONTENTS_FIELD = /^\s*(TOC|INDEX|TOA|BIBLIOGRAPHY)\b/i;

interface OpenField {
  /** Pictures counted before it. */
  readonly pictures: number;
  code: string;
  isResult: boolean;
}

/** How text that stands here is printed: as it is, made by the converter, not at all, or (in a table of contents) but for its numbers. */
export type FieldText = 'as_is' | 'generated' | 'none' | 'numbers_generated';

/** The fields around a place of a Word document: they nest and go on over paragraphs. */
export class WordFields {
  readonly #open: OpenField[] = [];
  readonly #draft: SourceDraft;

  constructor(draft: SourceDraft) {
    this.#draft = draft;
  }

  /** @param code when known at once; what follows is then already its result */
  enter(code?: string): void {
    this.#draft.fields += 1;
    this.#open.push({ pictures: this.#draft.pictures.length, code: code ?? '', isResult: code !== undefined });
  }

  code(text: string): void {
    const field = this.#open.at(-1);
    if (field && !field.isResult) field.code += text;
  }

  separate(): void {
    const field = this.#open.at(-1);
    if (field) field.isResult = true;
  }

  end(): void {
    const field = this.#open.pop();
    // The author saw a picture here; what the file keeps of it is counted where it stands.
    if (field && PICTURE_FIELD.test(field.code) && field.pictures === this.#draft.pictures.length)
      this.#draft.pictures.push({ place: 'body', isSure: true, form: 'raster', isOutside: true });
  }

  get text(): FieldText {
    if (this.#open.length === 0) return 'as_is';
    if (this.#open.some(({ isResult }) => !isResult)) return 'none';
    if (this.#open.some(({ code }) => GENERATED_FIELD.test(code))) return 'generated';
    return this.#open.some(({ code }) => CONTENTS_FIELD.test(code)) ? 'numbers_generated' : 'as_is';
  }
}
