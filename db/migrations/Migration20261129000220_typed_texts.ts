import { Migration } from '@mikro-orm/migrations';

/** What people have typed into forms and not sent yet, and which of it has been sent. */
export class Migration20261129000220_typed_texts extends Migration {
  override up(): void {
    this.addSql(
      `create table "typed_text" ("account_id" uuid not null, "id" uuid not null, "place" varchar(200) not null, "content" jsonb not null, "edit" int not null, "saved_at" timestamptz not null default now(), "done_at" timestamptz null, "led_to" varchar(200) null, primary key ("account_id", "id"))`,
    );
    this.addSql(
      `alter table "typed_text" add constraint "typed_text_account_id_foreign" foreign key ("account_id") references "account" ("id")`,
    );
    this.addSql(`create index "typed_text_place" on "typed_text" ("account_id", "place")`);
    this.addSql(`create index "typed_text_saved" on "typed_text" ("saved_at")`);
  }

  override down(): void {
    this.addSql(`drop table "typed_text"`);
  }
}
