import { Migration } from '@mikro-orm/migrations';

const COLUMNS = [
  `"included_sheets" int null`,
  `"further_sheet_electronic_kopecks" int null`,
  `"further_sheet_paper_kopecks" int null`,
  `"pages_per_sheet" int not null default 1`,
  `"notice_kopecks" int null`,
  `"vat_percent" int null`,
];

/** A tariff says what further sheets and the notice of delivery cost and which VAT its prices contain; those of before add nothing. */
export class Migration20261130001500_tariff_sheets_notice_vat extends Migration {
  override up(): void {
    this.addSql(`alter table "post_tariff" ${COLUMNS.map((column) => `add column ${column}`).join(', ')}`);
  }

  override down(): void {
    const names = COLUMNS.map((column) => column.split(' ')[0] ?? '');
    this.addSql(`alter table "post_tariff" ${names.map((name) => `drop column ${name}`).join(', ')}`);
  }
}
