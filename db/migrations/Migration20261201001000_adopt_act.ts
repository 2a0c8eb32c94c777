import { Migration } from '@mikro-orm/migrations';

const BEFORE = `'retry', 'pause', 'resume', 'retell', 'cancel', 'reset', 'terminate', 'trigger', 'open_payload'`;

/** Processes that nobody leads are continued by a list like every other act. */
export class Migration20261201001000_adopt_act extends Migration {
  override up(): void {
    this.addSql(`alter table "steering" drop constraint "steering_act_check"`);
    this.addSql(
      `alter table "steering" add constraint "steering_act_check" check ("act" in (${BEFORE.replace(`'reset'`, `'adopt', 'reset'`)}))`,
    );
  }

  override down(): void {
    this.addSql(
      `delete from "steering_row" where "steering_id" in (select "id" from "steering" where "act" = 'adopt')`,
    );
    this.addSql(`delete from "steering" where "act" = 'adopt'`);
    this.addSql(`alter table "steering" drop constraint "steering_act_check"`);
    this.addSql(`alter table "steering" add constraint "steering_act_check" check ("act" in (${BEFORE}))`);
  }
}
