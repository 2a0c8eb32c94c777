import { Migration } from '@mikro-orm/migrations';

/** Decisions of which somebody was told «не подтверждено»: what comes of them later is said on the card and to him. */
export class Migration20261129000120_unconfirmed_decisions extends Migration {
  override up(): void {
    this.addSql(
      `create table "unconfirmed_decision" ("decision_id" varchar(64) primary key, "actor_id" uuid not null, "request_key" text not null,
         "subject_kind" text not null, "subject_id" uuid not null, "decision" text not null,
         "told_at" timestamptz not null, "seen_at" timestamptz null)`,
    );
    this.addSql(
      `create index "unconfirmed_decision_unseen" on "unconfirmed_decision" ("actor_id") where "seen_at" is null`,
    );
    this.addSql(`create index "unconfirmed_decision_subject" on "unconfirmed_decision" ("subject_kind", "subject_id")`);
  }

  override down(): void {
    this.addSql(`drop table if exists "unconfirmed_decision"`);
  }
}
