import { Migration } from '@mikro-orm/migrations';

/** A case of the register that has got another number is asked about too: with each case once, and of one at a time. */
export class Migration20261130001020_twins_renumbered extends Migration {
  override up(): void {
    this.states(['open', 'same', 'different', 'lapsed']);
    this.addSql(`drop index "case_twin_once"`);
    this.addSql(
      `create unique index "case_twin_once" on "case_twin" ("site_id", "external_id", "case_id") where "state" <> 'lapsed'`,
    );
    this.addSql(
      `create unique index "case_twin_asked" on "case_twin" ("site_id", "external_id") where "state" = 'open'`,
    );
    // Whoever has the address of a case that was joined to another is led there.
    this.addSql(`alter table "case_twin" add column "merged_case_id" uuid null`);
    this.addSql(`create index "case_twin_merged" on "case_twin" ("merged_case_id") where "merged_case_id" is not null`);
  }

  override down(): void {
    this.addSql(`drop index "case_twin_merged"`);
    this.addSql(`alter table "case_twin" drop column "merged_case_id"`);
    this.addSql(`drop index "case_twin_asked"`);
    this.addSql(`drop index "case_twin_once"`);
    this.addSql(`delete from "case_twin" where "state" = 'lapsed'`);
    this.addSql(
      `delete from "case_twin" t using "case_twin" o where o."site_id" = t."site_id" and o."external_id" = t."external_id" and (o."asked_at", o."id") > (t."asked_at", t."id")`,
    );
    this.addSql(`create unique index "case_twin_once" on "case_twin" ("site_id", "external_id")`);
    this.states(['open', 'same', 'different']);
  }

  private states(states: readonly string[]): void {
    const list = states.map((state) => `'${state}'`).join(', ');
    this.addSql(
      `alter table "case_twin" drop constraint "case_twin_state_check", add constraint "case_twin_state_check" check ("state" in (${list}))`,
    );
  }
}
