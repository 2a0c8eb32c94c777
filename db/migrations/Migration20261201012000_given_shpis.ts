import { Migration } from '@mikro-orm/migrations';

/** A ШПИ that an accepted letter is given where it had none is told as one that is put right: the letter and form 103 are judged anew. */
export class Migration20261201012000_given_shpis extends Migration {
  override up(): void {
    this.put(`old."accepted_at" is not null`, `old."result" = 'accepted'`);
  }

  override down(): void {
    this.put(`old."shpi" is not null`, `old."shpi" is not null`);
  }

  private put(letterHas: string, entryHas: string): void {
    this.addSql(`drop trigger letter_wish_proof_shpi on "letter"`);
    this.addSql(`drop trigger batch_letter_wish_form103 on "batch_letter"`);
    this.addSql(`create trigger letter_wish_proof_shpi after update on "letter" for each row
      when (${letterHas} and old."shpi" is distinct from new."shpi") execute function mask_wish_proof('id')`);
    this.addSql(`create trigger batch_letter_wish_form103 after update on "batch_letter" for each row
      when (${entryHas} and old."shpi" is distinct from new."shpi") execute function mask_wish_form103('batch_id')`);
  }
}
