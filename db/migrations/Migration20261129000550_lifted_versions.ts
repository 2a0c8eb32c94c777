import { Migration } from '@mikro-orm/migrations';

/** Versions of publications that a time which was lost may have used: they are given to no other picture. */
export class Migration20261129000550_lifted_versions extends Migration {
  override up(): void {
    this.addSql(`alter table "publication" add column "version_floor" int not null default 0`);
    this.addSql(`alter table "recovery" add column "version_lift" int not null default 0`);
  }

  override down(): void {
    this.addSql(`alter table "recovery" drop column "version_lift"`);
    this.addSql(`alter table "publication" drop column "version_floor"`);
  }
}
