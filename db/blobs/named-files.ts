import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { database } from '../statements/database.ts';

/** Every column that names a file of the store by its hash. What is named here is in every copy, and nobody clears it away. */
const COLUMNS = [
  ['file', 'sha256'],
  ['attachment', 'sha256'],
  ['conversion', 'source_sha256'],
  ['conversion', 'pdf_sha256'],
  ['batch', 'archive_sha256'],
  ['batch', 'form103sha256'],
  ['cabinet_reading', 'sha256'],
  ['paper_form', 'sha256'],
  ['form103_upload', 'sha256'],
  ['form103_upload', 'signature_sha256'],
  ['form103_check', 'form_sha256'],
  ['post_report', 'sha256'],
  ['mailbox_message', 'sha256'],
  ['matter_import', 'sha256'],
  ['letter_import', 'sha256'],
  ['letter_import_row', 'sha256'],
  ['letter_import_document', 'sha256'],
  ['case_mailing_row', 'sha256'],
  ['signing_run_item', 'signature_sha256'],
  ['own_certificate', 'authority_sha256'],
  ['kept_statistics', 'xlsx_sha256'],
  ['kept_statistics', 'pdf_sha256'],
  ['party_consent', 'sha256'],
  ['case_act', 'sha256'],
  ['case_import', 'sha256'],
  ['scan_upload', 'sha256'],
  ['scan_piece', 'sha256'],
  ['letter_scan', 'sha256'],
  ['letter_scan', 'signature_sha256'],
] as const;

/** Files of a report stand in one column, as a list. */
const OF_REPORTS = {
  all: `select f.value ->> 'sha256' from report r cross join lateral jsonb_array_elements(r.files) f`,
  asked: sql`exists (select from report r where r.files @> jsonb_build_array(jsonb_build_object('sha256', asked.sha256)))`,
};

/** Of a case that waits for an answer the acts stand in its record. */
const OF_TWINS = {
  all: `select a.value -> 'document' ->> 'sha256' from case_twin t cross join lateral jsonb_array_elements(t.told -> 'acts') a where a.value -> 'document' ->> 'sha256' is not null`,
  asked: sql`exists (select from case_twin t where t.told -> 'acts' @> jsonb_build_array(jsonb_build_object('document', jsonb_build_object('sha256', asked.sha256))))`,
};

/** All names of files, each once, as a query with the column `sha256`. */
export const NAMED_FILES = [
  ...COLUMNS.map(([table, column]) => `select ${column}::text as sha256 from ${table} where ${column} is not null`),
  OF_REPORTS.all,
  OF_TWINS.all,
].join(' union ');

/** Of these hashes, the ones that some row names: each is looked up in the columns' indexes. */
export async function namedBlobs(em: EntityManager, hashes: readonly string[]): Promise<ReadonlySet<string>> {
  const inColumns = COLUMNS.map(
    ([table, column]) => sql`exists (select from ${sql.table(table)} t where t.${sql.ref(column)} = asked.sha256)`,
  );
  const { rows } = await sql<{ sha256: string }>`
    select asked.sha256 from unnest(${hashes}::text[]) as asked(sha256)
    where ${sql.join([...inColumns, OF_REPORTS.asked, OF_TWINS.asked], sql` or `)}`.execute(database(em));
  return new Set(rows.map(({ sha256 }) => sha256));
}
