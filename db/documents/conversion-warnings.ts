import type { EntityManager } from '@mikro-orm/postgresql';
import type { Fault, Warning } from '#domain/documents/fault.ts';
import { database } from '../statements/database.ts';
import { anyOf } from '../statements/values.ts';

/** A document's newest conversion: its PDF, or why there is none. */
export interface ConversionRow {
  readonly pdfSha256: string | null;
  readonly faults: readonly Fault[];
}

/** By whichever version of the converter was the last one; null while it has not been converted. */
export async function findNewestConversion(em: EntityManager, sourceSha256: string): Promise<ConversionRow | null> {
  const newest = database(em)
    .selectFrom('conversion')
    .select(['pdf_sha256 as pdfSha256', 'faults'])
    .where('source_sha256', '=', sourceSha256)
    .orderBy('created_at', 'desc')
    .limit(1);
  return (await newest.executeTakeFirst()) ?? null;
}

/** Of each of these documents what its newest conversion warned of; one that has not been converted is not there. */
export async function findConversionWarnings(
  em: EntityManager,
  sourceSha256s: readonly string[],
): Promise<ReadonlyMap<string, readonly Warning[]>> {
  if (sourceSha256s.length === 0) return new Map();
  const rows = await database(em)
    .selectFrom('conversion')
    .distinctOn('source_sha256')
    .select(['source_sha256', 'warnings'])
    .where('source_sha256', '=', anyOf(sourceSha256s))
    .orderBy('source_sha256')
    .orderBy('created_at', 'desc')
    .execute();
  return new Map(rows.map(({ source_sha256: sha256, warnings }) => [sha256, warnings]));
}
