import { Migration } from '@mikro-orm/migrations';

/** Letters of a batch that people carry were kept as sent in the minute in which somebody typed the answer: the Post has them since the upload. */
export class Migration20261201013000_carried_letters extends Migration {
  override up(): void {
    this.addSql(`update "letter" l set "sent_at" = b."submitted_at", "accepted_at" = b."submitted_at"
      from "batch" b, "batch_letter" e
      where b."id" = l."batch_id" and e."batch_id" = b."id" and e."letter_id" = l."id" and e."result" = 'accepted'
        and b."channel" = 'cabinet' and l."sent_at" = l."accepted_at" and l."accepted_at" > b."submitted_at"`);
  }

  /** When it was typed stands in the letter's course. */
  override down(): void {}
}
