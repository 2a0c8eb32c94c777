import { Migration } from '@mikro-orm/migrations';

/** A document that is too large however its pictures are reduced is told of before its letter is sent. */
export class Migration20261129000680_conversion_least_size extends Migration {
  override up(): void {
    this.addSql(`alter table "conversion" add column "least_byte_size" int null`);
  }

  override down(): void {
    this.addSql(`alter table "conversion" drop column "least_byte_size"`);
  }
}
