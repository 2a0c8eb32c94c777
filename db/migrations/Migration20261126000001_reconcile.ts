import { Migration } from '@mikro-orm/migrations';

/**
 * Runs of the reconciler, incidents among the tasks, and the indexes by which a page of letters finds its parts. An incident names its
 * letter or batch in columns of its own: the steps that close a letter's tasks must leave it open, and earlier code must go on working.
 */
export class Migration20261126000001_reconcile extends Migration {
  override up(): void {
    this.addSql(
      `create table "reconcile_run" ("id" bigserial primary key, "started_at" timestamptz not null, "finished_at" timestamptz not null, "is_deep" boolean not null, "checked" jsonb not null, "breaches" jsonb not null, "breach_count" int not null, "breach_counts" jsonb not null, "audit_sequence" text not null, "audit_hash" varchar(64) not null)`,
    );
    this.addSql(`alter table "task" drop constraint "task_kind_check"`);
    this.addSql(
      `alter table "task" add constraint "task_kind_check" check ("kind" in ('approve', 'mend', 'revise', 'unclear_submission', 'missing_outcome', 'missing_notice', 'incident'))`,
    );
    this.addSql(`alter table "task" alter column "site_id" drop not null`);
    this.addSql(
      `alter table "task" add column "incident_key" text null, add column "about_letter_id" uuid null, add column "about_batch_id" uuid null`,
    );
    this.addSql(
      `alter table "task" add constraint "task_site_check" check ("site_id" is not null or "kind" = 'incident')`,
    );
    this.addSql(
      `alter table "task" add constraint "task_incident_check" check (("kind" = 'incident') = ("incident_key" is not null))`,
    );
    this.addSql(`create unique index task_open_incident on "task" ("incident_key") where "status" = 'open'`);
    this.addSql(`create index task_about_letter on "task" ("about_letter_id") where "about_letter_id" is not null`);
    this.addSql(`create index audit_subject on "audit" ("subject_type", "subject_id")`);
    this.addSql(`create index outbox_workflow on "outbox" ("workflow_id")`);
    this.addSql(`create index batch_letter_letter on "batch_letter" ("letter_id")`);
    this.addSql(`create index letter_file_sha256 on "letter_file" ("sha256")`);
    this.addSql(`create index attachment_sha256 on "attachment" ("sha256")`);
  }
}
