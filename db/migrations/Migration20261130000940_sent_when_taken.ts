import { Migration } from '@mikro-orm/migrations';

/** What the operator has taken was sent, also where its receipt came before the answer or instead of it. */
export class Migration20261130000940_sent_when_taken extends Migration {
  override up(): void {
    this.addSql(
      `update notification n set sent_at = coalesce((select max(p.intent_at) from notification_part p where p.notification_id = n.id), n.finished_at)
       where n.sent_at is null and (n.status = 'delivered' or exists (
         select from notification_part p where p.notification_id = n.id and p.state in ('accepted', 'delivered', 'undelivered', 'expired')))`,
    );
  }

  override down(): void {
    // What was filled in is true: nothing is taken back.
  }
}
