import { Migration } from '@mikro-orm/migrations';

/** A file beside form 103 that is no signature of this form is told from a bad signature of the Post. */
export class Migration20261130001610_foreign_signatures extends Migration {
  override up(): void {
    this.addSql(`alter table "form103_check" drop constraint "form103_check_signature_state_check"`);
    this.addSql(
      `alter table "form103_check" add constraint "form103_check_signature_state_check" check ("signature_state" in ('absent', 'foreign', 'bad', 'good'))`,
    );
  }

  override down(): void {
    this.addSql(`update "form103_check" set "signature_state" = 'bad' where "signature_state" = 'foreign'`);
    this.addSql(`alter table "form103_check" drop constraint "form103_check_signature_state_check"`);
    this.addSql(
      `alter table "form103_check" add constraint "form103_check_signature_state_check" check ("signature_state" in ('absent', 'good', 'bad'))`,
    );
  }
}
