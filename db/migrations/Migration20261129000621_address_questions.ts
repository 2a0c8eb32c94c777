import { Migration } from '@mikro-orm/migrations';

/** What is asked about a letter whose party has moved; of one letter one question at a time. */
export class Migration20261129000621_address_questions extends Migration {
  override up(): void {
    this.addSql(
      `create table "address_question" ("id" uuid not null, "letter_id" uuid not null, "case_party_id" uuid not null, "state" text not null, "was_address" text not null, "new_address" text not null, "asked_at" timestamptz not null, "reason" text null, "settled_at" timestamptz null, "settled_by_id" uuid null, primary key ("id"))`,
    );
    this.addSql(
      `alter table "address_question" add constraint "address_question_state_check" check ("state" in ('open', 'taken', 'kept', 'lapsed', 'late')), add constraint "address_question_kept_check" check ("state" <> 'kept' or "reason" is not null), add constraint "address_question_settled_check" check (("state" in ('open', 'late')) = ("settled_at" is null)), add constraint "address_question_party_fk" foreign key ("case_party_id") references "case_party" ("id")`,
    );
    this.addSql(`create index "address_question_of_letter" on "address_question" ("letter_id", "asked_at")`);
    this.addSql(`create index "address_question_of_party" on "address_question" ("case_party_id")`);
    this.addSql(
      `create unique index "address_question_open" on "address_question" ("letter_id") where "state" = 'open'`,
    );
  }

  override down(): void {
    this.addSql(`drop table "address_question"`);
  }
}
