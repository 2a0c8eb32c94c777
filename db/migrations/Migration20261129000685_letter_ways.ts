import { Migration } from '@mikro-orm/migrations';

const LETTERS = ['letter', 'archived_letter'] as const;

/** A letter may go on paper from a site that sends the others electronically; a site has an office where it hands them in. */
export class Migration20261129000685_letter_ways extends Migration {
  override up(): void {
    this.addSql(
      `alter table "site" add column "paper_office" text null constraint "site_paper_office_check" check ("paper_office" ~ '^[1-9][0-9]{5}$')`,
    );
    for (const table of LETTERS) {
      this.addSql(`alter table "${table}" add column "way" text not null default 'own'`);
      this.addSql(`alter table "${table}" add constraint "${table}_way_check" check ("way" in ('own', 'paper'))`);
    }
  }

  override down(): void {
    for (const table of LETTERS) this.addSql(`alter table "${table}" drop column "way"`);
    this.addSql(`alter table "site" drop column "paper_office"`);
  }
}
