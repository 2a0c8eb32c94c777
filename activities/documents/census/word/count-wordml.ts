import { Readable } from 'node:stream';
import { scanXml } from '../../source/scan-xml.ts';
import type { SourceCensus } from '../census.ts';
import { pictureForm } from '../picture-form.ts';
import { SourceDraft } from '../source-draft.ts';
import { WordWalker } from './word-walker.ts';

/** A Word document in one XML (2003). Its headers stand within its sections. */
export async function countWordMl(bytes: Uint8Array): Promise<SourceCensus> {
  const draft = new SourceDraft();
  const walker = new WordWalker(draft, 'body', new Set(), { pictureOf: (name) => ({ form: pictureForm(name) }) });
  await scanXml(Readable.from([Buffer.from(bytes)]), walker);
  return draft;
}
