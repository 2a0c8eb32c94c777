import { Migration } from '@mikro-orm/migrations';

/** Scans of notices of delivery and of returned envelopes: what was brought, how it was parted, and what was filed with letters. */
export class Migration20261129000760_scans extends Migration {
  override up(): void {
    this.addSql(`create table "scan_upload" (
      "id" uuid not null, "site_id" varchar(16) not null, "file_name" text not null, "byte_size" int not null,
      "sha256" varchar(64) not null, "state" text not null, "refusal" text null, "page_count" int null, "pages_read" int not null,
      "tries" int not null, "taken_until" timestamptz null, "uploaded_by_id" uuid not null, "uploaded_at" timestamptz not null,
      primary key ("id"),
      constraint "scan_upload_state_check" check ("state" in ('waiting', 'read', 'refused')),
      constraint scan_upload_site_id_fk foreign key ("site_id") references "site" ("id"),
      constraint scan_upload_uploaded_by_id_fk foreign key ("uploaded_by_id") references "account" ("id"))`);
    this.addSql(`create index scan_upload_of_site on "scan_upload" ("site_id", "uploaded_at")`);
    this.addSql(`create index scan_upload_waiting on "scan_upload" ("uploaded_at") where "state" = 'waiting'`);
    this.addSql(`create index scan_upload_sha256 on "scan_upload" ("sha256")`);
    this.addSql(`create table "scan_piece" (
      "id" uuid not null, "upload_id" uuid not null, "place" int not null, "site_id" varchar(16) not null,
      "first_page" int not null, "last_page" int not null, "byte_size" int not null, "sha256" varchar(64) not null,
      "shpi" text null, "way" text null, "others" jsonb not null, "kind" text not null, "cause" text null,
      "standing" text not null, "settled_by_id" uuid null, "settled_at" timestamptz null,
      primary key ("id"),
      constraint "scan_piece_way_check" check ("way" in ('text', 'barcode', 'hand')),
      constraint "scan_piece_kind_check" check ("kind" in ('notice', 'envelope', 'other')),
      constraint "scan_piece_standing_check" check ("standing" in ('open', 'filed', 'aside')),
      constraint scan_piece_upload_id_fk foreign key ("upload_id") references "scan_upload" ("id"),
      constraint scan_piece_settled_by_id_fk foreign key ("settled_by_id") references "account" ("id"))`);
    this.addSql(`create unique index scan_piece_of_upload on "scan_piece" ("upload_id", "place")`);
    this.addSql(`create index scan_piece_open on "scan_piece" ("site_id", "upload_id") where "standing" = 'open'`);
    this.addSql(`create index scan_piece_sha256 on "scan_piece" ("sha256")`);
    // Without a key to the letter: one in the archive keeps what was filed with it.
    this.addSql(`create table "letter_scan" (
      "id" uuid not null, "letter_id" uuid not null, "kind" text not null, "cause" text null, "shpi" varchar(14) null,
      "way" text not null, "file_name" text not null, "media_type" text not null, "byte_size" int not null,
      "sha256" varchar(64) not null, "signature_sha256" varchar(64) null, "filed_by_id" uuid not null, "filed_at" timestamptz not null,
      primary key ("id"),
      constraint "letter_scan_kind_check" check ("kind" in ('notice', 'envelope', 'other')),
      constraint "letter_scan_way_check" check ("way" in ('text', 'barcode', 'hand')),
      constraint letter_scan_filed_by_id_fk foreign key ("filed_by_id") references "account" ("id"))`);
    this.addSql(`create unique index letter_scan_once on "letter_scan" ("letter_id", "sha256")`);
    this.addSql(`create index letter_scan_sha256 on "letter_scan" ("sha256")`);
    this.addSql(
      `create index letter_scan_signature on "letter_scan" ("signature_sha256") where "signature_sha256" is not null`,
    );
    this.addSql(
      `create trigger letter_scan_append_only before update or delete on "letter_scan" for each row execute function mask_refuse_change()`,
    );
  }

  override down(): void {
    for (const table of ['letter_scan', 'scan_piece', 'scan_upload']) this.addSql(`drop table "${table}"`);
  }
}
