import { Migration } from '@mikro-orm/migrations';

/** Which keys every running program has at hand: nobody seals with a key that another cannot open. */
export class Migration20261129000500_program_keys extends Migration {
  override up(): void {
    this.addSql(
      `create table "program_key" ("program" text not null, "ring" text not null, "key_id" text not null, "noted_at" timestamptz not null default now(), primary key ("program", "ring", "key_id"))`,
    );
  }

  override down(): void {
    this.addSql(`drop table "program_key"`);
  }
}
