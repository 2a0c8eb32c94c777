import type { ConversionWarningCode } from '#domain/documents/conversion-faults.ts';
import { FieldFreezer, LINKING_FIELD } from '../field-freezer.ts';
import { applyCuts, walkXml } from '../xml-text.ts';
import type { PlacedElement } from '../xml-text.ts';
import { facesIn } from './word-styles.ts';
import type { WordStyles } from './word-styles.ts';

/** What one text of a Word document (body, header, footer, notes) holds that matters here. */
export interface WordStory {
  /** The text with its fields frozen; undefined when there was nothing to freeze. */
  readonly frozen: string | undefined;
  readonly doubtfulFields: ReadonlySet<string>;
  readonly warnings: ReadonlySet<ConversionWarningCode>;
  readonly faces: ReadonlySet<string>;
}

const CHANGES: ReadonlySet<string> = new Set(
  ['ins', 'del', 'moveFrom', 'moveTo', 'cellIns', 'cellDel', 'cellMerge'].map((each) => `w:${each}`),
);
/** What prints something of its own within a run. */
const PRINTED: ReadonlySet<string> = new Set(
  ['t', 'delText', 'tab', 'ptab', 'br', 'cr', 'sym', 'noBreakHyphen', 'drawing', 'pict', 'object'].map(
    (each) => `w:${each}`,
  ),
);
const OFF = /^(0|false|off|none)$/i;

/** Reads one text and freezes its fields. @param places bookmarks of the whole document */
export function readWordStory(xml: string, styles: WordStyles, places: ReadonlySet<string>): WordStory {
  const story = new StoryReader(styles, places);
  walkXml(xml, {
    open: (element, parents) => {
      story.open(element, parents);
    },
    close: (element, parents) => {
      story.close(element, parents);
    },
    text: (text, parents) => {
      story.text(text, parents);
    },
  });
  const { cuts, doubtful } = story.fields;
  return {
    frozen: cuts.length === 0 ? undefined : applyCuts(xml, cuts),
    ...{ doubtfulFields: doubtful, warnings: story.warnings, faces: story.faces },
  };
}

/** Word 2003 says by one element what later versions say by several. */
function annotationOf({ name, attributes }: PlacedElement): string {
  return name === 'aml:annotation' ? (attributes['w:type'] ?? '') : '';
}

class StoryReader {
  readonly fields: FieldFreezer;
  readonly warnings = new Set<ConversionWarningCode>();
  readonly faces = new Set<string>();
  readonly #styles: WordStyles;
  #paragraphStyle: string | undefined;
  #run: { style?: string | undefined; own?: ReturnType<typeof facesIn>; isHidden?: boolean } = {};
  #instruction = '';

  constructor(styles: WordStyles, places: ReadonlySet<string>) {
    this.#styles = styles;
    this.fields = new FieldFreezer(places);
  }

  open(element: PlacedElement, parents: readonly string[]): void {
    const { name, attributes, opening } = element;
    if (CHANGES.has(name) || /Insertion|Deletion/.test(annotationOf(element))) this.warnings.add('tracked_changes');
    if (annotationOf(element) === 'Word.Comment') this.warnings.add('comments');
    if (name === 'w:p') this.#paragraphStyle = undefined;
    if (name === 'w:pStyle') this.#paragraphStyle = attributes['w:val'];
    if (name === 'w:r') this.#run = {};
    if (name === 'w:instrText') this.#instruction = '';
    if (parents.at(-1) === 'w:rPr' && parents.at(-2) === 'w:r') this.#property(name, attributes);
    if (name !== 'w:fldSimple') return;
    const instruction = attributes['w:instr'] ?? '';
    const isEmpty = element.isEmpty;
    if (LINKING_FIELD.test(instruction)) this.warnings.add('external_content');
    if (this.fields.isInCode) this.fields.code(opening, instruction);
    else if (isEmpty) this.fields.empty(opening, instruction);
    else if (!this.fields.goesOn(instruction)) this.fields.cuts.push(opening);
  }

  close(element: PlacedElement, parents: readonly string[]): void {
    const { name, attributes, opening, whole } = element;
    if (name === 'w:fldChar') this.#mark(attributes['w:fldCharType'] ?? '', element);
    else if (name === 'w:instrText' || name === 'w:delInstrText') this.fields.code(whole, this.#instruction);
    else if (name === 'w:fldSimple') this.#closeSimple(attributes['w:instr'] ?? '', opening.end, whole.end);
    else if (name === 'w:fldData' && parents.at(-1) === 'w:fldSimple') this.fields.cuts.push(whole);
    else if (PRINTED.has(name) && parents.at(-1) === 'w:r') this.fields.printed(whole);
  }

  text(text: string, parents: readonly string[]): void {
    const name = parents.at(-1);
    if (name === 'w:instrText' || name === 'w:delInstrText') this.#instruction += text;
    if (name === 'w:instrText' && LINKING_FIELD.test(text)) this.warnings.add('external_content');
    if (name !== 'w:t' || this.fields.isInCode || text.trim() === '') return;
    if (this.#run.isHidden === true) {
      this.warnings.add('hidden_text');
      return;
    }
    for (const face of this.#styles.facesOf(this.#run.own, [this.#run.style, this.#paragraphStyle]))
      this.faces.add(face);
  }

  #property(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'w:rStyle') this.#run.style = attributes['w:val'];
    if (name === 'w:rFonts') this.#run.own = facesIn(attributes);
    if (name === 'w:vanish') this.#run.isHidden = !OFF.test(attributes['w:val'] ?? '');
  }

  #mark(type: string, { whole }: PlacedElement): void {
    if (type === 'begin') this.fields.enter(whole);
    if (type === 'separate') this.fields.part(whole);
    if (type === 'end') this.fields.end(whole);
  }

  #closeSimple(instruction: string, openingEnd: number, end: number): void {
    const tag = { start: end - '</w:fldSimple>'.length, end };
    if (openingEnd === end || this.fields.isInCode) this.fields.printed(tag);
    else if (!this.fields.goesOn(instruction)) this.fields.cuts.push(tag);
  }
}
