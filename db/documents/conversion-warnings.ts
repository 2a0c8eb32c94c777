import type { EntityManager } from '@mikro-orm/postgresql';
import { documentWarning } from '#domain/documents/conversion-faults.ts';
import { documentKindOf, nameNotices, type DocumentKind } from '#domain/documents/document-kind.ts';
import type { Fault, Warning } from '#domain/documents/fault.ts';
import type { AttachmentRow } from './attachments.ts';
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

/** The same of each of these documents that has been converted, by the hash of its content. */
export async function findNewestConversions(
  em: EntityManager,
  sourceSha256s: readonly string[],
): Promise<ReadonlyMap<string, ConversionRow>> {
  if (sourceSha256s.length === 0) return new Map();
  const rows = await database(em)
    .selectFrom('conversion')
    .distinctOn('source_sha256')
    .select(['source_sha256 as source', 'pdf_sha256 as pdfSha256', 'faults'])
    .where('source_sha256', '=', anyOf(sourceSha256s))
    .orderBy('source_sha256')
    .orderBy('created_at', 'desc')
    .execute();
  return new Map(rows.map(({ source, ...conversion }) => [source, conversion]));
}

/**
 * Of each of these attachments, by its id, what the newest conversion of its content warned of and what its own name says against that
 * content; one that has not been converted is not there.
 */
export async function findAttachmentWarnings(
  em: EntityManager,
  attachments: readonly Pick<AttachmentRow, 'id' | 'sha256' | 'fileName'>[],
): Promise<ReadonlyMap<string, readonly Warning[]>> {
  const found = await findConversionWarnings(
    em,
    attachments.map(({ sha256 }) => sha256),
  );
  return new Map(
    attachments.flatMap(({ id, sha256, fileName }) => {
      const conversion = found.get(sha256);
      if (!conversion) return [];
      const ofName = nameNotices(fileName, conversion.kind).map(documentWarning);
      return [[id, [...conversion.warnings, ...ofName]] as const];
    }),
  );
}

async function findConversionWarnings(
  em: EntityManager,
  sourceSha256s: readonly string[],
): Promise<ReadonlyMap<string, { readonly kind: DocumentKind | null; readonly warnings: readonly Warning[] }>> {
  if (sourceSha256s.length === 0) return new Map();
  const rows = await database(em)
    .selectFrom('conversion')
    .distinctOn('source_sha256')
    .select(['source_sha256', 'kind', 'warnings'])
    .where('source_sha256', '=', anyOf(sourceSha256s))
    .orderBy('source_sha256')
    .orderBy('created_at', 'desc')
    .execute();
  return new Map(
    rows.map(({ source_sha256: sha256, kind, warnings }) => [sha256, { kind: documentKindOf(kind), warnings }]),
  );
}
