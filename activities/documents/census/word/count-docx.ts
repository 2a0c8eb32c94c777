import { Readable } from 'node:stream';
import { posix } from 'node:path';
import type { OfficePackage } from '../../source/package.ts';
import { openPackage } from '../../source/package.ts';
import { scanXml } from '../../source/scan-xml.ts';
import type { Place, SourceCensus } from '../census.ts';
import { pictureForm } from '../picture-form.ts';
import { SourceDraft } from '../source-draft.ts';
import { hiddenStyles, isOn } from './hidden-styles.ts';
import { WordWalker } from './word-walker.ts';
import type { WordReferences } from './word-walker.ts';

const MAIN_TYPE = /wordprocessingml\.[a-z]+\.main\+xml|ms-word\.(document|template)\.macroEnabled/i;

/** Text of a document that stands whole within another; undefined when it is of no kind that can be read. */
export type ReadInserted = (bytes: Uint8Array) => Promise<string | undefined>;

interface Relation {
  readonly type: string;
  /** Undefined when it lies outside. */
  readonly part: string | undefined;
}

type Relations = ReadonlyMap<string, Relation>;

/** A Word document (2007 and later). @throws ConversionRefused when it is none after all */
export async function countDocx(bytes: Uint8Array, readInserted: ReadInserted): Promise<SourceCensus> {
  const reading = await DocxReading.open(bytes);
  await reading.body();
  await reading.insertedParts(readInserted);
  return reading.draft;
}

class DocxReading {
  readonly draft = new SourceDraft();
  readonly #office: OfficePackage;
  readonly #main: string;
  readonly #relations: Relations;
  readonly #hidden: ReadonlySet<string>;
  #references: WordReferences | undefined;

  private constructor(office: OfficePackage, main: string, relations: Relations, hidden: ReadonlySet<string>) {
    this.#office = office;
    this.#main = main;
    this.#relations = relations;
    this.#hidden = hidden;
  }

  static async open(bytes: Uint8Array): Promise<DocxReading> {
    const office = await openPackage(bytes);
    const main = await mainPart(office);
    const relations = await relationsOf(office, main);
    return new DocxReading(
      office,
      main,
      relations,
      await hiddenStyles(await office.read(partOf(relations, 'styles') ?? '')),
    );
  }

  async body(): Promise<void> {
    const { references } = await this.#walk(this.#main, this.#relations, 'body');
    this.#references = references;
    await this.#headers(references);
    if (!references.hasNotes) return;
    for (const type of ['footnotes', 'endnotes']) await this.#part(partOf(this.#relations, type), 'note');
  }

  async insertedParts(readInserted: ReadInserted): Promise<void> {
    for (const id of this.#references?.partIds ?? []) {
      const part = this.#relations.get(id)?.part;
      const bytes = part === undefined ? undefined : await this.#office.read(part);
      this.draft.parts.push(bytes === undefined ? undefined : await readInserted(bytes));
    }
  }

  /** Which of them is printed depends on the pages: only those of every page are sure to be. */
  async #headers({ sections }: WordReferences): Promise<void> {
    const settings = await this.#office.read(partOf(this.#relations, 'settings') ?? '');
    const hasEven =
      settings !== undefined &&
      isOn(
        /evenAndOddHeaders(?:\s+\w+:val="(\w+)")?/.exec(settings.toString('latin1'))?.[1] ??
          (settings.includes('evenAndOddHeaders') ? undefined : '0'),
      );
    const seen = new Set<string>();
    for (const { headers, hasTitlePage } of sections) {
      for (const { type, id } of headers) {
        const part = this.#relations.get(id)?.part;
        if (part === undefined || seen.has(part)) continue;
        seen.add(part);
        if ((type === 'first' && !hasTitlePage) || (type === 'even' && !hasEven)) continue;
        const isSure = sections.length === 1 && (type === 'first' || (type === 'default' && !hasTitlePage));
        await this.#part(part, 'header', isSure);
      }
    }
  }

  async #part(part: string | undefined, place: Place, isSure = true): Promise<void> {
    if (part === undefined) return;
    const { paragraphs, pictures } = this.draft;
    const [paragraphCount, pictureCount] = [paragraphs.length, pictures.length];
    await this.#walk(part, await relationsOf(this.#office, part), place);
    if (isSure) return;
    paragraphs.splice(
      paragraphCount,
      Infinity,
      ...paragraphs.slice(paragraphCount).map((each) => ({ ...each, isSure })),
    );
    pictures.splice(pictureCount, Infinity, ...pictures.slice(pictureCount).map((each) => ({ ...each, isSure })));
  }

  async #walk(part: string, relations: Relations, place: Place): Promise<WordWalker> {
    const pictureOf = (id: string) => {
      const target = relations.get(id)?.part;
      if (target === undefined) return { form: 'any', isOutside: true } as const;
      return { form: pictureForm(target), read: () => this.#office.read(target) };
    };
    const walker = new WordWalker(this.draft, place, this.#hidden, { pictureOf });
    await scanXml((await this.#office.open(part)) ?? Readable.from([]), walker);
    for (const id of walker.drawings.charts)
      this.draft.objects.push(await chartWords(this.#office, relations.get(id)?.part));
    return walker;
  }
}

async function mainPart(office: OfficePackage): Promise<string> {
  let part = 'word/document.xml';
  await scanXml((await office.open('[Content_Types].xml')) ?? Readable.from([]), {
    tag: ({ attributes }) => {
      if (MAIN_TYPE.test(attributes['ContentType'] ?? '')) part = (attributes['PartName'] ?? part).replace(/^\//, '');
    },
  });
  return part;
}

async function relationsOf(office: OfficePackage, part: string): Promise<Relations> {
  const folder = posix.dirname(part);
  const relations = new Map<string, Relation>();
  const stream = await office.open(`${folder}/_rels/${posix.basename(part)}.rels`);
  if (!stream) return relations;
  await scanXml(stream, {
    tag: ({ attributes: { Id, Type = '', Target = '', TargetMode } }) => {
      const inside = Target.startsWith('/') ? Target.slice(1) : posix.join(folder, Target);
      if (Id !== undefined) relations.set(Id, { type: Type, part: TargetMode === 'External' ? undefined : inside });
    },
  });
  return relations;
}

function partOf(relations: Relations, type: string): string | undefined {
  return [...relations.values()].find((each) => each.type.endsWith(`/${type}`))?.part;
}

/** Titles and names of categories; figures on the axes are the converter's. */
async function chartWords(office: OfficePackage, part: string | undefined): Promise<string> {
  const stream = part === undefined ? undefined : await office.open(part);
  if (!stream) return '';
  let words = '';
  await scanXml(stream, {
    text: (text, openTag) => {
      if (openTag.endsWith(':t')) words += ` ${text}`;
    },
  });
  return words;
}
