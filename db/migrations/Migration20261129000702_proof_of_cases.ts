import { Migration } from '@mikro-orm/migrations';

/** A letter of a case is judged by the code that the case is heard by: it is judged anew when that becomes known or is another. */
export class Migration20261129000702_proof_of_cases extends Migration {
  override up(): void {
    this.addSql(`drop trigger letter_wish_proof_update on "letter"`);
    this.addSql(letterTrigger([...CHANGED, 'case_id']));
    this.addSql(`create function mask_wish_proof_of_case() returns trigger language plpgsql as $$
      begin
        insert into proof_wish (letter_id) select id from letter where case_id = new.id and accepted_at is not null;
        return null;
      end $$`);
    this.addSql(
      `create trigger court_case_wish_proof after update on "court_case" for each row when (old."kind" is distinct from new."kind") execute function mask_wish_proof_of_case()`,
    );
  }

  override down(): void {
    this.addSql(`drop trigger court_case_wish_proof on "court_case"`);
    this.addSql(`drop function mask_wish_proof_of_case`);
    this.addSql(`drop trigger letter_wish_proof_update on "letter"`);
    this.addSql(letterTrigger(CHANGED));
  }
}

const CHANGED = ['accepted_at', 'outcome', 'case_number', 'document_kind', 'kind'] as const;

function letterTrigger(columns: readonly string[]): string {
  const changed = columns.map((column) => `old."${column}" is distinct from new."${column}"`).join(' or ');
  return `create trigger letter_wish_proof_update after update on "letter" for each row when (new."accepted_at" is not null and (${changed})) execute function mask_wish_proof('id')`;
}
