import { Migration } from '@mikro-orm/migrations';

const REFERENCES = [
  ['party_consent', 'case_id', 'court_case'],
  ['party_consent', 'case_party_id', 'case_party'],
  ['notification', 'case_id', 'court_case'],
  ['notification', 'case_party_id', 'case_party'],
  ['notification', 'case_hearing_id', 'case_hearing'],
] as const;

/** A consent and a notice name a case's own rows; those are never deleted, only no longer named. */
export class Migration20261129000641_notices_of_cases extends Migration {
  override up(): void {
    for (const [table, column, to] of REFERENCES) {
      this.addSql(
        `alter table "${table}" add constraint ${table}_${column}_fk foreign key ("${column}") references "${to}" ("id")`,
      );
    }
    this.addSql(`create index notification_of_party on "notification" ("case_party_id", "created_at")`);
  }

  override down(): void {
    this.addSql(`drop index notification_of_party`);
    for (const [table, column] of REFERENCES)
      this.addSql(`alter table "${table}" drop constraint ${table}_${column}_fk`);
  }
}
