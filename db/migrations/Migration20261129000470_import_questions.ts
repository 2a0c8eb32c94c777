import { Migration } from '@mikro-orm/migrations';

/** Rows of a sheet whose letter is there since before, and those that were asked about and not confirmed. */
export class Migration20261129000470_import_questions extends Migration {
  override up(): void {
    this.addSql(`alter table "letter_import_row" add column "held" jsonb not null default '[]'`);
    this.addSql(`alter table "letter_import_row" alter column "held" drop default`);
    this.addSql(`alter table "letter_import_row" drop constraint "letter_import_row_state_check"`);
    this.addSql(
      `alter table "letter_import_row" add constraint "letter_import_row_state_check" check ("state" in ('refused', 'waiting', 'made', 'failed', 'already'))`,
    );
    this.addSql(
      `update "letter_import_row" set "state" = 'already' where "state" = 'refused' and "letter_id" is not null`,
    );
  }

  override down(): void {
    this.addSql(`update "letter_import_row" set "state" = 'refused' where "state" = 'already'`);
    this.addSql(`alter table "letter_import_row" drop constraint "letter_import_row_state_check"`);
    this.addSql(
      `alter table "letter_import_row" add constraint "letter_import_row_state_check" check ("state" in ('refused', 'waiting', 'made', 'failed'))`,
    );
    this.addSql(`alter table "letter_import_row" drop column "held"`);
  }
}
