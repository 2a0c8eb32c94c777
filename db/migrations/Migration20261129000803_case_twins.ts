import { Migration } from '@mikro-orm/migrations';

/** A case of the register with the number of one that was entered by hand is asked about, once, and doubles nothing before the answer. */
export class Migration20261129000803_case_twins extends Migration {
  override up(): void {
    this.addSql(
      `create table "case_twin" ("id" uuid not null, "site_id" varchar(16) not null, "case_id" uuid not null, "external_id" text not null, "told" jsonb null, "data_as_of" timestamptz not null, "state" text not null, "asked_at" timestamptz not null, "settled_at" timestamptz null, "settled_by_id" uuid null, primary key ("id"),
        constraint "case_twin_state_check" check ("state" in ('open', 'same', 'different')),
        constraint "case_twin_open_check" check (("state" = 'open') = ("told" is not null) and ("state" = 'open') = ("settled_at" is null)),
        constraint case_twin_site_id_fk foreign key ("site_id") references "site" ("id"),
        constraint case_twin_case_id_fk foreign key ("case_id") references "court_case" ("id"),
        constraint case_twin_settled_by_id_fk foreign key ("settled_by_id") references "account" ("id"))`,
    );
    this.addSql(`create unique index "case_twin_once" on "case_twin" ("site_id", "external_id")`);
    this.addSql(`create unique index "case_twin_open" on "case_twin" ("case_id") where "state" = 'open'`);
    this.addSql(`create index "case_twin_of_case" on "case_twin" ("case_id", "asked_at")`);
    // Documents of the acts that wait lie in the store already.
    this.addSql(`create index "case_twin_files" on "case_twin" using gin (("told" -> 'acts') jsonb_path_ops)`);
  }

  override down(): void {
    this.addSql(`drop table "case_twin"`);
  }
}
