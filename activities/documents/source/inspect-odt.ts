import type { ConversionWarningCode } from '#domain/documents/conversion-faults.ts';
import { ConversionRefused } from '../conversion-refused.ts';
import { fieldNotices } from './inspection.ts';
import type { Inspection } from './inspection.ts';
import type { OfficePackage } from './package.ts';
import { weighPictures } from './check-pictures.ts';
import { OdfStyles } from './odf/odf-styles.ts';
import { readOdfStory } from './odf/odf-story.ts';
import { repack } from './repack.ts';
import { decodeXml, encodeXml } from './xml-text.ts';

const TEXT = /^application\/vnd\.oasis\.opendocument\.text/;
const SPREADSHEET = /^application\/vnd\.oasis\.opendocument\.(spreadsheet|chart)/;
const PRESENTATION = /^application\/vnd\.oasis\.opendocument\.(presentation|graphics)/;
/** What is laid out by a picture's own size: its pixels must stay as they are. */
const CROPPED =
  /fo:clip="rect\((?!\s*0(cm|in|mm|pt)?[ ,]+0(cm|in|mm|pt)?[ ,]+0(cm|in|mm|pt)?[ ,]+0(cm|in|mm|pt)?\s*\))|style:repeat="repeat"/;

/** An OpenDocument text, its fields frozen. @throws ConversionRefused */
export async function inspectOdt(office: OfficePackage): Promise<Inspection> {
  await refuseOtherKinds(office);
  await refuseEncrypted(office);
  const content = await textOf(office, 'content.xml');
  if (content === '') throw new ConversionRefused('damaged');
  const common = await textOf(office, 'styles.xml');
  const [changed, found] = freezeParts(content, common);
  if (office.names.some((name) => /^(Basic|Scripts)\/./.test(name))) found.warnings.add('macros');
  const mayLighten = !CROPPED.test(content) && !CROPPED.test(common);
  const { pixels, lighter } = await weighPictures(office, /^Pictures\//i, mayLighten);
  for (const [name, bytes] of lighter) changed.set(name, bytes);
  return {
    kind: 'odt',
    warnings: [...[...found.warnings].map((code) => ({ code })), ...fieldNotices(found.doubtful)],
    ...{ faces: [...found.faces], pixels },
    ...(changed.size === 0 ? {} : { prepared: await repack(office, changed) }),
  };
}

/** Headers and footers stand among the common styles, with automatic styles of their own. */
function freezeParts(content: string, common: string) {
  const changed = new Map<string, Uint8Array>();
  const found = { warnings: new Set<ConversionWarningCode>(), faces: new Set<string>(), doubtful: new Set<string>() };
  const styles = new OdfStyles();
  for (const [name, xml] of [
    ['styles.xml', common],
    ['content.xml', content],
  ] as const) {
    if (xml === '') continue;
    styles.add(xml);
    const story = readOdfStory(xml, styles);
    if (story.frozen !== undefined) changed.set(name, encodeXml(story.frozen));
    for (const code of story.warnings) found.warnings.add(code);
    for (const face of story.faces) found.faces.add(face);
    for (const field of story.doubtfulFields) found.doubtful.add(field);
  }
  return [changed, found] as const;
}

/** Empty when there is no such part. */
async function textOf(office: OfficePackage, name: string): Promise<string> {
  return decodeXml((await office.read(name)) ?? new Uint8Array());
}

async function refuseOtherKinds(office: OfficePackage): Promise<void> {
  const type = (await office.read('mimetype'))?.toString('latin1').trim() ?? '';
  if (SPREADSHEET.test(type)) throw new ConversionRefused('spreadsheet');
  if (PRESENTATION.test(type)) throw new ConversionRefused('presentation');
  if (type !== '' && !TEXT.test(type)) throw new ConversionRefused('unknown_format');
}

async function refuseEncrypted(office: OfficePackage): Promise<void> {
  const manifest = await office.read('META-INF/manifest.xml');
  if (manifest === undefined) return;
  let isEncrypted = office.names.includes('encrypted-package');
  // Old manifests carry a document type, so the strict scan is not for them.
  isEncrypted ||= /<(?:[\w-]+:)?encryption-data[\s/>]/.test(manifest.toString('utf8'));
  if (isEncrypted) throw new ConversionRefused('password');
}
