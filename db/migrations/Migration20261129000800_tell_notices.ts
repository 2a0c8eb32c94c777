import { Migration } from '@mikro-orm/migrations';

/** Notices to parties are told to other programs as letters, batches and tasks are: in the transaction of the change itself. */
export class Migration20261129000800_tell_notices extends Migration {
  override up(): void {
    this.addSql(tell(ABOUT_NOTICE));
    this.addSql(
      `create trigger notification_tell_created after insert on "notification" for each row execute function mask_tell_webhooks('notification')`,
    );
    this.addSql(
      `create trigger notification_tell_changed after update on "notification" for each row when (${CHANGED}) execute function mask_tell_webhooks('notification')`,
    );
  }

  override down(): void {
    for (const what of ['created', 'changed']) this.addSql(`drop trigger notification_tell_${what} on "notification"`);
    this.addSql(tell(''));
  }
}

/** That it waits for its hour or for a channel is told too, by its status. */
const CHANGED = ['status', 'draft_letter_id', 'finished_at']
  .map((column) => `old."${column}" is distinct from new."${column}"`)
  .join(' or ');

// Ids and codes: neither the party nor its telephone nor a word of the text.
const ABOUT_NOTICE = `when 'notification' then jsonb_build_object('channel', this->'channel', 'kind', this->'kind', 'caseId', this->'case_id', 'partyId', this->'case_party_id', 'hearingId', this->'case_hearing_id', 'draftLetterId', this->'draft_letter_id')`;

/** The function of the migration that began it, with what is told of a further subject. */
function tell(aboutMore: string): string {
  return `create or replace function mask_tell_webhooks() returns trigger language plpgsql as $$
  declare subject text := tg_argv[0]; this jsonb; was jsonb; change text;
  begin
    if not exists (select from webhook where is_on) then return null; end if;
    this := to_jsonb(new);
    if tg_op = 'INSERT' then change := case when subject = 'letter' and this->>'status' = 'filed' then 'changed' else 'created' end;
    else
      was := to_jsonb(old);
      change := case when was->>'status' is distinct from this->>'status' then 'status_changed' else 'changed' end;
    end if;
    insert into webhook_delivery (id, webhook_id, type, subject_kind, subject_id, site_id, status, data, at, due_at)
    select gen_random_uuid(), w.id, subject || '.' || change, subject, (this->>'id')::uuid, this->>'site_id', this->>'status',
           case subject
             when 'letter' then jsonb_build_object('number', this->'number', 'version', this->'version')
             when 'batch' then jsonb_build_object('date', this->'batch_date', 'ordinal', this->'ordinal')
             ${aboutMore}
             else jsonb_build_object('kind', this->'kind', 'about', jsonb_build_object('kind', this->'subject_kind', 'id', this->'subject_id'))
           end, now(), now()
    from webhook w
    where w.is_on and (w.site_id is null or w.site_id = this->>'site_id') and jsonb_exists(w.events, subject || '.' || change);
    return null;
  end $$`;
}
