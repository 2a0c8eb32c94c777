import { Migration } from '@mikro-orm/migrations';

/** A process that an administrator has paused, let go on or ended changes no row of its subject: open pages are told by what was done to it. */
export class Migration20261201009000_steering_is_told extends Migration {
  override up(): void {
    this.addSql(`create function mask_notify_steered() returns trigger language plpgsql as $$
      begin
        if new.result = 'done' then perform pg_notify('mask_subject', replace(new.workflow_id, '/', ':')); end if;
        return null;
      end $$`);
    this.addSql(
      `create trigger steering_row_notify after update of result on "steering_row" for each row execute function mask_notify_steered()`,
    );
  }

  override down(): void {
    this.addSql(`drop trigger steering_row_notify on "steering_row"`);
    this.addSql(`drop function mask_notify_steered`);
  }
}
