import { Migration } from '@mikro-orm/migrations';

/** Who has said that a notice came: no receipt told it, and a part that nobody told of has none. */
export class Migration20261130002400_arrival_said extends Migration {
  override up(): void {
    this
      .addSql(`alter table "notification" add column "arrival_said_at" timestamptz null, add column "arrival_said_by_id" uuid null,
      add constraint notification_arrival_said_by_id_fk foreign key ("arrival_said_by_id") references "account" ("id")`);
    this.addSql(`update "notification" n set "arrival_said_at" = t."at", "arrival_said_by_id" = t."actor_id"
      from "timeline" t where t."subject_kind" = 'notification' and t."subject_id" = n."id" and t."kind" = 'settled'
        and t."event_key" like 'settled:arrived:%' and n."status" = 'delivered'`);
    this.addSql(`update "notification_part" p set "receipt_at" = null,
      "answered_at" = case when p."message_id" is null then null else p."answered_at" end from "notification" n
      where n."id" = p."notification_id" and n."arrival_said_at" = p."receipt_at" and p."state" = 'delivered'
        and not exists (select from "sms_receipt" r where r."notification_id" = p."notification_id" and r."ordinal" = p."ordinal")`);
  }

  override down(): void {
    this.addSql(`update "notification_part" p set "receipt_at" = n."arrival_said_at" from "notification" n
      where n."id" = p."notification_id" and n."arrival_said_at" is not null and p."state" = 'delivered' and p."receipt_at" is null`);
    this.addSql(`alter table "notification" drop column "arrival_said_at", drop column "arrival_said_by_id"`);
  }
}
