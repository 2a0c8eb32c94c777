import { Migration } from '@mikro-orm/migrations';

/** A decision that is carried out is told to its workflow until the engine has it. */
export class Migration20261126000030_decisions_in_outbox extends Migration {
  override up(): void {
    this.addSql(`alter table "outbox" drop constraint "outbox_kind_check"`);
    this.addSql(
      `alter table "outbox" add constraint "outbox_kind_check" check ("kind" in ('start', 'signal', 'decision'))`,
    );
  }

  override down(): void {
    this.addSql(`delete from "outbox" where "kind" = 'decision'`);
    this.addSql(`alter table "outbox" drop constraint "outbox_kind_check"`);
    this.addSql(`alter table "outbox" add constraint "outbox_kind_check" check ("kind" in ('start', 'signal'))`);
  }
}
