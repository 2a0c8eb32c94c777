import { Migration } from '@mikro-orm/migrations';

const STATUSES = [
  'queued',
  'waiting',
  'submitting',
  'unknown',
  'sent',
  'delivered',
  'undelivered',
  'expired',
  'fallen_back',
  'withdrawn',
];

/** A notice of which a part had gone when the rest was held back was not withdrawn: it has left in part. */
export class Migration20261130002511_cut_short extends Migration {
  override up(): void {
    this.statuses([...STATUSES, 'cut_short']);
  }

  override down(): void {
    this.addSql(`update "notification" set "status" = 'withdrawn' where "status" = 'cut_short'`);
    this.statuses(STATUSES);
  }

  private statuses(statuses: readonly string[]): void {
    const list = statuses.map((status) => `'${status}'`).join(', ');
    this.addSql(
      `alter table "notification" drop constraint "notification_status_check", add constraint "notification_status_check" check ("status" in (${list}))`,
    );
  }
}
