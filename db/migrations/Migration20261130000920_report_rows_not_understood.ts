import { Migration } from '@mikro-orm/migrations';

const allow = (standings: string) => [
  `alter table "post_report_row" drop constraint "post_report_row_standing_check"`,
  `alter table "post_report_row" add constraint "post_report_row_standing_check" check ("standing" in (${standings}))`,
];

/** Rows of a report of the cabinet that name no letter and are no total: they are kept and counted. */
export class Migration20261130000920_report_rows_not_understood extends Migration {
  override up(): void {
    this.addSql(`alter table "post_report" add column "not_understood" int null`);
    for (const sql of allow(`'not_understood', 'differs', 'only_ours', 'only_theirs', 'equal'`)) this.addSql(sql);
  }

  override down(): void {
    this.addSql(`delete from "post_report_row" where "standing" = 'not_understood'`);
    for (const sql of allow(`'differs', 'only_ours', 'only_theirs', 'equal'`)) this.addSql(sql);
    this.addSql(`alter table "post_report" drop column "not_understood"`);
  }
}
