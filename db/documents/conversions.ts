import type { EntityManager } from '@mikro-orm/postgresql';
import { documentKindOf, type DocumentKind } from '#domain/documents/document-kind.ts';
import type { Fault, Warning } from '#domain/documents/fault.ts';
import { database } from '../statements/database.ts';
import { json } from '../statements/values.ts';

/** A document's conversion as it stands in the database. */
export interface StoredConversion {
  /** What the document proved to be; null when it was refused. */
  readonly kind: DocumentKind | null;
  readonly pdfSha256: string | null;
  readonly pageCount: number | null;
  /** Of a PDF that is over every limit of the Post however small its pictures are made, bytes; null: it is not. */
  readonly leastByteSize: number | null;
  readonly faults: readonly Fault[];
  /** What the clerk should know though the document was converted. */
  readonly warnings: readonly Warning[];
}

export async function findConversion(
  em: EntityManager,
  sourceSha256: string,
  converterVersion: string,
): Promise<StoredConversion | null> {
  const found = await database(em)
    .selectFrom('conversion')
    .select(['kind', 'pdf_sha256 as pdfSha256', 'page_count as pageCount', 'faults', 'warnings'])
    .select(['least_byte_size as leastByteSize'])
    .where('source_sha256', '=', sourceSha256)
    .where('converter_version', '=', converterVersion)
    .executeTakeFirst();
  return found ? { ...found, kind: documentKindOf(found.kind) } : null;
}

/** The converter that made the newest conversion: version of its rules, LibreOffice and its modules; null before the first. */
export async function findNewestConverter(em: EntityManager): Promise<string | null> {
  const newest = database(em)
    .selectFrom('conversion')
    .select('converter_version')
    .orderBy('created_at', 'desc')
    .limit(1);
  return (await newest.executeTakeFirst())?.converter_version ?? null;
}

/** Records a conversion: two letters with the same document share it. One whose PDF was lost gives way to the new one. */
export async function recordConversion(
  em: EntityManager,
  key: { readonly sourceSha256: string; readonly converterVersion: string },
  conversion: StoredConversion,
  now: Date,
): Promise<void> {
  const result = {
    kind: conversion.kind,
    pdf_sha256: conversion.pdfSha256,
    page_count: conversion.pageCount,
    least_byte_size: conversion.leastByteSize,
    faults: json(conversion.faults),
    warnings: json(conversion.warnings),
  };
  await database(em)
    .insertInto('conversion')
    .values({
      source_sha256: key.sourceSha256,
      converter_version: key.converterVersion,
      ...result,
      created_at: now,
    })
    .onConflict((conflict) => conflict.columns(['source_sha256', 'converter_version']).doUpdateSet(result))
    .execute();
}
