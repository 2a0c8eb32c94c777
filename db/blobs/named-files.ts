/** Every place in the database that names a file of the store, as a query for the names. What is named here is in every copy. */
export const NAMED_FILES = `
  select sha256::text as sha256 from file
  union select sha256::text from attachment
  union select source_sha256::text from conversion
  union select pdf_sha256::text from conversion where pdf_sha256 is not null
  union select archive_sha256::text from batch where archive_sha256 is not null
  union select form103sha256::text from batch where form103sha256 is not null
  union select sha256::text from mailbox_message where sha256 is not null
  union select sha256::text from matter_import
  union select f.value ->> 'sha256' from report r cross join lateral jsonb_array_elements(r.files) f`;
