import { Migration } from '@mikro-orm/migrations';

/** Registers of cases kept elsewhere, one a site, how far each was read, and what of it could not be taken in. */
export class Migration20261129000620_case_register extends Migration {
  override up(): void {
    this.addSql(
      `create table "case_register" ("site_id" varchar(16) not null, "code" text not null, "is_on" boolean not null, "cursor" text null, "data_as_of" timestamptz null, "answered_at" timestamptz null, "asked_at" timestamptz null, "away_since" timestamptz null, "trouble" text null, "trouble_detail" text null, "wanted_at" timestamptz null, "reading_since" timestamptz null, "read_count" int not null default 0, "changed_count" int not null default 0, "version" int not null default 1, primary key ("site_id"))`,
    );
    this.addSql(
      `alter table "case_register" add constraint "case_register_site_fk" foreign key ("site_id") references "site" ("id"), add constraint "case_register_trouble_check" check ("trouble" in ('no_connection', 'certificate', 'no_answer', 'busy', 'failing', 'not_authorised', 'court_unknown', 'misread')), add constraint "case_register_away_check" check (("trouble" is null) = ("away_since" is null))`,
    );
    this.addSql(
      `create table "case_register_unread" ("site_id" varchar(16) not null, "external_id" text not null, "number" text not null, "words" text not null, "at" timestamptz not null, primary key ("site_id", "external_id"))`,
    );
    this.addSql(
      `alter table "case_register_unread" add constraint "case_register_unread_site_fk" foreign key ("site_id") references "site" ("id")`,
    );
  }

  override down(): void {
    for (const table of ['case_register_unread', 'case_register']) this.addSql(`drop table "${table}"`);
  }
}
