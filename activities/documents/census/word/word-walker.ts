import type { SaxesTagPlain } from 'saxes';
import type { XmlVisitor } from '../../source/scan-xml.ts';
import { GENERATED } from '../census.ts';
import type { Place } from '../census.ts';
import { UsualNames } from '../names.ts';
import type { SourceDraft } from '../source-draft.ts';
import { isOn } from './hidden-styles.ts';
import { WordDrawings } from './word-drawings.ts';
import type { PictureSource } from './word-drawings.ts';
import { WordFields } from './word-fields.ts';

/** Not printed, or said elsewhere. */
const SKIPPED: ReadonlySet<string> = new Set(
  'del moveFrom rPrChange pPrChange sectPrChange tblPrChange trPrChange tcPrChange numberingChange delText delInstrText rt binData docPr fonts lists styles'
    .split(' ')
    .map((each) => `w:${each}`),
);
const REVISIONS: ReadonlySet<string> = new Set(['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo']);
/** What LibreOffice understands of newer drawing; of all else it prints the fallback. */
const UNDERSTOOD = /^(wps|wpg|w14|wpc|wp14|\s)*$/;
const NOTE_MARKS: ReadonlySet<string> = new Set([
  'w:footnoteReference',
  'w:endnoteReference',
  'w:footnoteRef',
  'w:endnoteRef',
  'w:pgNum',
  'w:annotationRef',
]);
const BLANKS: ReadonlySet<string> = new Set([
  'w:tab',
  'w:br',
  'w:cr',
  'w:ptab',
  'w:drawing',
  'w:pict',
  'w:object',
  'w:sym',
]);

/** What the body says of the parts beside it. */
export interface WordReferences {
  hasNotes: boolean;
  readonly sections: { readonly headers: { readonly type: string; readonly id: string }[]; hasTitlePage: boolean }[];
  readonly partIds: string[];
}

/** Reads one Word part as text that will be printed. */
export class WordWalker implements XmlVisitor {
  readonly references: WordReferences = { hasNotes: false, sections: [], partIds: [] };
  readonly drawings: WordDrawings;
  readonly #draft: SourceDraft;
  readonly #hidden: ReadonlySet<string>;
  readonly #names = new UsualNames();
  readonly #fields: WordFields;
  readonly #places: Place[];
  readonly #choices: boolean[] = [];
  /** For each open content control whether its text is a prompt. */
  readonly #prompts: boolean[] = [];
  #skipped = 0;
  #tables = 0;
  #style = false;
  #run: { isHidden: boolean } | undefined;
  #equation: string | undefined;
  #isMark = false;

  constructor(draft: SourceDraft, place: Place, hidden: ReadonlySet<string>, source: PictureSource) {
    this.#draft = draft;
    this.#fields = new WordFields(draft);
    this.#places = [place];
    this.#hidden = hidden;
    this.drawings = new WordDrawings(draft, this.#names, source);
  }

  get #place(): Place {
    return this.#places.at(-1) ?? 'body';
  }

  readonly tag = (tag: SaxesTagPlain): void => {
    const name = this.#names.of(tag);
    if (REVISIONS.has(name)) this.#draft.revisions += 1;
    if (this.#skipped > 0 || this.#isSkipped(name, tag)) {
      this.#skipped += 1;
      return;
    }
    this.drawings.tag(name, tag, this.#place, this.#run?.isHidden !== true && this.#fields.text !== 'none');
    const value = (key: string) => this.#names.attribute(tag, key);
    if (this.#flow(name) || this.#look(name, value)) return;
    this.#refer(name, value);
  };

  readonly text = (text: string, openTag: string): void => {
    if (this.#skipped > 0) return;
    const name = this.#names.again(openTag);
    if (name === 'm:t') this.#equation = (this.#equation ?? '') + ` ${text}`;
    else if (name === 'w:instrText') this.#fields.code(text);
    else if (name === 'w:t' && this.#run?.isHidden !== true) this.#write(text);
  };

  readonly close = (tagName: string): void => {
    if (this.#skipped > 0) {
      this.#skipped -= 1;
      return;
    }
    const name = this.#names.again(tagName);
    this.drawings.close(name);
    if (name === 'w:p') this.#draft.end();
    else if (name === 'w:r') this.#run = undefined;
    else if (name === 'w:tbl') this.#tables -= 1;
    else if (name === 'w:txbxContent') this.#places.pop();
    else if (name === 'w:fldSimple') this.#fields.end();
    else if (name === 'w:sdt') this.#prompts.pop();
    else if (name === 'w:pPr') this.#isMark = false;
    else if (name === 'mc:AlternateContent') this.#choices.pop();
    else if (name === 'm:oMath') this.#endEquation();
  };

  #isSkipped(name: string, tag: SaxesTagPlain): boolean {
    // Printed struck out or not at all, as the converter has it.
    if (name === 'w:del' || name === 'w:moveFrom') this.#draft.generated();
    if (SKIPPED.has(name)) return true;
    if (name === 'w:footnote' || name === 'w:endnote') return this.#names.attribute(tag, 'w:type') !== undefined;
    if (name === 'mc:AlternateContent') this.#choices.push(false);
    if (name !== 'mc:Choice' && name !== 'mc:Fallback') return false;
    const isTaken = this.#choices.at(-1) === true;
    const isFit = name === 'mc:Fallback' || UNDERSTOOD.test(this.#names.attribute(tag, 'Requires') ?? '');
    if (!isTaken && isFit) this.#choices.splice(-1, 1, true);
    return isTaken || !isFit;
  }

  #flow(name: string): boolean {
    if (name === 'w:p') this.#beginParagraph();
    else if (name === 'w:r') this.#run = { isHidden: this.#style };
    else if (name === 'w:pPr') this.#isMark = true;
    else if (name === 'w:tbl') this.#beginTable();
    else if (name === 'w:txbxContent') this.#places.push('box');
    else if (name === 'w:sdt') this.#prompts.push(false);
    else if (name === 'w:showingPlcHdr') this.#prompts.splice(-1, 1, true);
    else if (NOTE_MARKS.has(name)) this.#noteMark(name);
    else if (BLANKS.has(name)) this.#draft.write(' ');
    else if (name === 'w:noBreakHyphen') this.#draft.write('-');
    else if (name === 'm:oMath') this.#beginEquation();
    else return false;
    return true;
  }

  #look(name: string, value: (key: string) => string | undefined): boolean {
    if (name === 'w:pStyle') this.#style = this.#hidden.has(value('w:val') ?? '');
    else if (name === 'w:rStyle' && this.#run) this.#run.isHidden ||= this.#hidden.has(value('w:val') ?? '');
    else if (name === 'w:vanish' && this.#run && !this.#isMark) this.#run.isHidden = isOn(value('w:val'));
    else if (name === 'w:fldSimple') this.#fields.enter(value('w:instr') ?? '');
    else if (name === 'w:fldChar') this.#fieldMark(value('w:fldCharType'));
    else return false;
    return true;
  }

  #refer(name: string, value: (key: string) => string | undefined): void {
    const { sections, partIds } = this.references;
    if (name === 'w:sectPr') sections.push({ headers: [], hasTitlePage: false });
    const section = sections.at(-1);
    if (name === 'w:headerReference' || name === 'w:footerReference')
      section?.headers.push({ type: value('w:type') ?? 'default', id: value('r:id') ?? '' });
    else if (name === 'w:titlePg' && section) section.hasTitlePage = isOn(value('w:val'));
    else if (name === 'w:altChunk' || name === 'w:subDoc') partIds.push(value('r:id') ?? '');
    else if (name === 'w:commentReference') this.#draft.comments += 1;
    if (name === 'w:footnote' || name === 'w:endnote') this.#draft.notes += 1;
  }

  #beginParagraph(): void {
    this.#style = false;
    this.#draft.openParagraph(this.#place, this.#tables > 0 ? this.#draft.tables : undefined);
  }

  #noteMark(name: string): void {
    this.#draft.generated();
    this.references.hasNotes ||= name.endsWith('noteReference');
  }

  #beginTable(): void {
    if (this.#tables === 0) this.#draft.tables += 1;
    this.#tables += 1;
  }

  #fieldMark(type: string | undefined): void {
    if (type === 'begin') this.#fields.enter();
    else if (type === 'separate') this.#fields.separate();
    else if (type === 'end') this.#fields.end();
  }

  #beginEquation(): void {
    this.#draft.generated();
    this.#equation = '';
  }

  #endEquation(): void {
    if (this.#run?.isHidden !== true) this.#draft.equations.push(this.#equation ?? '');
    this.#equation = undefined;
  }

  #write(text: string): void {
    const kind = this.#prompts.includes(true) ? 'generated' : this.#fields.text;
    if (kind === 'as_is') this.#draft.write(text);
    else if (kind === 'generated') this.#draft.generated();
    else if (kind === 'numbers_generated') this.#draft.write(text.replaceAll(/\d+/g, GENERATED));
  }
}
