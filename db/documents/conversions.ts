import type { EntityManager } from '@mikro-orm/postgresql';
import type { Fault } from '#domain/documents/fault.ts';

/** A document's conversion as it stands in the database. */
export interface StoredConversion {
  readonly pdfSha256: string | null;
  readonly pageCount: number | null;
  readonly faults: readonly Fault[];
  /** What the clerk should know though the document was converted. */
  readonly warnings: readonly Fault[];
}

export async function findConversion(
  em: EntityManager,
  sourceSha256: string,
  converterVersion: string,
): Promise<StoredConversion | null> {
  const [found] = await em.execute<StoredConversion[]>(
    `select pdf_sha256 as "pdfSha256", page_count as "pageCount", faults, warnings from conversion
      where source_sha256 = ? and converter_version = ?`,
    [sourceSha256, converterVersion],
  );
  return found ?? null;
}

/** Records a conversion: two letters with the same document share it. One whose PDF was lost gives way to the new one. */
export async function recordConversion(
  em: EntityManager,
  key: { readonly sourceSha256: string; readonly converterVersion: string },
  conversion: StoredConversion,
  now: Date,
): Promise<void> {
  await em.execute(
    `insert into conversion (source_sha256, converter_version, pdf_sha256, page_count, faults, warnings, created_at)
     values (?, ?, ?, ?, ?::jsonb, ?::jsonb, ?) on conflict (source_sha256, converter_version)
     do update set pdf_sha256 = excluded.pdf_sha256, page_count = excluded.page_count, faults = excluded.faults,
                   warnings = excluded.warnings`,
    [
      key.sourceSha256,
      key.converterVersion,
      conversion.pdfSha256,
      conversion.pageCount,
      JSON.stringify(conversion.faults),
      JSON.stringify(conversion.warnings),
      now,
    ],
  );
}
