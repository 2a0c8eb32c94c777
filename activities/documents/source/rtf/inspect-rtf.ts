import type { ConversionWarningCode } from '#domain/documents/conversion-faults.ts';
import { FieldFreezer, LINKING_FIELD } from '../field-freezer.ts';
import { fieldNotices } from '../inspection.ts';
import type { Inspection } from '../inspection.ts';
import { applyCuts } from '../xml-text.ts';
import type { Cut } from '../xml-text.ts';
import { RtfPictures } from './rtf-pictures.ts';
import { RtfText } from './rtf-text.ts';
import { walkRtf } from './rtf-walk.ts';
import type { RtfGroup } from './rtf-walk.ts';

const NOW: ReadonlySet<string> = new Set(['chdate', 'chtime', 'chdpl', 'chdpa']);
const BOOKMARK = /\{\\\*\\bkmkstart ([^{}\\]*)\}/g;

interface RtfField {
  readonly group: RtfGroup;
  code: string;
  result?: Cut;
}

/** A text in Rich Text Format: its fields frozen. @throws ConversionRefused `picture_too_big` */
export async function inspectRtf(bytes: Uint8Array): Promise<Inspection> {
  const rtf = Buffer.from(bytes).toString('latin1');
  const places = new Set(Array.from(rtf.matchAll(BOOKMARK), ([, name = '']) => name));
  const reader = new RtfReader(new FieldFreezer(places), new RtfPictures(rtf));
  walkRtf(rtf, reader);
  const { pixels, cuts } = await reader.pictures.weigh();
  const all = [...reader.fields.cuts, ...cuts];
  return {
    kind: 'rtf',
    warnings: [...[...reader.warnings].map((code) => ({ code })), ...fieldNotices(reader.fields.doubtful)],
    ...{ faces: reader.body.faces(), pixels },
    ...(all.length === 0 ? {} : { prepared: new Uint8Array(Buffer.from(applyCuts(rtf, all), 'latin1')) }),
  };
}

class RtfReader {
  readonly fields: FieldFreezer;
  readonly pictures: RtfPictures;
  readonly body = new RtfText();
  readonly warnings = new Set<ConversionWarningCode>();
  readonly #open: RtfField[] = [];

  constructor(fields: FieldFreezer, pictures: RtfPictures) {
    this.fields = fields;
    this.pictures = pictures;
  }

  open(group: RtfGroup): void {
    this.body.open();
    this.pictures.open(group);
    if (group.word === 'field') this.#open.push({ group, code: '' });
    if (group.word === 'annotation') this.warnings.add('comments');
  }

  close(group: RtfGroup, end: number): void {
    this.body.close();
    this.pictures.close(group);
    const field = this.#open.at(-1);
    if (field && group.word === 'fldrslt') field.result = { start: group.inside, end: end - 1 };
    if (field?.group !== group) return;
    this.#open.pop();
    this.#freeze(field, end);
  }

  word(word: string, value: number | undefined, start: number, end: number, around: readonly RtfGroup[]): void {
    this.body.word(word, value);
    this.pictures.word(word, value);
    if ((word === 'revised' || word === 'deleted') && value !== 0) this.warnings.add('tracked_changes');
    if (!NOW.has(word)) return;
    this.fields.doubtful.add('DATE');
    // The first word of a group is told with its brace, which stays.
    const isFirst = around.at(-1)?.start === start;
    this.fields.cuts.push(isFirst ? { start, end, by: '{' } : { start, end });
  }

  text(text: string, around: readonly RtfGroup[], start: number): void {
    this.pictures.text(text, around, start);
    const field = this.#open.at(-1);
    const place = around.findLast(({ word }) => word === 'fldinst' || word === 'fldrslt')?.word;
    if (field && place === 'fldinst') field.code += text;
    this.body.text(text, around);
    if (this.body.hasHidden) this.warnings.add('hidden_text');
  }

  #freeze({ group, code, result }: RtfField, end: number): void {
    if (LINKING_FIELD.test(code)) this.warnings.add('external_content');
    if (this.fields.goesOn(code)) return;
    const whole = { start: group.start, end };
    if (!result) {
      this.fields.empty(whole, code);
      return;
    }
    this.fields.frozen(code);
    this.fields.cuts.push({ start: group.start, end: result.start, by: '{' }, { start: result.end, end, by: '}' });
  }
}
