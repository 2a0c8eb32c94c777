import { Migration } from '@mikro-orm/migrations';

/** Letters on paper: the way of a site and of a batch, the Post's orders for them, and its papers that people print. */
export class Migration20261129000480_paper extends Migration {
  override up(): void {
    this.allowChannels(`'emulator', 'cabinet', 'gateway', 'paper'`);
    this.addSql(`create table "paper_order" (
      "batch_id" uuid not null, "letter_id" uuid not null, "order_id" text not null, "post_batch" text not null,
      "shpi" varchar(14) null, "price_kopecks" int null, "mass_grams" int null, "ordered_at" timestamptz not null,
      primary key ("batch_id", "letter_id"),
      constraint paper_order_of_batch_letter_fk foreign key ("batch_id", "letter_id") references "batch_letter" ("batch_id", "letter_id"))`);
    // Two letters of one batch never have one order or one ШПИ, whatever an answer says.
    this.addSql(`create unique index paper_order_order_id on "paper_order" ("batch_id", "order_id")`);
    this.addSql(`create unique index paper_order_shpi on "paper_order" ("batch_id", "shpi") where "shpi" is not null`);
    this.addSql(`create table "paper_form" (
      "batch_id" uuid not null, "kind" text not null, "of_id" text not null, "file_name" text not null, "media_type" text not null,
      "byte_size" int not null, "sha256" varchar(64) not null, "fetched_at" timestamptz not null,
      primary key ("batch_id", "kind", "of_id"),
      constraint "paper_form_kind_check" check ("kind" in ('form103', 'all_forms', 'label')),
      constraint paper_form_batch_id_fk foreign key ("batch_id") references "batch" ("id"))`);
    this.addSql(`create index paper_form_sha256 on "paper_form" ("sha256")`);
    // The batch's page shows them: whoever looks at it is told.
    this.addSql(`create function mask_notify_paper() returns trigger language plpgsql as $$
      begin perform pg_notify('mask_subject', 'batch:' || new.batch_id); return null; end $$`);
    for (const table of ['paper_order', 'paper_form']) {
      this.addSql(
        `create trigger ${table}_notify after insert on "${table}" for each row execute function mask_notify_paper()`,
      );
    }
  }

  override down(): void {
    for (const table of ['paper_form', 'paper_order']) this.addSql(`drop table "${table}"`);
    this.addSql(`drop function mask_notify_paper`);
    this.allowChannels(`'emulator', 'cabinet', 'gateway'`);
  }

  private allowChannels(names: string): void {
    for (const table of ['site', 'batch']) {
      this.addSql(`alter table "${table}" drop constraint "${table}_channel_check"`);
      this.addSql(`alter table "${table}" add constraint "${table}_channel_check" check ("channel" in (${names}))`);
    }
  }
}
