import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { ImportCounts, ImportedRow, KnownCard, RefusedRow } from '#domain/matters/card-import.ts';
import { isUuid } from '#domain/work/uuid.ts';
import { database } from '../statements/database.ts';
import { json, rowsGiven } from '../statements/values.ts';
import type { MatterImport } from './matter.entity.ts';
import { lockNumbers } from './matters.ts';

/** A file of cards and how far it was carried out. */
export type CardImportRow = Omit<MatterImport, 'siteId' | 'authorId' | 'createdAt'>;

export interface NewCardImport {
  readonly siteId: string;
  readonly authorId: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly total: number;
}

export async function addCardImport(
  em: EntityManager,
  { siteId, authorId, fileName, sha256, total }: NewCardImport,
  now: Date,
): Promise<string> {
  const id = randomUUID();
  await database(em)
    .insertInto('matter_import')
    .values({
      ...{ id, site_id: siteId, author_id: authorId, file_name: fileName, sha256, total },
      ...{ refusals: json<RefusedRow[]>([]), created_at: now },
    })
    .execute();
  return id;
}

/** An import of this site, or null: a foreign one is the same as an absent one. */
export async function findCardImport(em: EntityManager, siteId: string, id: string): Promise<CardImportRow | null> {
  return isUuid(id) ? ((await importById(em, siteId, id).executeTakeFirst()) ?? null) : null;
}

/** The same, its row locked until the caller's transaction ends: one portion of a file at a time. @throws when there is none */
export function lockCardImport(em: EntityManager, siteId: string, id: string): Promise<CardImportRow> {
  return importById(em, siteId, id).forUpdate().executeTakeFirstOrThrow();
}

function importById(em: EntityManager, siteId: string, id: string) {
  return database(em)
    .selectFrom('matter_import')
    .select(['id', 'file_name as fileName', 'sha256', 'total', 'taken', 'made', 'changed', 'same', 'refused'])
    .select(['refusals', 'started_at as startedAt', 'finished_at as finishedAt'])
    .where('id', '=', id)
    .where('site_id', '=', siteId);
}

/** Adds what came of the next rows; the last of them ends the import. */
export async function notePortion(
  em: EntityManager,
  { id, taken, total }: Pick<CardImportRow, 'id' | 'taken' | 'total'>,
  { rows, counts }: { readonly rows: readonly ImportedRow[]; readonly counts: ImportCounts },
  now: Date,
): Promise<void> {
  const refused = rows.filter(({ outcome }) => outcome === 'refused');
  const refusals = refused.map(({ differences: _, card: __, ...row }): RefusedRow => row);
  await database(em)
    .updateTable('matter_import')
    .set(({ eb }) => ({
      ...{
        taken: taken + rows.length,
        made: eb('made', '+', counts.made),
        changed: eb('changed', '+', counts.changed),
      },
      ...{ same: eb('same', '+', counts.same), refused: eb('refused', '+', counts.refused) },
      refusals: sql`refusals || ${json(refusals)}`,
      started_at: sql<Date>`coalesce(started_at, ${now}::timestamptz)`,
      finished_at: taken + rows.length >= total ? now : null,
    }))
    .where('id', '=', id)
    .execute();
}

/** Cards of the site that have one of these numbers, by their numbers. */
export async function findByNumbers(
  em: EntityManager,
  siteId: string,
  numbers: readonly string[],
): Promise<ReadonlyMap<string, readonly KnownCard[]>> {
  const cards = Map.groupBy(await cardsOf(em, siteId, numbers), ({ asked }) => asked);
  return new Map([...cards].map(([asked, found]) => [asked, found.map(({ own }) => own)]));
}

/** The same; neither they nor their numbers change until the caller's transaction ends. */
export async function lockByNumbers(
  em: EntityManager,
  siteId: string,
  numbers: readonly string[],
): Promise<ReadonlyMap<string, readonly KnownCard[]>> {
  // Rows before numbers, as whoever edits a card locks them.
  await database(em)
    .selectFrom('matter')
    .select('id')
    .where('site_id', '=', siteId)
    .where(sql<boolean>`matter_number_form(registration_number) in (${formsOf(numbers)})`)
    .orderBy('id')
    .forUpdate()
    .execute();
  await lockNumbers(em, siteId, numbers);
  return findByNumbers(em, siteId, numbers);
}

const formsOf = (numbers: readonly string[]) =>
  sql`select matter_number_form(n) from unnest(${[...numbers]}::text[]) as n`;

/** Cards whose number is one of these however it is typed, with the spelling that was asked for. */
async function cardsOf(
  em: EntityManager,
  siteId: string,
  numbers: readonly string[],
): Promise<readonly { readonly asked: string; readonly own: KnownCard }[]> {
  if (numbers.length === 0) return [];
  const asked = rowsGiven(
    'n',
    { number: 'text' },
    numbers.map((number) => ({ number })),
  );
  const rows = await database(em)
    .selectFrom(asked)
    .innerJoin('matter as m', (join) =>
      join.on(sql<boolean>`matter_number_form(m.registration_number) = matter_number_form(n.number)`),
    )
    .select(['n.number as asked', 'm.id', 'm.source', 'm.registration_number as registrationNumber'])
    .select(['m.registered_on as registeredOn', 'm.subject', 'm.document_group as documentGroup'])
    .select(['m.delivery_kind as deliveryKind', 'm.applicant_name as applicantName', 'm.covering'])
    .where('m.site_id', '=', siteId)
    .orderBy('m.id')
    .execute();
  return rows.map(({ asked: number, id, source, ...card }) => ({ asked: number, own: { id, source, card } }));
}
