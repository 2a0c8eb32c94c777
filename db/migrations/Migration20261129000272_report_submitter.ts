import { Migration } from '@mikro-orm/migrations';

/** Who wrote a report and sent it: for an executor without an account it is a clerk. Nobody accepts a report of his own. */
export class Migration20261129000272_report_submitter extends Migration {
  override up(): void {
    this.addSql(`alter table "report" add column "submitted_by_id" uuid null`);
    this
      .addSql(`update "report" set "submitted_by_id" = t."actor_id" from (select distinct on (split_part("event_key", ':', 2)) split_part("event_key", ':', 2) as id, "actor_id"
      from "timeline" where "subject_kind" = 'assignment' and "kind" in ('report_submitted', 'report_edited') order by 1, "at" desc) as t where t.id = "report"."id"::text`);
  }

  override down(): void {
    this.addSql(`alter table "report" drop column "submitted_by_id"`);
  }
}
