import type { SaxesTagPlain } from 'saxes';
import type { Place, SourcePicture } from '../census.ts';
import type { UsualNames } from '../names.ts';
import type { SourceDraft } from '../source-draft.ts';
import { lengthInPoints } from '../lengths.ts';

const EMU_PER_POINT = 12_700;

/** Gives the stored picture behind a relation, undefined when it lies outside the file or there is none. */
export interface PictureSource {
  pictureOf(relation: string): Pick<SourcePicture, 'form' | 'read' | 'isOutside'>;
}

interface Frame {
  size?: { readonly width: number; readonly height: number } | undefined;
  isHidden: boolean;
  isTaken: boolean;
}

/** Pictures, shapes, charts and objects of one Word part, in DrawingML and VML. */
export class WordDrawings {
  /** Relations of charts, to be read apart. */
  readonly charts: string[] = [];
  #frames: Frame[] = [];
  #picture = 0;
  #shape = 0;
  #object = 0;
  readonly #draft: SourceDraft;
  readonly #names: UsualNames;
  readonly #source: PictureSource;

  constructor(draft: SourceDraft, names: UsualNames, source: PictureSource) {
    this.#draft = draft;
    this.#names = names;
    this.#source = source;
  }

  /** @param isPrinted false in hidden text */
  tag(name: string, tag: SaxesTagPlain, place: Place, isPrinted: boolean): void {
    const value = (key: string) => this.#names.attribute(tag, key);
    if (name === 'wp:inline' || name === 'wp:anchor')
      this.#frames.push({ isHidden: !isPrinted || value('hidden') === '1', isTaken: false });
    const frame = this.#frames.at(-1);
    if (name === 'wp:extent' && frame) frame.size ??= emuSize(value('cx'), value('cy'));
    else if (name === 'wp:docPr' && frame && /^(1|true)$/.test(value('hidden') ?? '')) frame.isHidden = true;
    else if (name === 'pic:pic') this.#picture += 1;
    else if (name === 'wps:wsp') this.#shape += 1;
    else if (name === 'w:object') this.#object += 1;
    else if (name === 'a:solidFill' && this.#shape > 0 && this.#picture === 0) this.#draft.shapes += 1;
    else if (name === 'a:blip' && this.#picture > 0) this.#take(place, frame, value('r:embed') ?? value('r:link'));
    else if (name === 'c:chart' && frame && !frame.isHidden) this.charts.push(value('r:id') ?? '');
    else if (name.startsWith('v:')) this.#vml(name, value, place, isPrinted);
  }

  close(name: string): void {
    if (name === 'wp:inline' || name === 'wp:anchor' || isVmlShape(name)) this.#frames.pop();
    else if (name === 'pic:pic') this.#picture -= 1;
    else if (name === 'wps:wsp') this.#shape -= 1;
    else if (name === 'w:object') this.#object -= 1;
  }

  #vml(name: string, value: (key: string) => string | undefined, place: Place, isPrinted: boolean): void {
    if (isVmlShape(name)) this.#frames.push(vmlFrame(value('style') ?? '', isPrinted));
    else if (name === 'v:imagedata') this.#take(place, this.#frames.at(-1), value('r:id') ?? value('src'));
  }

  #take(place: Place, frame: Frame | undefined, relation: string | undefined): void {
    if (frame?.isHidden === true || relation === undefined || relation === '') return;
    const { form, ...stored } = this.#source.pictureOf(relation);
    // Within a group the frame's size is the group's.
    const size = frame?.isTaken === true ? undefined : frame?.size;
    if (frame) frame.isTaken = true;
    this.#draft.pictures.push({ place, isSure: true, form: this.#object > 0 ? 'any' : form, size, ...stored });
  }
}

function isVmlShape(name: string): boolean {
  return /^v:(shape|rect|oval|roundrect|image|group)$/.test(name);
}

function vmlFrame(style: string, isPrinted: boolean): Frame {
  const part = (name: string) => new RegExp(`(?:^|;)\\s*${name}:\\s*([^;]+)`, 'i').exec(style)?.[1];
  const isHidden = !isPrinted || part('visibility')?.trim() === 'hidden';
  const [width, height] = [lengthInPoints(part('width')), lengthInPoints(part('height'))];
  const size = width === undefined || height === undefined ? undefined : { width, height };
  return { size, isHidden, isTaken: false };
}

function emuSize(width?: string, height?: string): Frame['size'] {
  return { width: Number(width) / EMU_PER_POINT, height: Number(height) / EMU_PER_POINT };
}
