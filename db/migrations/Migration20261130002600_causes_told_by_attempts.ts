import { Migration } from '@mikro-orm/migrations';

/** A storage that ran out is no cause where an attempt says that the addressee could not come: the reports read such letters anew. */
export class Migration20261130002600_causes_told_by_attempts extends Migration {
  override up(): void {
    this
      .addSql(`update letter_course set is_told = false where cause = 'storage_expired' and exists (select from postal_event e
      where e.letter_id = letter_course.letter_id and (e.oper_type in (12, 42) and e.oper_attr in (3, 4, 5, 16, 26) or e.oper_type = 22))`);
  }

  override down(): void {
    this.addSql(`update letter_course set is_told = false where cause in ('wrong_address', 'moved', 'no_access', 'dead')
      and exists (select from postal_event e where e.letter_id = letter_course.letter_id and e.oper_type = 3 and e.oper_attr = 1)`);
  }
}
