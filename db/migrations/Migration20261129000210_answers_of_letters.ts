import { Migration } from '@mikro-orm/migrations';

/** A kept answer says what it names: only a letter's is held against the letters. */
export class Migration20261129000210_answers_of_letters extends Migration {
  override up(): void {
    this.addSql(`alter table "idempotency_key" add column "names_kind" varchar(20) null`);
    // Answers of older versions do not say what they name: those that can be nothing else are a letter's.
    this.addSql(`alter table "idempotency_key" disable trigger idempotency_key_append_only`);
    this.addSql(`update "idempotency_key" as k set "names_kind" = 'letter'
      from "letter" as l where l."id"::text = k."response_body" ->> 'id'`);
    this.addSql(`alter table "idempotency_key" enable trigger idempotency_key_append_only`);
  }

  override down(): void {
    this.addSql(`alter table "idempotency_key" drop column "names_kind"`);
  }
}
