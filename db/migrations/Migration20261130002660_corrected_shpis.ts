import { Migration } from '@mikro-orm/migrations';

/** A letter whose ШПИ is put right is judged anew, and so is its batch's form 103: both were held against the number that stood there. */
export class Migration20261130002660_corrected_shpis extends Migration {
  override up(): void {
    this.addSql(`create trigger letter_wish_proof_shpi after update on "letter" for each row
      when (old."shpi" is not null and old."shpi" is distinct from new."shpi") execute function mask_wish_proof('id')`);
    this.addSql(`create trigger batch_letter_wish_form103 after update on "batch_letter" for each row
      when (old."shpi" is not null and old."shpi" is distinct from new."shpi") execute function mask_wish_form103('batch_id')`);
  }

  override down(): void {
    this.addSql(`drop trigger batch_letter_wish_form103 on "batch_letter"`);
    this.addSql(`drop trigger letter_wish_proof_shpi on "letter"`);
  }
}
