import { Migration } from '@mikro-orm/migrations';

/** A return «по согласованию с адресатом» is no refusal: the reports read such letters anew. */
export class Migration20261130002610_returns_by_agreement extends Migration {
  override up(): void {
    this.addSql(readAnew('refused'));
  }

  override down(): void {
    this.addSql(readAnew('by_agreement'));
  }
}

function readAnew(cause: string): string {
  return `update letter_course set is_told = false where cause = '${cause}' and exists (select from postal_event e
      where e.letter_id = letter_course.letter_id and e.oper_type = 3 and e.oper_attr = 16)`;
}
