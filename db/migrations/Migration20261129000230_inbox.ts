import { Migration } from '@mikro-orm/migrations';

/**
 * Letters in hand are read in the order of their terms, and those whose term has passed are counted, by an index of only the letters that
 * have one: a signed letter's term is its recall window, after which nothing is late. People keep views of their lists and say things of
 * a letter to each other; what was said is never changed.
 */
export class Migration20261129000230_inbox extends Migration {
  override up(): void {
    this
      .addSql(`create index letter_due on "letter" ("site_id", letter_folder("status"), ("awaiting" ->> 'until'), "id")
      where ("awaiting" ->> 'until') is not null and "status" <> 'signed'`);

    this
      .addSql(`create table "saved_view" ("id" uuid not null, "site_id" varchar(16) null, "owner_id" uuid not null, "name" text not null,
      "is_shared" boolean not null, "settings" jsonb not null, "created_at" timestamptz not null, primary key ("id"))`);
    this.addSql(
      `alter table "saved_view" add constraint saved_view_owner_id_fk foreign key ("owner_id") references "account" ("id"),
       add constraint saved_view_owner_id_name_unique unique ("owner_id", "name")`,
    );
    this.addSql(`create index saved_view_shared on "saved_view" ("site_id") where "is_shared"`);

    this
      .addSql(`create table "subject_comment" ("id" uuid not null, "subject_kind" text not null, "subject_id" uuid not null,
      "at" timestamptz not null, "author_id" uuid not null, "text" text not null, primary key ("id"))`);
    this.addSql(
      `alter table "subject_comment" add constraint subject_comment_author_id_fk foreign key ("author_id") references "account" ("id")`,
    );
    this.addSql(`create index subject_comment_subject on "subject_comment" ("subject_kind", "subject_id", "at")`);
    this.addSql(
      `create trigger subject_comment_append_only before update or delete on "subject_comment" for each row execute function mask_refuse_change()`,
    );
    this.addSql(
      `create trigger subject_comment_notify after insert on "subject_comment" for each row execute function mask_notify_subject()`,
    );
  }

  override down(): void {
    this.addSql(`drop table "subject_comment"`);
    this.addSql(`drop table "saved_view"`);
    this.addSql(`drop index letter_due`);
  }
}
