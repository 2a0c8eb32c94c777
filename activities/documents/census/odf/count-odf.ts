import { Readable } from 'node:stream';
import { openPackage } from '../../source/package.ts';
import type { OfficePackage } from '../../source/package.ts';
import { scanXml } from '../../source/scan-xml.ts';
import type { SourceCensus } from '../census.ts';
import { SourceDraft } from '../source-draft.ts';
import { addHiddenStyles } from './hidden-odf-styles.ts';
import { OdfWalker } from './odf-walker.ts';

/** An OpenDocument text in its package. */
export async function countOdt(bytes: Uint8Array): Promise<SourceCensus> {
  const office = await openPackage(bytes);
  const draft = new SourceDraft();
  const hidden = new Set<string>();
  const [styles, content] = [await office.read('styles.xml'), await office.read('content.xml')];
  await addHiddenStyles(styles, hidden);
  await addHiddenStyles(content, hidden);
  const parts = { read: (name: string) => (office.names.includes(name) ? () => office.read(name) : undefined) };
  for (const part of [styles, content]) {
    const walker = new OdfWalker(draft, hidden, parts);
    if (part) await scanXml(Readable.from([part]), walker);
    for (const name of walker.objects) await countObject(office, name, draft);
  }
  return draft;
}

/** A formula is an equation; a chart or a table is known by its words. */
async function countObject(office: OfficePackage, name: string, draft: SourceDraft): Promise<void> {
  const content = await office.read(`${name}/content.xml`);
  if (!content) return;
  const object = new SourceDraft();
  await scanXml(Readable.from([content]), new OdfWalker(object, new Set(), { read: () => undefined }));
  if (object.equations.length > 0) draft.equations.push(...object.equations);
  else draft.objects.push(/<(\w+:)?chart\b/.test(content.toString('latin1')) ? chartTitle(content) : '');
}

/** What a chart's own table holds is drawn in part only; its titles are. */
function chartTitle(content: Buffer): string {
  const titles = content.toString('utf8').matchAll(/<chart:(?:title|subtitle)\b[\s\S]*?<\/chart:(?:title|subtitle)>/g);
  return [...titles].map(([title]) => title.replaceAll(/<[^>]*>/g, ' ')).join(' ');
}

/** An OpenDocument text in one XML. */
export async function countFodt(bytes: Uint8Array): Promise<SourceCensus> {
  const draft = new SourceDraft();
  const hidden = new Set<string>();
  const part = Buffer.from(bytes);
  await addHiddenStyles(part, hidden);
  await scanXml(Readable.from([part]), new OdfWalker(draft, hidden, { read: () => undefined }));
  return draft;
}
