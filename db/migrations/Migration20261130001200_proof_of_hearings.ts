import { Migration } from '@mikro-orm/migrations';

/**
 * A letter is judged by the hearing that it calls to and by the notices of delivery that people have filed: it is judged anew when the
 * hearing is on another day, when it calls to another one, and when a paper is filed with it.
 */
export class Migration20261130001200_proof_of_hearings extends Migration {
  override up(): void {
    this.addSql(`drop trigger letter_wish_proof_update on "letter"`);
    this.addSql(letterTrigger([...CHANGED, 'case_hearing_id']));
    this.addSql(`create function mask_wish_proof_of_hearing() returns trigger language plpgsql as $$
      begin
        insert into proof_wish (letter_id) select id from letter where case_hearing_id = new.id and accepted_at is not null;
        return null;
      end $$`);
    this.addSql(
      `create trigger case_hearing_wish_proof after update on "case_hearing" for each row when (old."starts_at" is distinct from new."starts_at") execute function mask_wish_proof_of_hearing()`,
    );
    this.addSql(
      `insert into proof_wish (letter_id) select id from letter where case_hearing_id is not null and accepted_at is not null`,
    );
    this.addSql(
      `create trigger letter_scan_wish_proof_insert after insert on "letter_scan" for each row execute function mask_wish_proof('letter_id')`,
    );
  }

  override down(): void {
    this.addSql(`drop trigger letter_scan_wish_proof_insert on "letter_scan"`);
    this.addSql(`drop trigger case_hearing_wish_proof on "case_hearing"`);
    this.addSql(`drop function mask_wish_proof_of_hearing`);
    this.addSql(`drop trigger letter_wish_proof_update on "letter"`);
    this.addSql(letterTrigger(CHANGED));
  }
}

const CHANGED = ['accepted_at', 'outcome', 'case_number', 'document_kind', 'kind', 'case_id'] as const;

function letterTrigger(columns: readonly string[]): string {
  const changed = columns.map((column) => `old."${column}" is distinct from new."${column}"`).join(' or ');
  return `create trigger letter_wish_proof_update after update on "letter" for each row when (new."accepted_at" is not null and (${changed})) execute function mask_wish_proof('id')`;
}
