import type { SaxesTagPlain } from 'saxes';
import type { XmlVisitor } from '../../source/scan-xml.ts';
import type { Place, SourcePicture } from '../census.ts';
import { lengthInPoints } from '../lengths.ts';
import { UsualNames } from '../names.ts';
import { pictureForm } from '../picture-form.ts';
import type { SourceDraft } from '../source-draft.ts';

/** Not printed, or not where it stands. */
const SKIPPED: ReadonlySet<string> = new Set([
  ...[
    'office:annotation',
    'office:scripts',
    'office:meta',
    'office:settings',
    'office:font-face-decls',
    'office:forms',
  ],
  ...[
    'text:tracked-changes',
    'text:sequence-decls',
    'text:variable-decls',
    'text:user-field-decls',
    'text:ruby-text',
    'text:dde-connection-decls',
  ],
  ...[
    'text:index-title-template',
    'text:table-of-content-source',
    'text:alphabetical-index-source',
    'text:toc-mark',
    'text:notes-configuration',
  ],
  ...[
    'text:script',
    'svg:title',
    'svg:desc',
    'office:binary-data',
    'style:style',
    'style:default-style',
    'text:list-style',
    'text:outline-style',
  ],
]);
/** What holds text as the author wrote it; all else within a paragraph is a field, which the converter fills. */
const PLAIN: ReadonlySet<string> = new Set([
  ...[
    'text:p',
    'text:h',
    'text:span',
    'text:a',
    'text:meta',
    'text:ruby',
    'text:ruby-base',
    'text:placeholder',
    'text:text-input',
  ],
  ...['text:bookmark', 'text:reference-mark'],
]);
const BLANKS: ReadonlySet<string> = new Set(['text:s', 'text:tab', 'text:line-break', 'draw:frame']);
const SHAPES = /^draw:(rect|line|ellipse|circle|polyline|polygon|path|connector|custom-shape)$/;
const HEADER = /^style:(header|footer)(-left|-first)?$/;

interface Frame {
  readonly size?: SourcePicture['size'];
  /** A frame holds the same thing in several forms: the first counts. */
  isTaken: boolean;
}

/** What an OpenDocument's parts hold beside its text. */
export interface OdfParts {
  read(name: string): (() => Promise<Uint8Array | undefined>) | undefined;
}

/** Reads one OpenDocument XML as text that will be printed. */
export class OdfWalker implements XmlVisitor {
  /** Folders of the objects within. */
  readonly objects: string[] = [];
  readonly #draft: SourceDraft;
  readonly #hidden: ReadonlySet<string>;
  readonly #parts: OdfParts;
  readonly #names = new UsualNames();
  readonly #places: Place[] = ['body'];
  readonly #frames: Frame[] = [];
  readonly #hiddenSpans: boolean[] = [];
  #skipped = 0;
  #tables = 0;
  #math: string | undefined;
  #isSureHeader = true;

  constructor(draft: SourceDraft, hidden: ReadonlySet<string>, parts: OdfParts) {
    this.#draft = draft;
    this.#hidden = hidden;
    this.#parts = parts;
  }

  readonly tag = (tag: SaxesTagPlain): void => {
    const name = this.#names.of(tag);
    const value = (key: string) => this.#names.attribute(tag, key);
    if (this.#skipped > 0 || this.#isSkipped(name, value)) {
      this.#skipped += 1;
      return;
    }
    if (name === 'text:p' || name === 'text:h') this.#begin(value('text:style-name'));
    else if (name === 'text:span') this.#hiddenSpans.push(this.#isHidden(value('text:style-name')));
    else if (BLANKS.has(name)) this.#draft.write(' ');
    if (name === 'text:note-body') this.#places.push('note');
    else if (name === 'draw:text-box') this.#places.push('box');
    else if (HEADER.test(name)) this.#places.push('header');
    else if (name === 'table:table') this.#beginTable();
    else if (name.startsWith('draw:')) this.#drawing(name, value);
    else if (/(^|:)math$/.test(name)) this.#math = '';
    if (name === 'text:changed-region') this.#draft.revisions += 1;
  };

  readonly text = (text: string, openTag: string): void => {
    if (this.#skipped > 0) return;
    if (this.#math !== undefined) {
      if (/(^|:)(mi|mn|mtext|ms)$/.test(openTag)) this.#math += ` ${text}`;
      return;
    }
    const name = this.#names.again(openTag);
    if (this.#hiddenSpans.includes(true)) return;
    if (PLAIN.has(name) || name.endsWith(':content-control')) this.#draft.write(text);
    else if (name.startsWith('text:') || name.startsWith('presentation:')) this.#field(text);
  };

  readonly close = (tagName: string): void => {
    if (this.#skipped > 0) {
      this.#skipped -= 1;
      return;
    }
    const name = this.#names.again(tagName);
    if (name === 'text:p' || name === 'text:h') this.#end();
    else if (name === 'text:span') this.#hiddenSpans.pop();
    else if (name === 'text:note-body' || name === 'draw:text-box' || HEADER.test(name)) this.#places.pop();
    else if (name === 'table:table') this.#tables -= 1;
    else if (name === 'draw:frame') this.#frames.pop();
    else if (/(^|:)math$/.test(name)) this.#endMath();
  };

  #isSkipped(name: string, value: (key: string) => string | undefined): boolean {
    if (name === 'office:annotation') this.#draft.comments += 1;
    if (name === 'text:tracked-changes') this.#draft.revisions += 1;
    if (name === 'text:note-citation' || name === 'text:change') this.#draft.generated();
    if (SKIPPED.has(name) || name === 'text:note-citation') return true;
    if (name === 'text:section' || name === 'text:hidden-text' || name === 'text:hidden-paragraph')
      return value('text:display') === 'none' || value('text:is-hidden') === 'true' || name === 'text:hidden-text';
    // Which page styles are used the pages tell; the one all documents start with is surely used by most.
    if (name === 'style:master-page') this.#isSureHeader = false;
    return HEADER.test(name) && value('style:display') === 'false';
  }

  #begin(style: string | undefined): void {
    this.#hiddenSpans.push(this.#isHidden(style));
    this.#draft.openParagraph(this.#places.at(-1) ?? 'body', this.#tables > 0 ? this.#draft.tables : undefined);
    if (this.#places.at(-1) === 'note') this.#draft.notes += 1;
  }

  #end(): void {
    this.#hiddenSpans.pop();
    this.#draft.end(this.#places.includes('header') ? this.#isSureHeader : true);
  }

  #isHidden(style: string | undefined): boolean {
    return style !== undefined && this.#hidden.has(style);
  }

  #field(text: string): void {
    if (text.trim() === '') return;
    this.#draft.fields += 1;
    this.#draft.generated();
  }

  #beginTable(): void {
    if (this.#tables === 0) this.#draft.tables += 1;
    this.#tables += 1;
  }

  #drawing(name: string, value: (key: string) => string | undefined): void {
    if (name === 'draw:frame')
      this.#frames.push({ size: sizeOf(value('svg:width'), value('svg:height')), isTaken: false });
    else if (SHAPES.test(name)) this.#draft.shapes += 1;
    const frame = this.#frames.at(-1);
    if (!frame || frame.isTaken) return;
    const link = value('xlink:href');
    if (name === 'draw:image') this.#takePicture(frame, link);
    else if (name === 'draw:object') {
      frame.isTaken = true;
      if (link !== undefined) this.objects.push(link.replace(/^\.\//, ''));
    } else if (name === 'draw:object-ole' || name === 'draw:plugin' || name === 'draw:text-box')
      frame.isTaken = name !== 'draw:object-ole';
  }

  #takePicture(frame: Frame, link: string | undefined): void {
    frame.isTaken = true;
    const place = this.#places.includes('header') ? 'header' : 'body';
    const read = link === undefined ? undefined : this.#parts.read(link);
    const stored = read === undefined ? { isOutside: link !== undefined } : { read };
    const form = link === undefined ? 'any' : pictureForm(link);
    this.#draft.pictures.push({ place, isSure: place === 'body', form, size: frame.size, ...stored });
  }

  #endMath(): void {
    this.#draft.equations.push(this.#math ?? '');
    this.#math = undefined;
  }
}

function sizeOf(width: string | undefined, height: string | undefined): SourcePicture['size'] {
  const [points, others] = [lengthInPoints(width), lengthInPoints(height)];
  return points === undefined || others === undefined ? undefined : { width: points, height: others };
}
