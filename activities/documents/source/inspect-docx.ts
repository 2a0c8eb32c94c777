import { Readable } from 'node:stream';
import type { ConversionWarningCode } from '#domain/documents/conversion-faults.ts';
import { ConversionRefused } from '../conversion-refused.ts';
import { fieldNotices } from './inspection.ts';
import type { Inspection } from './inspection.ts';
import type { OfficePackage } from './package.ts';
import { weighPictures } from './check-pictures.ts';
import { repack } from './repack.ts';
import { readWordStory } from './word/word-story.ts';
import { readWordStyles } from './word/word-styles.ts';
import type { WordStyles } from './word/word-styles.ts';
import { decodeXml, encodeXml } from './xml-text.ts';
import { scanXml } from './scan-xml.ts';

const MAIN_TYPE = /wordprocessingml\.[a-z]+\.main\+xml|ms-word\.(document|template)\.macroEnabled/i;
/** External relations that nobody is harmed by: they are followed only by a click. */
const CLICKED = /\/hyperlink$/i;
const TEMPLATE = /\/attachedTemplate$/i;

/** The other texts of a document, each of which is printed somewhere. */
const STORY = /^word\/(header|footer|footnotes|endnotes)\d*\.xml$/i;
const BOOKMARK = /<w:bookmarkStart\b[^>]*?\bw:name="([^"]*)"/g;
/** Only a part of a picture is shown, or it is laid out by its own size: its pixels must stay as they are. */
const CROPPED = /<a:srcRect\s[^>]*[lrtb]="-?[1-9]|<a:tile\b|\bcrop(left|right|top|bottom)="/;

/** A Word document (2007 and later): its main parts proved sound, its fields frozen. @throws ConversionRefused */
export async function inspectDocx(office: OfficePackage): Promise<Inspection> {
  const warnings = new Set<ConversionWarningCode>();
  const stories = await readStories(office);
  for (const name of office.names.filter((each) => each.endsWith('.rels'))) await scanRelations(office, name, warnings);
  if (office.names.some((name) => /vbaProject\.bin$/i.test(name))) warnings.add('macros');
  if (/<w:comment\s/.test(await asideOf(office, 'word/comments.xml'))) warnings.add('comments');
  const isCropped = [...stories.values()].some((xml) => CROPPED.test(xml));
  const { pixels, lighter } = await weighPictures(office, /^word\/media\//i, !isCropped);
  const { changed, faces, doubtful } = await freezeStories(office, stories, warnings);
  for (const [name, bytes] of lighter) changed.set(name, bytes);
  return {
    kind: 'docx',
    warnings: [...[...warnings].map((code) => ({ code })), ...fieldNotices(doubtful)],
    ...{ faces: [...faces], pixels },
    ...(changed.size === 0 ? {} : { prepared: await repack(office, changed) }),
  };
}

async function readStories(office: OfficePackage): Promise<Map<string, string>> {
  const main = await findMain(office);
  const stories = new Map<string, string>();
  for (const name of [main, ...office.names.filter((each) => STORY.test(each) && each !== main)])
    stories.set(name, await textOf(office, name));
  return stories;
}

async function freezeStories(
  office: OfficePackage,
  stories: ReadonlyMap<string, string>,
  warnings: Set<ConversionWarningCode>,
) {
  const styles = await stylesOf(office);
  const places = new Set(
    [...stories.values()].flatMap((xml) => Array.from(xml.matchAll(BOOKMARK), ([, name = '']) => name)),
  );
  const [changed, faces, doubtful] = [new Map<string, Uint8Array>(), new Set<string>(), new Set<string>()];
  for (const [name, xml] of stories) {
    const story = readWordStory(xml, styles, places);
    if (story.frozen !== undefined) changed.set(name, encodeXml(story.frozen));
    for (const code of story.warnings) warnings.add(code);
    for (const face of story.faces) faces.add(face);
    for (const field of story.doubtfulFields) doubtful.add(field);
  }
  return { changed, faces, doubtful };
}

/** Only faces are told by the styles: broken ones are LibreOffice's to judge, and no face is told. */
async function stylesOf(office: OfficePackage): Promise<WordStyles> {
  const [styles, theme] = [await asideOf(office, 'word/styles.xml'), await asideOf(office, 'word/theme/theme1.xml')];
  try {
    return readWordStyles(styles, theme);
  } catch (error) {
    if (error instanceof ConversionRefused) return readWordStyles('', '');
    throw error;
  }
}

/** A part that nothing of the text depends on: empty when there is none, or it is broken. */
async function asideOf(office: OfficePackage, name: string): Promise<string> {
  return textOf(office, name).catch((error: unknown) => {
    if (error instanceof ConversionRefused) return '';
    throw error;
  });
}

/** Empty when there is no such part. */
async function textOf(office: OfficePackage, name: string): Promise<string> {
  return decodeXml((await office.read(name)) ?? new Uint8Array());
}

async function findMain(office: OfficePackage): Promise<string> {
  let part: string | undefined;
  let kind = '';
  const types = await office.open('[Content_Types].xml');
  if (!types) throw new ConversionRefused('damaged');
  await scanXml(types, {
    tag: ({ attributes }) => {
      const type = attributes['ContentType'] ?? '';
      if (MAIN_TYPE.test(type)) part = attributes['PartName'] ?? 'word/document.xml';
      kind += /spreadsheetml|ms-excel/i.test(type) ? 's' : /presentationml|ms-powerpoint/i.test(type) ? 'p' : '';
    },
  });
  if (part === undefined) refuseOther(kind);
  const name = (part ?? '').replace(/^\//, '');
  if (!office.names.includes(name)) throw new ConversionRefused('damaged');
  return name;
}

function refuseOther(kind: string): never {
  if (kind.startsWith('s')) throw new ConversionRefused('spreadsheet');
  throw new ConversionRefused(kind.startsWith('p') ? 'presentation' : 'damaged');
}

async function scanRelations(office: OfficePackage, name: string, warnings: Set<ConversionWarningCode>): Promise<void> {
  const stream = await office.open(name);
  await scanXml(stream ?? Readable.from([]), {
    tag: ({ attributes }) => {
      const type = attributes['Type'] ?? '';
      if (attributes['TargetMode'] !== 'External' || CLICKED.test(type)) return;
      warnings.add(TEMPLATE.test(type) ? 'external_template' : 'external_content');
    },
  });
}
