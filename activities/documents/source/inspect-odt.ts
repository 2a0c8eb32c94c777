import type { ConversionWarningCode } from '#domain/documents/conversion-faults.ts';
import { ConversionRefused } from '../conversion-refused.ts';
import type { Inspection } from './inspection.ts';
import type { OfficePackage } from './package.ts';
import { checkPictures } from './check-pictures.ts';
import { scanXml } from './scan-xml.ts';

const TEXT = /^application\/vnd\.oasis\.opendocument\.text/;
const SPREADSHEET = /^application\/vnd\.oasis\.opendocument\.(spreadsheet|chart)/;
const PRESENTATION = /^application\/vnd\.oasis\.opendocument\.(presentation|graphics)/;
const OUTSIDE = /^(https?|ftp|file|smb|\/\/|\\\\|\.\.)/i;
const LINKED: ReadonlySet<string> = new Set([
  'draw:image',
  'draw:object',
  'draw:plugin',
  'text:section-source',
  'draw:floating-frame',
]);

/** An OpenDocument text. @throws ConversionRefused */
export async function inspectOdt(office: OfficePackage): Promise<Inspection> {
  await refuseOtherKinds(office);
  await refuseEncrypted(office);
  const warnings = new Set<ConversionWarningCode>();
  const content = await office.open('content.xml');
  if (!content) throw new ConversionRefused('damaged');
  await scanXml(content, {
    tag: ({ name, attributes }) => {
      if (LINKED.has(name) && OUTSIDE.test(attributes['xlink:href'] ?? '')) warnings.add('external_content');
      if (name === 'text:dde-source' || name === 'office:dde-source') warnings.add('external_content');
      if (name === 'text:changed-region') warnings.add('tracked_changes');
    },
  });
  if (office.names.some((name) => /^(Basic|Scripts)\/./.test(name))) warnings.add('macros');
  await checkPictures(office, /^Pictures\//i);
  return { kind: 'odt', warnings: [...warnings].map((code) => ({ code })) };
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
