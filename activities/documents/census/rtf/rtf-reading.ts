import type { Place, SourceCensus } from '../census.ts';
import { GENERATED } from '../census.ts';
import { SourceDraft } from '../source-draft.ts';
import { WordFields } from '../word/word-fields.ts';
import { codePageOf, decoderOf } from './code-pages.ts';
import { RtfPicture } from './rtf-picture.ts';
import type { RtfToken } from './rtf-tokens.ts';

/** Groups that are no text of the document. */
const SKIPPED: ReadonlySet<string> = new Set(
  'colortbl stylesheet info listtable listoverridetable rsidtbl generator nonshppict mmathPict xmlnstbl themedata colorschememapping latentstyles datastore filetbl revtbl atnid atnauthor annotation atrfstart atrfend bkmkstart bkmkend pgdsctbl listtext pntext pntxta pntxtb pnseclvl template operator company title objdata objclass objname objalias fldtype sn ud datafield formfield docvar userprops private ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn tc tcn xe rxe txe mmathPr mctrlPr nesttableprops defchp defpap fname'.split(
    ' ',
  ),
);
const BREAKS: ReadonlySet<string> = new Set(['par', 'cell', 'row', 'sect', 'nestcell', 'nestrow']);
const CHARACTERS: Readonly<Record<string, string>> = {
  line: ' ',
  tab: ' ',
  page: ' ',
  column: ' ',
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  emspace: ' ',
  enspace: ' ',
  softline: ' ',
};
const HEADERS: ReadonlySet<string> = new Set(
  'header headerl headerr headerf footer footerl footerr footerf'.split(' '),
);

const UNREAD: ReadonlySet<string> = new Set(['fonts', 'picture', 'code', 'value']);

interface Group {
  isSkipped: boolean;
  isHidden: boolean;
  font: number;
  unicodeSkip: number;
  kind: 'text' | 'fonts' | 'code' | 'result' | 'field' | 'picture' | 'equation' | 'value' | 'note' | 'header' | 'box';
}

/** Reads RTF ([RTF 1.9.1]) as text that will be printed. */
export class RtfReading {
  readonly draft = new SourceDraft();
  readonly #fields = new WordFields(this.draft);
  readonly #groups: Group[] = [];
  readonly #codePages = new Map<number, number>();
  #group: Group = { isSkipped: false, isHidden: false, font: -1, unicodeSkip: 1, kind: 'text' };
  #documentPage = 1252;
  #defaultFont = 0;
  #fontRead = 0;
  #toSkip = 0;
  #isStarred = false;
  #bytes = '';
  #equation: string | undefined;
  #inTable = false;
  #picture = new RtfPicture();

  read(tokens: Iterable<RtfToken>): SourceCensus {
    this.draft.openParagraph('body');
    for (const token of tokens) this.#token(token);
    this.#flush();
    this.draft.end();
    return this.draft;
  }

  #token(token: RtfToken): void {
    if (token.kind !== 'bytes') this.#flush();
    if (token.kind === 'open') this.#open();
    else if (token.kind === 'close') this.#close();
    else if (token.kind === 'word') this.#word(token.word, token.value);
    else if (token.kind === 'symbol') this.#symbol(token.symbol);
    else this.#text(token.bytes);
  }

  #open(): void {
    this.#groups.push(this.#group);
    this.#group = { ...this.#group };
    this.#isStarred = false;
  }

  #close(): void {
    const { kind } = this.#group;
    const outer = this.#groups.pop();
    if (!outer) return;
    this.#group = outer;
    if (kind === outer.kind) return;
    if (kind === 'note' || kind === 'header' || kind === 'box') this.draft.end(kind !== 'header');
    else if (kind === 'field') this.#fields.end();
    else if (kind === 'picture') this.#endPicture();
    else if (kind === 'equation') this.#endEquation();
  }

  #word(word: string, value: number | undefined): void {
    const wasStarred = this.#isStarred;
    this.#isStarred = false;
    this.#toSkip = 0;
    if (this.#group.isSkipped) return;
    if (this.#group.kind === 'fonts' || this.#group.kind === 'picture') {
      // The pieces of a picture's group beside its bytes.
      if (wasStarred) this.#group.isSkipped = true;
      else this.#detail(word, value ?? 0);
      return;
    }
    if (this.#format(word, value) || this.#destination(word) || this.#character(word, value)) return;
    if (wasStarred) this.#group.isSkipped = true;
  }

  #detail(word: string, value: number): void {
    if (word === 'f') this.#fontRead = value;
    else if (word === 'fcharset') {
      const page = codePageOf(value);
      if (page !== undefined) this.#codePages.set(this.#fontRead, page);
    } else if (word === 'cpg') this.#codePages.set(this.#fontRead, value);
    else this.#picture.word(word, value);
  }

  #format(word: string, value: number | undefined): boolean {
    if (word === 'ansicpg') this.#documentPage = value ?? 1252;
    else if (word === 'mac') this.#documentPage = 10000;
    else if (word === 'deff') this.#defaultFont = value ?? 0;
    else if (word === 'f') this.#group.font = value ?? 0;
    else if (word === 'uc') this.#group.unicodeSkip = value ?? 1;
    else if (word === 'v' || word === 'deleted') this.#group.isHidden = value !== 0;
    else if (word === 'plain') Object.assign(this.#group, { isHidden: false, font: -1 });
    else if (word === 'trowd') this.#beginRow();
    else if (word === 'pard') this.#inTable = false;
    else if (word === 'intbl') this.#inTable = true;
    else return false;
    return true;
  }

  #destination(word: string): boolean {
    if (word === 'fonttbl') this.#group.kind = 'fonts';
    else if (word === 'pict') this.#beginPicture();
    else if (word === 'field')
      this.#begin('field', () => {
        this.#fields.enter();
      });
    else if (word === 'fldinst') this.#group.kind = 'code';
    else if (word === 'fldrslt')
      this.#begin('result', () => {
        this.#fields.separate();
      });
    else if (word === 'footnote') this.#beginPlace('note', 'note');
    else if (word === 'shptxt') this.#beginPlace('box', 'box');
    else if (HEADERS.has(word)) this.#beginPlace('header', 'header');
    else if (word === 'sv') this.#group.kind = 'value';
    else if (word === 'moMath')
      this.#begin('equation', () => {
        this.#equation = '';
        this.draft.generated();
      });
    else if (SKIPPED.has(word)) this.#group.isSkipped = true;
    else
      return /^(shp|shpinst|sp|shppict|shpgrp|objattph|object|result|do|dptxbxtext|upr|chftn|moMathPara|m[a-z]+|lsdlockedexcept)$/.test(
        word,
      );
    return true;
  }

  #begin(kind: Group['kind'], start: () => void): void {
    this.#group.kind = kind;
    start();
  }

  #beginPlace(kind: 'note' | 'box' | 'header', place: Place): void {
    if (place === 'note') {
      this.draft.generated();
      this.draft.notes += 1;
    }
    this.#group.kind = kind;
    this.draft.openParagraph(place);
  }

  #character(word: string, value: number | undefined): boolean {
    if (word === 'u') this.#unicode(value ?? 0);
    else if (BREAKS.has(word)) this.#break();
    else if (word === 'chpgn' || word === 'chdate' || word === 'chtime' || word === 'chftn' || word === 'sectnum')
      this.draft.generated();
    else if (CHARACTERS[word] !== undefined) this.#write(CHARACTERS[word]);
    else return false;
    return true;
  }

  #symbol(symbol: string): void {
    if (symbol === '*') this.#isStarred = true;
    else if (symbol === '~' || symbol === '\n' || symbol === '\r') this.#write(' ');
    else if (symbol === '_') this.#write('-');
    else if (symbol === '\\' || symbol === '{' || symbol === '}') this.#text(symbol);
  }

  #text(bytes: string): void {
    const skipped = Math.min(this.#toSkip, bytes.length);
    this.#toSkip -= skipped;
    if (!this.#group.isSkipped) this.#bytes += bytes.slice(skipped);
  }

  #unicode(value: number): void {
    this.#write(String.fromCharCode(value & 0xffff));
    this.#toSkip = this.#group.unicodeSkip;
  }

  /** Bytes wait until the run ends: a letter may take two. */
  #flush(): void {
    if (this.#bytes === '') return;
    const bytes = this.#bytes;
    this.#bytes = '';
    if (this.#group.kind === 'picture') this.#picture.bytes(bytes);
    else if (this.#group.kind === 'code') this.#fields.code(bytes);
    else this.#write(this.#decoded(bytes));
  }

  #decoded(bytes: string): string {
    const font = this.#group.font < 0 ? this.#defaultFont : this.#group.font;
    const decoder = decoderOf(this.#codePages.get(font) ?? this.#documentPage);
    return decoder ? decoder.decode(Buffer.from(bytes, 'latin1')) : GENERATED;
  }

  #write(text: string): void {
    const { isSkipped, isHidden, kind } = this.#group;
    if (isHidden && !isSkipped) this.draft.generated();
    if (isSkipped || isHidden || UNREAD.has(kind)) return;
    if (this.#equation !== undefined) this.#equation += ` ${text}`;
    else if (this.#fields.text === 'as_is') this.draft.write(text);
    else if (this.#fields.text === 'generated') this.draft.generated();
    else if (this.#fields.text === 'numbers_generated') this.draft.write(text.replaceAll(/\d+/g, GENERATED));
  }

  #break(): void {
    const { kind } = this.#group;
    this.draft.end(kind !== 'header', this.#inTable ? this.draft.tables : undefined);
    this.draft.openParagraph(kind === 'note' || kind === 'header' || kind === 'box' ? kind : 'body');
  }

  #beginRow(): void {
    if (!this.#inTable) this.draft.tables += 1;
    this.#inTable = true;
  }

  #beginPicture(): void {
    this.#group.kind = 'picture';
    this.#picture = new RtfPicture();
    this.#write(' ');
  }

  #endPicture(): void {
    if (this.#group.isHidden || this.#fields.text === 'none') return;
    const isHeader = [...this.#groups, this.#group].some(({ kind }) => kind === 'header');
    const place = isHeader ? 'header' : 'body';
    this.draft.pictures.push({ place, isSure: !isHeader, ...this.#picture.found });
  }

  #endEquation(): void {
    this.draft.equations.push(this.#equation ?? '');
    this.#equation = undefined;
  }
}
