import { Migration } from '@mikro-orm/migrations';

/**
 * How each publication stands is kept on its own row, so that fifty thousand of them are listed and counted by it without reading their
 * messages, and so that a page about one hears of a message's fate. The row follows the newest message by itself, whoever writes that.
 */
export class Migration20261129000060_publication_standing extends Migration {
  override up(): void {
    this.addSql(
      `alter table "publication" add column "last_status" text null, add column "receipt_due_at" timestamptz null`,
    );
    this.addSql(
      `alter table "publication" add constraint "publication_last_status_check" check ("last_status" in ('composed', 'sent', 'confirmed', 'refused', 'bounced', 'rejected'))`,
    );
    this.addSql(FOLLOW_MESSAGE);
    this.addSql(
      `create trigger publication_message_followed after insert or update of status on "publication_message" for each row execute function mask_follow_publication_message()`,
    );
    this.addSql(STANDING);
    const standing = 'mask_publication_standing(wanted_since, last_status, receipt_due_at)';
    this.addSql(`create index publication_standing on "publication" ("site_id", ${standing}, "updated_at", "id")`);
    this.addSql(`create index publication_standing_all on "publication" (${standing}, "updated_at", "id")`);
    this.addSql(`create index "publication_newest" on "publication" ("updated_at", "id")`);
    this.addSql(
      `create table "publication_backfill" ("id" uuid not null, "site_id" varchar(16) not null, "author_id" uuid not null, "settings_version" int not null, "total" int not null, "marked" int not null default 0, "after_id" uuid null, "started_at" timestamptz not null, "finished_at" timestamptz null, "stopped_because" text null, primary key ("id"))`,
    );
    this.addSql(`create index "publication_backfill_of_site" on "publication_backfill" ("site_id", "started_at")`);
    this.addSql(
      `create unique index publication_backfill_one on "publication_backfill" ("site_id") where "finished_at" is null`,
    );
    for (const [column, to] of [
      ['site_id', 'site'],
      ['author_id', 'account'],
    ] as const) {
      this.addSql(
        `alter table "publication_backfill" add constraint publication_backfill_${column}_fk foreign key ("${column}") references "${to}" ("id")`,
      );
    }
  }

  override down(): void {
    this.addSql(`drop table "publication_backfill"`);
    this.addSql(`drop trigger publication_message_followed on "publication_message"`);
    this.addSql(`drop function mask_follow_publication_message`);
    for (const index of ['publication_standing', 'publication_standing_all', 'publication_newest']) {
      this.addSql(`drop index "${index}"`);
    }
    this.addSql(`drop function mask_publication_standing`);
    this.addSql(`alter table "publication" drop column "last_status", drop column "receipt_due_at"`);
  }
}

const FOLLOW_MESSAGE = `create function mask_follow_publication_message() returns trigger language plpgsql as $$
begin
  update publication p
     set last_status = new.status,
         receipt_due_at = case when new.status = 'sent' then (
           select coalesce(new.sent_at, now()) + make_interval(hours => (s.settings->>'receiptWithinHours')::int)
             from publication_settings s
            where s.site_id = new.site_id and s.version = new.settings_version
         ) end,
         updated_at = greatest(p.updated_at, new.composed_at, new.sent_at, new.answered_at)
   where p.id = new.matter_id
     and not exists (select from publication_message m where m.matter_id = new.matter_id and m.version > new.version);
  return null;
end $$`;

/** A term that has passed changes no row, so the function does not look at it: who asks for what is late says so besides. */
const STANDING = `create function mask_publication_standing(wanted_since timestamptz, last_status text, receipt_due_at timestamptz)
returns text language sql immutable as $$
  select case
    when wanted_since is not null or last_status is null or last_status = 'composed' then 'to_send'
    when last_status in ('refused', 'bounced', 'rejected') then 'failed'
    when last_status = 'sent' and receipt_due_at is not null then 'awaiting'
    else 'published'
  end
$$`;
