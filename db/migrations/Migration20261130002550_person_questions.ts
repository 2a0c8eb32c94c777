import { Migration } from '@mikro-orm/migrations';

/** What is asked about a party that something was given to and that is called otherwise: whether it is the same person. */
export class Migration20261130002550_person_questions extends Migration {
  override up(): void {
    this
      .addSql(`create table "person_question" ("id" uuid not null, "case_party_id" uuid not null, "state" text not null,
      "was_name" text not null, "new_name" text not null, "asked_at" timestamptz not null, "changed_at" timestamptz not null,
      "settled_at" timestamptz null, "settled_by_id" uuid null, primary key ("id"),
      constraint "person_question_state_check" check ("state" in ('open', 'same', 'other', 'back')),
      constraint "person_question_settled_check" check (("state" = 'open') = ("settled_at" is null)),
      constraint "person_question_party_fk" foreign key ("case_party_id") references "case_party" ("id") on delete cascade)`);
    this.addSql(`create index "person_question_of_party" on "person_question" ("case_party_id", "asked_at")`);
  }

  override down(): void {
    this.addSql(`drop table "person_question"`);
  }
}
