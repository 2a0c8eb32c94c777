import { GENERATED } from './census.ts';
import type { Place, SourceCensus, SourceParagraph, SourcePicture } from './census.ts';

interface OpenParagraph {
  readonly place: Place;
  readonly table: number | undefined;
  text: string;
}

/** A source's census while it is taken. Paragraphs nest: a text box stands within the one that anchors it. */
export class SourceDraft implements SourceCensus {
  readonly paragraphs: SourceParagraph[] = [];
  readonly pictures: SourcePicture[] = [];
  readonly equations: string[] = [];
  readonly objects: string[] = [];
  readonly parts: (string | undefined)[] = [];
  tables = 0;
  shapes = 0;
  notes = 0;
  fields = 0;
  revisions = 0;
  comments = 0;
  readonly #open: OpenParagraph[] = [];

  openParagraph(place: Place, table?: number): void {
    this.#open.push({ place, table, text: '' });
  }

  /** @param table where that shows only at its end */
  end(isSure = true, table?: number): void {
    const paragraph = this.#open.pop();
    if (paragraph && paragraph.text.trim() !== '') {
      this.paragraphs.push({ ...paragraph, table: table ?? paragraph.table, isSure });
    }
  }

  write(text: string): void {
    const paragraph = this.#open.at(-1);
    if (paragraph) paragraph.text += text;
  }

  /** The converter writes here. */
  generated(): void {
    this.write(GENERATED);
  }
}
