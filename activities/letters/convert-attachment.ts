import { findConversion, recordConversion } from '#db/documents/conversions.ts';
import type { StoredConversion } from '#db/documents/conversions.ts';
import { readNow } from '#db/clock.ts';
import { record } from '#db/record.ts';
import type { DocumentConverter } from '../ports/document-converter.ts';
import type { LetterDependencies } from './dependencies.ts';

type ConversionDependencies = Pick<
  LetterDependencies,
  'orm' | 'blobs' | 'converter' | 'converterVersion' | 'isRehearsal'
>;

/** Conversions under way in this process, by document: the preview and the letter itself often ask at the same moment. */
const underWay = new WeakMap<DocumentConverter, Map<string, Promise<StoredConversion>>>();
export interface ConversionOptions {
  readonly signal?: AbortSignal | undefined;
  /** What an earlier conversion made is known to be lost. */
  readonly isAnew?: boolean | undefined;
}

/**
 * The document as PDF, converted once whoever asks: the key is its content and the version of the converter's rules.
 * Only results that depend on the document alone are kept; a converter that cannot work throws and is tried again.
 */
export async function convertOnce(
  dependencies: ConversionDependencies,
  source: { readonly sha256: string },
  { signal, isAnew = false }: ConversionOptions = {},
): Promise<StoredConversion> {
  const { orm, converter, converterVersion } = dependencies;
  const known = isAnew ? null : await findConversion(orm.em.fork(), source.sha256, converterVersion);
  if (known && (await isStillThere(dependencies, known))) return known;
  const others = underWay.get(converter) ?? new Map<string, Promise<StoredConversion>>();
  underWay.set(converter, others);
  // Whoever asked first may have been stopped: that is not our failure, the document is tried again.
  const shared = await others.get(source.sha256)?.catch(() => undefined);
  if (shared) return shared;
  const own = convert(dependencies, source, signal);
  others.set(source.sha256, own);
  try {
    return await own;
  } finally {
    if (others.get(source.sha256) === own) others.delete(source.sha256);
  }
}

async function convert(
  { orm, blobs, converter, converterVersion, isRehearsal }: ConversionDependencies,
  source: { readonly sha256: string },
  signal?: AbortSignal,
): Promise<StoredConversion> {
  const bytes = await blobs.get(source.sha256);
  const result = await converter.convert({ bytes }, signal);
  const conversion: StoredConversion = result.ok
    ? {
        ...{ kind: result.kind, pdfSha256: await blobs.put(result.pdf), pageCount: result.pageCount },
        ...{
          faults: [],
          warnings: result.warnings,
          leastByteSize: result.isLeast === true ? result.pdf.byteLength : null,
        },
      }
    : { kind: null, pdfSha256: null, pageCount: null, leastByteSize: null, faults: result.faults, warnings: [] };
  const key = { sourceSha256: source.sha256, converterVersion };
  const now = await readNow(orm.em.fork(), isRehearsal);
  await record(orm, 'conversion.kept', (em) => recordConversion(em, key, conversion, now), 'statement');
  return conversion;
}

async function isStillThere({ blobs }: ConversionDependencies, conversion: StoredConversion): Promise<boolean> {
  return conversion.pdfSha256 === null || (await blobs.has(conversion.pdfSha256));
}
