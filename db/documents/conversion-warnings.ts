import type { EntityManager } from '@mikro-orm/postgresql';
import type { Fault } from '#domain/documents/fault.ts';

/** A document's newest conversion: its PDF, or why there is none. */
export interface ConversionRow {
  readonly pdfSha256: string | null;
  readonly faults: readonly Fault[];
}

/** By whichever version of the converter was the last one; null while it has not been converted. */
export async function findNewestConversion(em: EntityManager, sourceSha256: string): Promise<ConversionRow | null> {
  const rows = await em.execute<{ pdf_sha256: string | null; faults: Fault[] }[]>(
    'select pdf_sha256, faults from conversion where source_sha256 = ? order by created_at desc limit 1',
    [sourceSha256],
  );
  const [row] = rows;
  return row ? { pdfSha256: row.pdf_sha256, faults: row.faults } : null;
}

/** Of each of these documents what its newest conversion warned of; one that has not been converted is not there. */
export async function findConversionWarnings(
  em: EntityManager,
  sourceSha256s: readonly string[],
): Promise<ReadonlyMap<string, readonly Fault[]>> {
  if (sourceSha256s.length === 0) return new Map();
  const rows = await em.execute<{ sha256: string; warnings: Fault[] }[]>(
    `select distinct on (source_sha256) source_sha256 as sha256, warnings from conversion
      where source_sha256 = any(?::text[]) order by source_sha256, created_at desc`,
    [`{${sourceSha256s.join(',')}}`],
  );
  return new Map(rows.map(({ sha256, warnings }) => [sha256, warnings]));
}
