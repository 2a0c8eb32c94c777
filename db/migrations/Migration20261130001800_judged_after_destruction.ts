import { Migration } from '@mikro-orm/migrations';

/** What was judged of a letter after it had been destroyed was judged of nothing: without its case it counted as a civil one. */
export class Migration20261130001800_judged_after_destruction extends Migration {
  override up(): void {
    this.addSql(`delete from "letter_proof" p using "destruction_item" i
      where i.letter_id = p.letter_id and i.state in ('clearing', 'destroyed') and p.judged_at >= i.settled_at`);
  }

  override down(): void {
    // What was deleted was never so.
  }
}
