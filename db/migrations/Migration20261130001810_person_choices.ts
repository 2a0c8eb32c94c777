import { Migration } from '@mikro-orm/migrations';

/** What whoever gives out a certificate on personal data has left out of it, and put back, with the reason. Never changed. */
export class Migration20261130001810_person_choices extends Migration {
  override up(): void {
    this.addSql(`create table "person_choice" (
      "id" bigserial not null, "request_id" uuid not null, "source" text not null, "row_id" text not null, "is_given" boolean not null,
      "reason" text not null, "chosen_by_id" uuid not null, "chosen_at" timestamptz not null, primary key ("id"))`);
    this.addSql(`create index person_choice_of_request on "person_choice" ("request_id", "id")`);
    this.addSql(
      `create trigger person_choice_append_only before update or delete on "person_choice" for each row execute function mask_refuse_change()`,
    );
  }

  override down(): void {
    this.addSql(`drop table "person_choice"`);
  }
}
