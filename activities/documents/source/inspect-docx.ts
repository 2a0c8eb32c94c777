import { Readable } from 'node:stream';
import type { ConversionWarningCode } from '#domain/documents/conversion-faults.ts';
import { ConversionRefused } from '../conversion-refused.ts';
import type { Inspection } from './inspection.ts';
import type { OfficePackage } from './package.ts';
import { checkPictures } from './check-pictures.ts';
import { scanXml } from './scan-xml.ts';

const MAIN_TYPE = /wordprocessingml\.[a-z]+\.main\+xml|ms-word\.(document|template)\.macroEnabled/i;
/** External relations that nobody is harmed by: they are followed only by a click. */
const CLICKED = /\/hyperlink$/i;
const TEMPLATE = /\/attachedTemplate$/i;
const LINKING_FIELD = /\b(INCLUDEPICTURE|INCLUDETEXT|DDE|DDEAUTO|IMPORT|LINK)\b/;
const CHANGES: ReadonlySet<string> = new Set(['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo']);

/** A Word document (2007 and later): its main parts proved sound. @throws ConversionRefused */
export async function inspectDocx(office: OfficePackage): Promise<Inspection> {
  const warnings = new Set<ConversionWarningCode>();
  const main = await findMain(office);
  await scanMain(main.stream, warnings);
  for (const name of office.names.filter((each) => each.endsWith('.rels'))) await scanRelations(office, name, warnings);
  if (office.names.some((name) => /vbaProject\.bin$/i.test(name))) warnings.add('macros');
  await checkPictures(office, /^word\/media\//i);
  return { kind: 'docx', warnings: [...warnings].map((code) => ({ code })) };
}

async function findMain(office: OfficePackage): Promise<{ readonly stream: Readable }> {
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
  const stream = await office.open((part ?? '').replace(/^\//, ''));
  if (!stream) throw new ConversionRefused('damaged');
  return { stream };
}

function refuseOther(kind: string): never {
  if (kind.startsWith('s')) throw new ConversionRefused('spreadsheet');
  throw new ConversionRefused(kind.startsWith('p') ? 'presentation' : 'damaged');
}

async function scanMain(stream: Readable, warnings: Set<ConversionWarningCode>): Promise<void> {
  await scanXml(stream, {
    tag: ({ name, attributes }) => {
      if (CHANGES.has(name)) warnings.add('tracked_changes');
      if (LINKING_FIELD.test(attributes['w:instr'] ?? '')) warnings.add('external_content');
    },
    text: (text, openTag) => {
      if (openTag === 'w:instrText' && LINKING_FIELD.test(text)) warnings.add('external_content');
    },
  });
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
