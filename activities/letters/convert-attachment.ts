import { createHash } from 'node:crypto';
import { findConversion, recordConversion } from '#db/repositories/steps/conversions.ts';
import type { StoredConversion } from '#db/repositories/steps/conversions.ts';
import { readNow } from '#db/clock.ts';
import { record } from '#db/record.ts';
import type { LetterDependencies } from './dependencies.ts';

type ConversionDependencies = Pick<
  LetterDependencies,
  'orm' | 'blobs' | 'converter' | 'converterVersion' | 'isRehearsal'
>;

/**
 * The document as PDF, converted once whoever asks: the key is its content and the version of the converter's rules.
 * Only results that depend on the document alone are kept; a converter that cannot work throws and is tried again.
 */
export async function convertOnce(
  dependencies: ConversionDependencies,
  source: { readonly sha256: string; readonly fileName: string },
  signal?: AbortSignal,
): Promise<StoredConversion> {
  const { orm, blobs, converter, converterVersion, isRehearsal } = dependencies;
  const em = orm.em.fork();
  const known = await findConversion(em, source.sha256, converterVersion);
  if (known && (await isStillThere(dependencies, known))) return known;
  const bytes = await blobs.get(source.sha256);
  const result = await converter.convert({ bytes, fileName: source.fileName }, signal);
  const conversion: StoredConversion = result.ok
    ? { pdfSha256: await blobs.put(result.pdf), pageCount: result.pageCount, faults: [] }
    : { pdfSha256: null, pageCount: null, faults: result.faults };
  const key = { sourceSha256: source.sha256, converterVersion };
  await record(orm, 'conversion.kept', async (tx) =>
    recordConversion(tx, key, conversion, await readNow(tx, isRehearsal)),
  );
  return conversion;
}

async function isStillThere({ blobs }: ConversionDependencies, conversion: StoredConversion): Promise<boolean> {
  return conversion.pdfSha256 === null || (await blobs.has(conversion.pdfSha256));
}

/** SHA-256 in hex, as blobs are named. */
export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
