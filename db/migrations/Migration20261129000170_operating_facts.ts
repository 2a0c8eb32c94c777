import { Migration } from '@mikro-orm/migrations';

/** What one process knows of itself and another must tell. */
export class Migration20261129000170_operating_facts extends Migration {
  override up(): void {
    this.addSql(
      `create table "operating_fact" ("name" varchar(40) not null, "part" varchar(40) not null, "value" double precision not null,
         "noted_at" timestamptz not null default now(), primary key ("name", "part"))`,
    );
  }

  override down(): void {
    this.addSql(`drop table "operating_fact"`);
  }
}
