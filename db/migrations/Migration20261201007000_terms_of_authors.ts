import { Migration } from '@mikro-orm/migrations';

/** A letter that is back at its author's keeps the term of his task, in the form in which terms are kept: lists and counts read it there. */
export class Migration20261201007000_terms_of_authors extends Migration {
  override up(): void {
    this
      .addSql(`update "letter" l set "awaiting" = l."awaiting" || jsonb_build_object('until', to_char(t."due_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
      from "task" t where l."status" in ('needs_fix', 'returned') and l."awaiting" is not null and (l."awaiting" ->> 'until') is null
        and t."subject_kind" = 'letter' and t."subject_id" = l."id" and t."kind" in ('mend', 'revise') and t."closed_at" is null and t."due_at" is not null`);
  }

  override down(): void {
    this.addSql(
      `update "letter" set "awaiting" = "awaiting" - 'until' where "status" in ('needs_fix', 'returned') and ("awaiting" ->> 'until') is not null`,
    );
  }
}
