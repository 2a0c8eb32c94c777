import { Migration } from '@mikro-orm/migrations';

/**
 * A letter is judged by what papers of the Post say against its ШПИ too: it is judged anew when its form 103 is compared, when a difference of
 * it is settled, and when a row of the cabinet's answer that names the letter or its ШПИ comes, is settled or set aside.
 */
export class Migration20261201011000_disputed_shpis extends Migration {
  override up(): void {
    this.addSql(`create function mask_wish_proof_of_form() returns trigger language plpgsql as $$
      declare batch uuid;
      begin
        if tg_table_name = 'form103_settlement' then select batch_id into batch from form103_check where id = new.check_id;
        else batch := new.batch_id; end if;
        insert into proof_wish (letter_id) select letter_id from batch_letter where batch_id = batch and result = 'accepted';
        return null;
      end $$`);
    for (const table of FORM_TABLES)
      this.addSql(
        `create trigger ${table}_wish_proof after insert on "${table}" for each row execute function mask_wish_proof_of_form()`,
      );
    this.addSql(`create function mask_wish_proof_of_answer() returns trigger language plpgsql as $$
      begin
        insert into proof_wish (letter_id) select id from letter where id = new.letter_id and accepted_at is not null
          union select id from letter where shpi = new.shpi and accepted_at is not null;
        return null;
      end $$`);
    this.addSql(
      `create trigger cabinet_answer_wish_proof_insert after insert on "cabinet_answer" for each row when (new."standing" in ('ready', 'to_settle')) execute function mask_wish_proof_of_answer()`,
    );
    this.addSql(
      `create trigger cabinet_answer_wish_proof_update after update on "cabinet_answer" for each row when (old."standing" is distinct from new."standing") execute function mask_wish_proof_of_answer()`,
    );
    // Those that wait for a person are few, whatever a court has read.
    this.addSql(`create index cabinet_answer_open_letter on "cabinet_answer" ("letter_id") where ${OPEN}`);
    this.addSql(`create index cabinet_answer_open_shpi on "cabinet_answer" ("shpi") where ${OPEN}`);
  }

  override down(): void {
    this.addSql(`drop index cabinet_answer_open_shpi`);
    this.addSql(`drop index cabinet_answer_open_letter`);
    this.addSql(`drop trigger cabinet_answer_wish_proof_update on "cabinet_answer"`);
    this.addSql(`drop trigger cabinet_answer_wish_proof_insert on "cabinet_answer"`);
    this.addSql(`drop function mask_wish_proof_of_answer`);
    for (const table of FORM_TABLES) this.addSql(`drop trigger ${table}_wish_proof on "${table}"`);
    this.addSql(`drop function mask_wish_proof_of_form`);
  }
}

const FORM_TABLES = ['form103_check', 'form103_settlement'] as const;
const OPEN = `"standing" in ('ready', 'to_settle')`;
