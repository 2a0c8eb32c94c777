import { Migration } from '@mikro-orm/migrations';

/** Journals of a letter that give up what they say of a person when the letter is destroyed by an act, and never otherwise. */
const FREED = [
  ['timeline', 'old.subject_kind', 'old.subject_id'],
  ['subject_comment', 'old.subject_kind', 'old.subject_id'],
  ['task_comment', `'task'`, 'old.task_id'],
  ['letter_settlement', `'letter'`, 'old.letter_id'],
  ['archive_return', `'letter'`, 'old.letter_id'],
  ['letter_scan', `'letter'`, 'old.letter_id'],
  ['form103_upload', `'batch'`, 'old.batch_id'],
] as const;

/** Rows that belong to one letter and say something of its addressee. */
const OF_LETTER = [
  ...['attachment', 'merged_texts', 'letter_import_row', 'letter_import_key', 'letter_repeat', 'case_mailing_row'],
  ...['address_question', 'letter_reading', 'letter_settlement', 'archive_return', 'cabinet_fault', 'cabinet_answer'],
] as const;

const OF_SUBJECT = ['timeline', 'subject_comment', 'file', 'bell_fact', 'bell_notice', 'webhook_delivery'] as const;

/**
 * Checks of signed files, terms of storage, holds, acts of destruction and requests of persons. Destroying is one function: it takes a letter
 * of an approved act and nothing else, in the caller's transaction, so that a letter is whole or destroyed and never half of it.
 */
export class Migration20261129000780_keeping extends Migration {
  override up(): void {
    // What the log of signings reads: a timeline of millions holds few of them.
    this.addSql(
      `create index timeline_signings on "timeline" ("at", "id") where "subject_kind" = 'letter' and "kind" in ('signed', 'signing_failed')`,
    );
    this.keepChecks();
    this.keepTerms();
    this.keepActs();
    this.keepRequests();
    this.freeJournals();
    this.destroy();
  }

  override down(): void {
    this.addSql(`drop index timeline_signings`);
    this.addSql(`drop function "mask_destroy_letter"(uuid, uuid, timestamptz)`);
    for (const [table] of FREED) {
      this.addSql(`drop trigger ${table}_append_only on "${table}"`);
      this.addSql(
        `create trigger ${table}_append_only before update or delete on "${table}" for each row execute function mask_refuse_change()`,
      );
    }
    this.addSql(`drop function "mask_is_being_destroyed"(text, uuid)`);
    this.addSql(
      `drop table "person_request", "destruction_item", "destruction_act", "keeping_hold", "keeping_index", "nomenclature_version", "signature_check_run", "signature_check"`,
    );
  }

  private keepChecks(): void {
    this.addSql(`create table "signature_check" (
      "letter_id" uuid not null, "revision" int not null, "checked_at" timestamptz not null,
      "state" text not null constraint signature_check_state_check check ("state" in ('good', 'file_missing', 'file_damaged', 'signature_bad', 'certificate_bad')),
      "failed_since" timestamptz null,
      primary key ("letter_id", "revision"))`);
    this.addSql(`create index signature_check_failed on "signature_check" ("letter_id") where "state" <> 'good'`);
    this.addSql(`create table "signature_check_run" (
      "id" int not null, "days" int not null, "after_letter_id" uuid null, "after_revision" int null,
      "changed_at" timestamptz null, "changed_by_id" uuid null, "began_at" timestamptz null, "ended_at" timestamptz null,
      "total_count" int null, "looked_count" int null, "failed_count" int null, primary key ("id"))`);
    this.addSql(`insert into "signature_check_run" ("id", "days") values (1, 30)`);
  }

  private keepTerms(): void {
    this.addSql(`create table "nomenclature_version" (
      "site_id" varchar(16) not null, "version" int not null, "content" jsonb not null, "reason" text not null,
      "saved_by_id" uuid not null, "saved_at" timestamptz not null, primary key ("site_id", "version"))`);
    this.addSql(`create table "keeping_index" (
      "subject_kind" text not null constraint keeping_index_subject_kind_check check ("subject_kind" in ('letter', 'case')),
      "subject_id" uuid not null, "item_index" text not null, "reason" text not null, "set_by_id" uuid not null, "set_at" timestamptz not null,
      primary key ("subject_kind", "subject_id"))`);
    this.addSql(`create table "keeping_hold" (
      "id" uuid not null,
      "subject_kind" text not null constraint keeping_hold_subject_kind_check check ("subject_kind" in ('letter', 'case')),
      "subject_id" uuid not null, "site_id" varchar(16) not null, "reason" text not null, "set_by_id" uuid not null, "set_at" timestamptz not null,
      "lifted_by_id" uuid null, "lifted_at" timestamptz null, "lift_reason" text null, primary key ("id"))`);
    this.addSql(
      `create unique index keeping_hold_in_force on "keeping_hold" ("subject_kind", "subject_id") where "lifted_at" is null`,
    );
    this.addSql(`create index keeping_hold_of_site on "keeping_hold" ("site_id", "set_at", "id")`);
  }

  private keepActs(): void {
    this.addSql(`create table "destruction_act" (
      "id" uuid not null, "site_id" varchar(16) not null, "year" int not null, "sequence" int not null,
      "state" text not null constraint destruction_act_state_check check ("state" in ('draft', 'approved', 'done', 'withdrawn')),
      "as_of_day" varchar(10) not null, "nomenclature_version" int not null,
      "drafted_by_id" uuid not null, "drafted_at" timestamptz not null,
      "decided_by_id" uuid null, "decided_at" timestamptz null, "finished_at" timestamptz null,
      primary key ("id"), constraint destruction_act_number unique ("site_id", "year", "sequence"),
      constraint destruction_act_four_eyes check ("state" not in ('approved', 'done') or ("decided_by_id" is not null and "decided_by_id" <> "drafted_by_id")))`);
    this.addSql(`create index destruction_act_due on "destruction_act" ("decided_at") where "state" = 'approved'`);
    this.addSql(`create table "destruction_item" (
      "act_id" uuid not null references "destruction_act" ("id"), "letter_id" uuid not null, "place" int not null,
      "number" text not null, "document_kind" text not null, "item_index" text not null, "ended_on" varchar(10) not null, "kept_until" varchar(10) not null,
      "state" text not null constraint destruction_item_state_check check ("state" in ('waiting', 'clearing', 'destroyed', 'excluded')),
      "reason" text null, "hashes" jsonb not null default '[]', "shared" jsonb not null default '[]', "settled_at" timestamptz null,
      primary key ("act_id", "letter_id"))`);
    this.addSql(
      `create unique index destruction_item_once on "destruction_item" ("letter_id") where "state" in ('clearing', 'destroyed')`,
    );
    this.addSql(`create index destruction_item_of_act on "destruction_item" ("act_id", "place")`);
  }

  private keepRequests(): void {
    this.addSql(`create table "person_request" (
      "id" uuid not null, "site_id" varchar(16) null, "asked" jsonb not null, "reason" text not null, "found_count" int not null,
      "asked_by_id" uuid not null, "asked_at" timestamptz not null, primary key ("id"))`);
    this.addSql(`create index person_request_newest on "person_request" ("asked_at", "id")`);
    this.addSql(
      `create trigger person_request_append_only before update or delete on "person_request" for each row execute function mask_refuse_change()`,
    );
  }

  private freeJournals(): void {
    this
      .addSql(`create function mask_is_being_destroyed(kind text, its uuid) returns boolean language plpgsql stable as $$
      declare letter uuid := its;
      begin
        if kind = 'task' then
          letter := (select subject_id from task where id = its and subject_kind = 'letter');
        elsif kind = 'batch' then
          return exists (select from batch_letter where batch_id = its) and not exists (select from batch_letter l where l.batch_id = its
            and not exists (select from destruction_item d where d.letter_id = l.letter_id and d.state in ('clearing', 'destroyed')));
        elsif kind <> 'letter' then
          return false;
        end if;
        return exists (select from destruction_item i join destruction_act a on a.id = i.act_id
          where i.letter_id = letter and i.state = 'clearing' and a.state = 'approved');
      end $$`);
    for (const [table, kind, id] of FREED) {
      this.addSql(`drop trigger ${table}_append_only on "${table}"`);
      this.addSql(
        `create trigger ${table}_append_only before update or delete on "${table}" for each row when (not mask_is_being_destroyed(${kind}, ${id})) execute function mask_refuse_change()`,
      );
    }
  }

  private destroy(): void {
    // By the owner's right: the programs' role itself may change nothing in a journal.
    this.addSql(`create function mask_destroy_letter(of_act uuid, its uuid, at timestamptz) returns jsonb
      language plpgsql security definer set search_path = public as $$
      declare item destruction_item;
      declare its_case uuid;
      declare gone jsonb;
      declare words text;
      declare imports uuid[] := array(select import_id from letter_import_row where letter_id = its);
      declare batches uuid[];
      declare uploads uuid[];
      begin
        select * into item from destruction_item where act_id = of_act and letter_id = its for update;
        if not found or item.state <> 'waiting' or not exists (select from destruction_act where id = of_act and state = 'approved') then
          raise exception 'the letter is in no approved act' using errcode = 'restrict_violation';
        end if;
        its_case := (select case_id from every_letter where id = its);
        if exists (select from keeping_hold where lifted_at is null
            and ((subject_kind = 'letter' and subject_id = its) or (subject_kind = 'case' and subject_id = its_case))) then
          raise exception 'the letter is held' using errcode = 'restrict_violation';
        end if;
        select coalesce(jsonb_agg(distinct f.sha256), '[]') into gone from (
          select sha256 from file where subject_kind = 'letter' and subject_id = its
          union all select sha256 from attachment where letter_id = its
          union all select c.pdf_sha256 from attachment a join conversion c on c.source_sha256 = a.sha256 where a.letter_id = its
          union all select signature_sha256 from signing_run_item where letter_id = its
          union all select sha256 from letter_import_row where letter_id = its
          union all select sha256 from case_mailing_row where letter_id = its
          union all select sha256 from letter_scan where letter_id = its
          union all select signature_sha256 from letter_scan where letter_id = its) f where f.sha256 is not null;
        update destruction_item set state = 'clearing', settled_at = at where act_id = of_act and letter_id = its;
        if exists (select from letter where id = its) then perform mask_move_letter(array[its], at); end if;
        delete from conversion c using attachment a where a.letter_id = its and a.sha256 = c.source_sha256
          and not exists (select from attachment o where o.sha256 = a.sha256 and o.letter_id <> its);
        delete from task_comment c using task t where t.id = c.task_id and t.subject_kind = 'letter' and t.subject_id = its;
        update task set details = '{}' where subject_kind = 'letter' and subject_id = its;
        ${OF_LETTER.map((table) => `delete from ${table} where letter_id = its;`).join('\n        ')}
        ${OF_SUBJECT.map((table) => `delete from ${table} where subject_kind = 'letter' and subject_id = its;`).join('\n        ')}
        delete from further_recipient where letter_id = its or made_letter_id = its;
        update signing_run_item set signature_sha256 = null, reason = null where letter_id = its;
        update recovery_finding set addressee = null, note = null where letter_id = its;
        update batch_letter set faults = null where letter_id = its;
        update form103_line set recipient = null, post_index = null, words = '' where letter_id = its;
        update post_report_row set words = '' where letter_id = its;
        -- A scan of many papers goes with the last of them.
        uploads := array(select distinct p.upload_id from scan_piece p join letter_scan s on s.sha256 = p.sha256 where s.letter_id = its);
        delete from scan_piece p using letter_scan s where s.letter_id = its and s.sha256 = p.sha256;
        delete from letter_scan where letter_id = its;
        uploads := array(select u.id from scan_upload u where u.id = any (uploads) and not exists (select from scan_piece p where p.upload_id = u.id));
        gone := gone || (select coalesce(jsonb_agg(u.sha256), '[]') from scan_upload u where u.id = any (uploads));
        delete from scan_upload where id = any (uploads);
        update outbox set payload = '{}' where workflow_id = 'letter/' || its::text and delivered_at is not null;
        imports := array(select i.id from letter_import i where i.id = any (imports) and not exists (select from letter_import_row r where r.import_id = i.id));
        gone := gone || (select coalesce(jsonb_agg(f.sha256), '[]') from (select sha256 from letter_import where id = any (imports)
          union select sha256 from letter_import_document where import_id = any (imports)) f);
        delete from letter_import_document where import_id = any (imports);
        delete from letter_import where id = any (imports);
        -- What was handed to the Post holds the letters of others too: it goes with the last of them.
        batches := array(select o.batch_id from batch_letter o where o.letter_id = its and not exists (select from batch_letter l
          where l.batch_id = o.batch_id and not exists (select from destruction_item d where d.letter_id = l.letter_id and d.state in ('clearing', 'destroyed'))));
        gone := gone || (select coalesce(jsonb_agg(f.sha256), '[]') from (select archive_sha256 as sha256 from batch where id = any (batches)
          union select form103sha256 from batch where id = any (batches)
          union select sha256 from paper_form where batch_id = any (batches)
          union select sha256 from form103_upload where batch_id = any (batches)
          union select signature_sha256 from form103_upload where batch_id = any (batches)
          union select form_sha256 from form103_check where batch_id = any (batches)
          union select sha256 from file where subject_kind = 'batch' and subject_id = any (batches)) f where f.sha256 is not null);
        update batch set archive_sha256 = null, form103sha256 = null where id = any (batches);
        delete from paper_form where batch_id = any (batches);
        delete from form103_settlement s using form103_check c where c.id = s.check_id and c.batch_id = any (batches);
        delete from form103_line n using form103_check c where c.id = n.check_id and c.batch_id = any (batches);
        delete from form103_check where batch_id = any (batches);
        delete from form103_upload where batch_id = any (batches);
        delete from form103_wish where batch_id = any (batches);
        delete from file where subject_kind = 'batch' and subject_id = any (batches);
        gone := (select coalesce(jsonb_agg(distinct h), '[]') from jsonb_array_elements_text(gone) h);
        update destruction_item set hashes = gone where act_id = of_act and letter_id = its;
        words := (select 'Уничтожено по акту № ' || a.site_id || '/у' || a.year || '/' || a.sequence from destruction_act a where a.id = of_act);
        update archived_letter set title = words, recipient_name = words, recipient_address = '', recipient_inn = null, recipient_kpp = null,
          comment = null, case_number = null, repeat_reason = null, remark = null, faults = null, awaiting = null, pdf_sha256 = null,
          outcome_reason = null, case_party_id = null, case_hearing_id = null, version = version + 1, updated_at = at where id = its;
        return gone;
      end $$`);
  }
}
