import { Migration } from '@mikro-orm/migrations';

/**
 * Tasks, timeline and files name their subject by kind and id instead of a column for each kind. Timeline and files only get a column
 * with a constant, which costs nothing however many rows there are; tasks are rewritten in one pass. Whoever may be told of a change
 * listens to one channel for all kinds.
 */
export class Migration20261128000030_work_by_subject extends Migration {
  override up(): void {
    this.keyBySubject('letter_event', 'timeline');
    this.addSql(
      `alter table "timeline" drop constraint "letter_event_letter_id_event_key_unique", add constraint "timeline_subject_kind_subject_id_event_key_unique" unique ("subject_kind", "subject_id", "event_key")`,
    );
    this.addSql(`alter trigger letter_event_append_only on "timeline" rename to timeline_append_only`);
    this.addSql(`alter sequence "letter_event_id_seq" rename to "timeline_id_seq"`);
    this.addSql(`alter index "letter_event_pkey" rename to "timeline_pkey"`);

    this.keyBySubject('letter_file', 'file');
    this.addSql(
      `alter table "file" drop constraint "letter_file_kind_check", drop constraint "letter_file_pkey", add constraint "file_pkey" primary key ("subject_kind", "subject_id", "kind", "revision")`,
    );
    this.addSql(`alter index letter_file_sha256 rename to file_sha256`);

    this.rewriteTasks();
    this.addSql(
      `create table "task_comment" ("id" uuid not null, "task_id" uuid not null, "at" timestamptz not null, "author_id" uuid not null, "text" text not null, primary key ("id"))`,
    );
    this.addSql(`create index "task_comment_task_id_index" on "task_comment" ("task_id")`);
    this.addSql(
      `alter table "task_comment" add constraint task_comment_task_id_fk foreign key ("task_id") references "task" ("id")`,
    );
    this.addSql(
      `alter table "task_comment" add constraint task_comment_author_id_fk foreign key ("author_id") references "account" ("id")`,
    );
    this.addSql(
      `create trigger task_comment_append_only before update or delete on "task_comment" for each row execute function mask_refuse_change()`,
    );
    this.announceSubjects();
  }

  override down(): void {
    for (const table of ['task', 'batch', 'letter']) this.addSql(`drop trigger ${table}_notify on "${table}"`);
    this.addSql(`drop function mask_notify_subject`);
    this.addSql(`create function mask_notify_letter() returns trigger language plpgsql as $$
      begin perform pg_notify('mask_letter', new.id::text); return null; end $$`);
    this.addSql(
      `create trigger letter_notify after insert or update on "letter" for each row execute function mask_notify_letter()`,
    );
    this.addSql(`drop table "task_comment"`);
    this.restoreTasks();

    // The key goes with the column that it begins with.
    this.keyByLetter('file', 'letter_file');
    this.addSql(
      `alter table "letter_file" add constraint "letter_file_pkey" primary key ("letter_id", "kind", "revision"), add constraint "letter_file_kind_check" check ("kind" in ('pdf', 'signature', 'notice', 'form103', 'archive'))`,
    );
    this.addSql(`alter index file_sha256 rename to letter_file_sha256`);

    this.addSql(`alter table "timeline" disable trigger timeline_append_only`);
    this.addSql(`delete from "timeline" where "subject_kind" <> 'letter'`);
    this.addSql(`alter table "timeline" enable trigger timeline_append_only`);
    this.addSql(`alter trigger timeline_append_only on "timeline" rename to letter_event_append_only`);
    this.addSql(
      `alter table "timeline" drop constraint "timeline_subject_kind_subject_id_event_key_unique", add constraint "letter_event_letter_id_event_key_unique" unique ("subject_id", "event_key")`,
    );
    this.keyByLetter('timeline', 'letter_event');
    this.addSql(`alter sequence "timeline_id_seq" rename to "letter_event_id_seq"`);
    this.addSql(`alter index "timeline_pkey" rename to "letter_event_pkey"`);
  }

  private keyBySubject(from: string, to: string): void {
    this.addSql(`alter table "${from}" rename to "${to}"`);
    this.addSql(`alter table "${to}" drop constraint "${from}_letter_id_fk"`);
    this.addSql(`alter table "${to}" rename column "letter_id" to "subject_id"`);
    this.addSql(`alter table "${to}" add column "subject_kind" text not null default 'letter'`);
    this.addSql(`alter table "${to}" alter column "subject_kind" drop default`);
  }

  private keyByLetter(from: string, to: string): void {
    this.addSql(`alter table "${from}" rename to "${to}"`);
    this.addSql(`alter table "${to}" drop column "subject_kind"`);
    this.addSql(`alter table "${to}" rename column "subject_id" to "letter_id"`);
    this.addSql(
      `alter table "${to}" add constraint "${to}_letter_id_fk" foreign key ("letter_id") references "letter" ("id")`,
    );
  }

  private rewriteTasks(): void {
    // Without their indexes the rows are rewritten at the price of a copy.
    for (const index of OLD_INDEXES) this.addSql(`drop index "${index}"`);
    this.addSql(
      `alter table "task" drop constraint "task_letter_id_kind_revision_unique", drop constraint "task_status_check", drop constraint "task_kind_check", drop constraint "task_site_check"`,
    );
    this.addSql(
      `alter table "task" add column "subject_kind" text null, add column "subject_id" uuid null, add column "excluded_owner_id" uuid null, add column "follow_up_at" timestamptz null, add column "comment_count" int not null default 0`,
    );
    this.addSql(`alter table "task" alter column "status" set default 'ready'`);
    this.addSql(`update "task" set
        "subject_kind" = case when coalesce("letter_id", "about_letter_id") is not null then 'letter'
                              when coalesce("batch_id", "about_batch_id") is not null then 'batch' else 'installation' end,
        "subject_id" = coalesce("letter_id", "about_letter_id", "batch_id", "about_batch_id", '${NIL}'),
        "status" = case "status" when 'done' then 'completed' when 'dropped' then 'obsolete'
                                 else case when "assignee_id" is null then 'ready' else 'reserved' end end,
        "closed_at" = case when "status" = 'open' then null else coalesce("closed_at", "created_at") end`);
    this.addSql(`update "task" t set "excluded_owner_id" = l."author_id",
        "follow_up_at" = t."created_at" + s."remind_after_seconds" * interval '1 second'
       from "letter" l join "site" s on s."id" = l."site_id"
      where t."kind" = 'approve' and t."closed_at" is null and l."id" = t."subject_id"`);
    this.addSql(
      `alter table "task" alter column "subject_kind" set not null, alter column "subject_id" set not null, drop column "letter_id", drop column "batch_id", drop column "about_letter_id", drop column "about_batch_id"`,
    );
    this.addSql(
      `alter table "task" add constraint "task_status_check" check ("status" in ('ready', 'reserved', 'in_progress', 'completed', 'obsolete')), add constraint "task_closed_check" check (("status" in ('completed', 'obsolete')) = ("closed_at" is not null)), add constraint "task_owner_check" check ("status" <> 'reserved' or "assignee_id" is not null), add constraint "task_site_check" check ("site_id" is not null or "subject_kind" = 'installation')`,
    );
    this.addSql(
      `create unique index task_once_a_revision on "task" ("subject_kind", "subject_id", "kind", "revision") where "revision" > 0`,
    );
    this.addSql(
      `create index "task_subject_kind_subject_id_created_at_index" on "task" ("subject_kind", "subject_id", "created_at")`,
    );
    this.addSql(`create index task_open_of_site on "task" ("site_id", "created_at", "id") where "closed_at" is null`);
    this.addSql(`create unique index task_open_incident on "task" ("incident_key") where "closed_at" is null`);
  }

  private restoreTasks(): void {
    for (const index of NEW_INDEXES) this.addSql(`drop index "${index}"`);
    this.addSql(
      `alter table "task" drop constraint "task_status_check", drop constraint "task_closed_check", drop constraint "task_owner_check", drop constraint "task_site_check"`,
    );
    this.addSql(
      `alter table "task" add column "letter_id" uuid null, add column "batch_id" uuid null, add column "about_letter_id" uuid null, add column "about_batch_id" uuid null`,
    );
    this.addSql(`alter table "task" alter column "status" set default 'open'`);
    this.addSql(`update "task" set
        "letter_id" = case when "subject_kind" = 'letter' and "kind" <> 'incident' then "subject_id" end,
        "batch_id" = case when "subject_kind" = 'batch' and "kind" <> 'incident' then "subject_id" end,
        "about_letter_id" = case when "subject_kind" = 'letter' and "kind" = 'incident' then "subject_id" end,
        "about_batch_id" = case when "subject_kind" = 'batch' and "kind" = 'incident' then "subject_id" end,
        "status" = case "status" when 'completed' then 'done' when 'obsolete' then 'dropped' else 'open' end`);
    this.addSql(
      `alter table "task" drop column "subject_kind", drop column "subject_id", drop column "excluded_owner_id", drop column "follow_up_at", drop column "comment_count"`,
    );
    this.addSql(
      `alter table "task" add constraint "task_status_check" check ("status" in ('open', 'done', 'dropped')), add constraint "task_kind_check" check ("kind" in ('approve', 'mend', 'revise', 'unclear_submission', 'missing_outcome', 'missing_notice', 'incident')), add constraint "task_site_check" check ("site_id" is not null or "kind" = 'incident'), add constraint "task_letter_id_kind_revision_unique" unique ("letter_id", "kind", "revision"), add constraint "task_letter_id_fk" foreign key ("letter_id") references "letter" ("id"), add constraint "task_batch_id_fk" foreign key ("batch_id") references "batch" ("id")`,
    );
    this.addSql(`create index "task_letter_id_index" on "task" ("letter_id")`);
    this.addSql(
      `create index "task_site_id_status_kind_created_at_index" on "task" ("site_id", "status", "kind", "created_at")`,
    );
    this.addSql(`create index "task_assignee_id_status_index" on "task" ("assignee_id", "status")`);
    this.addSql(`create unique index task_open_incident on "task" ("incident_key") where "status" = 'open'`);
    this.addSql(`create index task_about_letter on "task" ("about_letter_id") where "about_letter_id" is not null`);
  }

  private announceSubjects(): void {
    this.addSql(`drop trigger letter_notify on "letter"`);
    this.addSql(`drop function mask_notify_letter`);
    // A table that is itself a kind of subject says its kind; a row of people's work names the subject it is about.
    this.addSql(`create function mask_notify_subject() returns trigger language plpgsql as $$
      begin
        if tg_nargs = 0 then perform pg_notify('mask_subject', new.subject_kind || ':' || new.subject_id);
        else perform pg_notify('mask_subject', tg_argv[0] || ':' || new.id); end if;
        return null;
      end $$`);
    for (const [table, kind] of [
      ['letter', `'letter'`],
      ['batch', `'batch'`],
      ['task', ''],
    ]) {
      this.addSql(
        `create trigger ${table}_notify after insert or update on "${table}" for each row execute function mask_notify_subject(${kind})`,
      );
    }
  }
}

const NIL = '00000000-0000-0000-0000-000000000000';
const OLD_INDEXES = [
  'task_letter_id_index',
  'task_site_id_status_kind_created_at_index',
  'task_assignee_id_status_index',
  'task_open_incident',
  'task_about_letter',
];
const NEW_INDEXES = [
  'task_once_a_revision',
  'task_subject_kind_subject_id_created_at_index',
  'task_open_of_site',
  'task_open_incident',
];
