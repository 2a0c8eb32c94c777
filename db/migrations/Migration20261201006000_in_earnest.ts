import { Migration } from '@mikro-orm/migrations';

/** The demo people of the rehearsal as they have always been; their ids are the same on every machine. */
const DEMO_PEOPLE = [
  'b888af2b-e8ce-4f80-81f5-d70c309c7897',
  '78804f8d-efed-4095-8725-105f115b57a4',
  '45e6e2cc-d81c-469f-8c1d-0b4b09506f90',
  'e026bca5-2453-42f1-8ca0-6afabfcf9602',
  '426a944f-8854-41f0-8560-69d06c5aad70',
  '8795fb00-bdd8-43a7-8520-04e840cc4557',
  '92ba2edb-4882-44e1-87c9-19f4d0618958',
  '99a1f5ef-d202-48e3-8412-60583543c805',
  '5ca9d4c7-8d71-4a09-8944-fe37c07923b1',
];

/**
 * Since when the database is a court's own; never taken back, not even by the programs. A court of an older program is told by its people
 * and sites: every rehearsal has demo people who may come in from its first minute, and with them nothing starts in earnest.
 */
export class Migration20261201006000_in_earnest extends Migration {
  override up(): void {
    this.addSql(
      `create table "in_earnest" ("id" int not null check ("id" = 1), "since_at" timestamptz not null default now(), primary key ("id"))`,
    );
    const ids = DEMO_PEOPLE.map((id) => `'${id}'`).join(', ');
    this.addSql(`insert into "in_earnest" ("id") select 1
      where (exists (select 1 from "account") or exists (select 1 from "site"))
        and not exists (select 1 from "account" where "is_active" and "id" in (${ids}))`);
    this.addSql(
      `create trigger in_earnest_append_only before update or delete on "in_earnest" for each row execute function mask_refuse_change()`,
    );
  }

  override down(): void {
    this.addSql(`drop table "in_earnest"`);
  }
}
