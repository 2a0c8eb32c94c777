import { Migration } from '@mikro-orm/migrations';

/**
 * The page that answers a refused form has an address of its own, and that address is asked for again by Back, Forward and a reload. The
 * page lies here, sealed, as long as its session does.
 */
export class Migration20261129000350_kept_answers extends Migration {
  override up(): void {
    this
      .addSql(`create table "kept_answer" ("token_hash" varchar(64) not null, "path" varchar(300) not null, "id" uuid not null,
      "status" smallint not null, "sealed" text not null, primary key ("token_hash", "path"))`);
    this.addSql(
      `alter table "kept_answer" add constraint kept_answer_session_fk foreign key ("token_hash") references "session" ("token_hash")
       on delete cascade`,
    );
  }

  override down(): void {
    this.addSql(`drop table "kept_answer"`);
  }
}
