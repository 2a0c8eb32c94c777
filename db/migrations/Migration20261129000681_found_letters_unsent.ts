import { Migration } from '@mikro-orm/migrations';

/** Of a letter that was found at the Post after a restore nobody knows when it was sent: the moment of the copy is no answer. */
export class Migration20261129000681_found_letters_unsent extends Migration {
  override up(): void {
    this.addSql(
      `update "letter" l set "sent_at" = null where l."sent_at" = l."accepted_at"
       and exists (select from "timeline" t where t."subject_kind" = 'letter' and t."subject_id" = l."id" and t."kind" = 'found_at_post')`,
    );
  }

  override down(): void {
    this.addSql(
      `update "letter" l set "sent_at" = l."accepted_at" where l."sent_at" is null
       and exists (select from "timeline" t where t."subject_kind" = 'letter' and t."subject_id" = l."id" and t."kind" = 'found_at_post')`,
    );
  }
}
