import { Migration } from '@mikro-orm/migrations';

/** Files of registration cards: one is looked at first, and carried out in portions when a person says so. */
export class Migration20261129000070_matter_imports extends Migration {
  override up(): void {
    this.addSql(
      `create table "matter_import" ("id" uuid not null, "site_id" varchar(16) not null, "author_id" uuid not null, "file_name" text not null, "sha256" varchar(64) not null, "total" int not null, "taken" int not null default 0, "made" int not null default 0, "changed" int not null default 0, "same" int not null default 0, "refused" int not null default 0, "refusals" jsonb not null, "created_at" timestamptz not null, "started_at" timestamptz null, "finished_at" timestamptz null, primary key ("id"))`,
    );
    this.addSql(`create index "matter_import_of_site" on "matter_import" ("site_id", "created_at")`);
    for (const [column, to] of [
      ['site_id', 'site'],
      ['author_id', 'account'],
    ] as const) {
      this.addSql(
        `alter table "matter_import" add constraint matter_import_${column}_fk foreign key ("${column}") references "${to}" ("id")`,
      );
    }
  }

  override down(): void {
    this.addSql(`drop table "matter_import"`);
  }
}
