import { findNewestConversions } from '#db/documents/conversion-warnings.ts';
import type { ServiceDeps } from '../services/service-deps.ts';
import { readBlob } from './read-blob.ts';

/** What stands in each upload, by its hash; null: it is not converted yet. One that cannot be read says nothing. */
export async function textsOf(
  { database, blobs, texts }: Pick<ServiceDeps, 'database' | 'blobs' | 'texts'>,
  sourceSha256s: readonly string[],
): Promise<ReadonlyMap<string, string | null>> {
  const sources = [...new Set(sourceSha256s)];
  const conversions = await database.read((em) => findNewestConversions(em, sources));
  const found = new Map<string, string | null>();
  for (const source of sources) {
    const conversion = conversions.get(source);
    const pdf = conversion?.pdfSha256;
    if (conversion === undefined) found.set(source, null);
    else found.set(source, pdf ? await texts.text({ sha256: pdf, read: () => readBlob(blobs, pdf) }) : '');
  }
  return found;
}
