import { Migration } from '@mikro-orm/migrations';

/** Open tasks that were given to a program, which can do nothing with them, go back to all who may do them. */
export class Migration20261130002300_no_task_of_a_program extends Migration {
  override up(): void {
    this.addSql(`update task t set assignee_id = null, status = 'ready'
      from account a where a.id = t.assignee_id and a.is_machine and t.closed_at is null`);
  }

  /** Whose they were stands with the letters, and the step before asks nothing of it. */
  override down(): void {
    this.addSql('select 1');
  }
}
