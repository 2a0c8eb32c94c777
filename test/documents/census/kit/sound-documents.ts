import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { findOffice } from '#activities/documents/office/installation.ts';
import type { OfficeKind } from '#domain/documents/document-kind.ts';
import { zipOf } from '#test/documents/kit/office-files.ts';
import { FEATURES } from './features.ts';
import type { Feature } from './features.ts';
import { photo } from './pictures.ts';
import { inline, para, run } from './word-xml.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const NAMESPACES = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="${OFFICE}/relationships" xmlns:m="${OFFICE}/math" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml"`;
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const PARTS = ['numbering', 'footnotes', 'endnotes', 'settings', 'comments', 'header1', 'footer1', 'header2'] as const;

/** A document and what it is made of. */
export interface SoundDocument {
  readonly name: string;
  readonly kind: OfficeKind;
  readonly bytes: Uint8Array;
}

const part = (name: string, inner: string) =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:${name} ${NAMESPACES}>${inner}</w:${name}>`;
const level = (place: number, format: string, text: string) =>
  `<w:lvl w:ilvl="${String(place)}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/><w:pPr><w:ind w:left="${String(720 + place * 360)}" w:hanging="360"/></w:pPr></w:lvl>`;
const note = (kind: string, id: number, inner: string, type = '') =>
  `<w:${kind} w:id="${String(id)}"${type}>${para(inner)}</w:${kind}>`;
const page = `<w:fldSimple w:instr=" PAGE ">${run('1')}</w:fldSimple>`;

function partsOf(index: number): Record<string, string> {
  const notes = (kind: string, text: string) =>
    part(
      `${kind}s`,
      note(kind, 0, '<w:r><w:separator/></w:r>', ' w:type="separator"') +
        note(kind, 1, '<w:r><w:continuationSeparator/></w:r>', ' w:type="continuationSeparator"') +
        note(kind, 2, `<w:r><w:${kind}Ref/></w:r>${run(text)}`),
    );
  return {
    numbering: part(
      'numbering',
      `<w:abstractNum w:abstractNumId="1">${level(0, 'decimal', '%1.')}${level(1, 'lowerLetter', '%2)')}</w:abstractNum><w:abstractNum w:abstractNumId="2">${level(0, 'bullet', '•')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>`,
    ),
    footnotes: notes('footnote', ` Сноска о порядке расчёта ${String(4000 + index)}.`),
    endnotes: notes('endnote', ` Концевая сноска со ссылкой на закон ${String(5000 + index)}.`),
    settings: part('settings', index % 2 === 0 ? '<w:autoHyphenation/>' : ''),
    comments: part(
      'comments',
      `<w:comment w:id="3" w:author="А">${para(run('Примечание, которое не печатается 777888'))}</w:comment>`,
    ),
    header1: part('hdr', para(run(`Судебный участок № ${String(90 + index)} `) + inline('logo', 400_000, 200_000))),
    footer1: part('ftr', para(run(`Дело ${String(8000 + index)}, страница `) + page)),
    header2: part('hdr', para(run('Шапка первой страницы'))),
  };
}

/** A Word document of these features; every second has headers, every fourth a first page of its own. */
export async function docxWith(features: readonly Feature[], index: number): Promise<Uint8Array> {
  const pictures: Record<string, Uint8Array> = { logo: await photo('png') };
  for (const each of features)
    for (const [id, make] of Object.entries(each.pictures ?? {})) pictures[id] = await make();
  const headers =
    index % 2 === 0
      ? `<w:headerReference w:type="default" r:id="header1"/><w:footerReference w:type="default" r:id="footer1"/>${index % 4 === 0 ? '<w:headerReference w:type="first" r:id="header2"/><w:titlePg/>' : ''}`
      : '';
  const section = `<w:sectPr>${headers.replace('<w:titlePg/>', '')}<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701" w:header="708" w:footer="708" w:gutter="0"/>${headers.includes('titlePg') ? '<w:titlePg/>' : ''}</w:sectPr>`;
  const body = features.map((each) => each.body(index)).join('');
  const files = Object.entries(partsOf(index)).map(([name, text]) => [`word/${name}.xml`, text]);
  const media = Object.entries(pictures).map(([id, bytes]) => [`word/media/${id}.${ENDINGS[id] ?? 'png'}`, bytes]);
  const images = Object.keys(pictures)
    .map((id) => relation(id, 'image', `media/${id}.${ENDINGS[id] ?? 'png'}`))
    .join('');
  const parts = PARTS.map((name) => relation(name, name.replace(/\d$/, ''), `${name}.xml`)).join('');
  return zipOf({
    '[Content_Types].xml': contentTypes(),
    '_rels/.rels': relations(relation('rId1', 'officeDocument', 'word/document.xml')),
    'word/document.xml': part('document', `<w:body>${body}${section}</w:body>`),
    'word/_rels/document.xml.rels': relations(parts + images),
    'word/_rels/header1.xml.rels': relations(relation('logo', 'image', 'media/logo.png')),
    ...(Object.fromEntries([...files, ...media]) as Record<string, string | Uint8Array>),
  });
}

const ENDINGS: Readonly<Record<string, string>> = { jpg: 'jpg', gif: 'gif', tif: 'tif', wmf: 'wmf' };
const relation = (id: string, type: string, target: string) =>
  `<Relationship Id="${id}" Type="${OFFICE}/relationships/${type}" Target="${target}"/>`;
const relations = (inner: string) => `<Relationships xmlns="${PACKAGE}/relationships">${inner}</Relationships>`;

function contentTypes(): string {
  const overrides = PARTS.map(
    (name) => `<Override PartName="/word/${name}.xml" ContentType="${WORD}.${name.replace(/\d$/, '')}+xml"/>`,
  );
  const images = [
    ['png', 'png'],
    ['jpg', 'jpeg'],
    ['gif', 'gif'],
    ['tif', 'tiff'],
    ['wmf', 'x-wmf'],
  ].map(([ending = '', type = '']) => `<Default Extension="${ending}" ContentType="image/${type}"/>`);
  return `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${images.join('')}<Override PartName="/word/document.xml" ContentType="${WORD}.document.main+xml"/>${overrides.join('')}</Types>`;
}

/** The features of the n-th document: always paragraphs, and four more, so that all meet all in time. */
export function featuresOf(index: number): readonly Feature[] {
  const [first, ...others] = FEATURES;
  const chosen = [0, 1, 2, 3].map((part) => others[(index * 4 + part * (1 + (index % 5))) % others.length]);
  return [...new Set([first, ...chosen])].flatMap((each) => each ?? []);
}

const OTHER_KINDS = ['odt', 'rtf', 'doc'] as const;

/** So many documents, a quarter of them of each kind: what is no docx LibreOffice saved from one. */
export async function soundDocuments(count: number): Promise<readonly SoundDocument[]> {
  const folder = await mkdtemp(join(tmpdir(), 'mask-sound-'));
  try {
    const bases = await Promise.all(Array.from({ length: Math.ceil(count / 4) }, (_, index) => baseDocument(index)));
    for (const base of bases) await writeFile(join(folder, base.name), base.bytes);
    const others = await Promise.all(OTHER_KINDS.map((kind) => saved(folder, kind, bases)));
    return [...bases, ...others.flat()].slice(0, count);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function baseDocument(index: number): Promise<SoundDocument> {
  const features = featuresOf(index);
  const name = `${String(index).padStart(2, '0')}-${features
    .slice(1)
    .map((each) => each.name.replaceAll(' ', '-'))
    .join('+')}.docx`;
  return { name, kind: 'docx', bytes: await docxWith(features, index) };
}

async function saved(
  folder: string,
  kind: (typeof OTHER_KINDS)[number],
  bases: readonly SoundDocument[],
): Promise<readonly SoundDocument[]> {
  const target = join(folder, kind);
  await mkdir(target);
  const filter = { odt: 'odt:writer8', rtf: 'rtf:Rich Text Format', doc: 'doc:MS Word 97' }[kind];
  const profile = `-env:UserInstallation=file://${folder}/profile-${kind}`;
  await promisify(execFile)(join(dirname((await findOffice()).binary), 'soffice'), [
    profile,
    '--headless',
    '--convert-to',
    filter,
    '--outdir',
    target,
    ...bases.map(({ name }) => join(folder, name)),
  ]);
  return Promise.all(
    bases.map(async (base) => {
      const name = base.name.replace('.docx', `.${kind}`);
      return { name, kind, bytes: await readFile(join(target, name)) };
    }),
  );
}
