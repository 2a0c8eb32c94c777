import { Migration } from '@mikro-orm/migrations';

/**
 * The way of a letter may be told after its form 103 was compared: its charge is then held against the tariff of that way, and what a person
 * has settled stays settled. A settlement says what it was of; one from before was of everything at its place.
 */
export class Migration20261130001600_form103_ways extends Migration {
  override up(): void {
    this.addSql(`alter table "form103_wish" add column "is_by_way" boolean not null default false`);
    this.addSql(`alter table "form103_settlement" add column "ordinal" int not null default 1`);
    this.addSql(`alter table "form103_settlement" add column "covers" jsonb null`);
    this.addSql(`alter table "form103_settlement" drop constraint "form103_settlement_pkey"`);
    this.addSql(`alter table "form103_settlement" add primary key ("check_id", "place", "ordinal")`);
    this.addSql(`create function mask_wish_form103_by_way() returns trigger language plpgsql as $$
      begin
        insert into form103_wish (batch_id, is_by_way)
          select b.id, true from batch_letter e join batch b on b.id = e.batch_id
          where e.letter_id = new.letter_id and e.result = 'accepted' and b.form103sha256 is not null
            and (exists (select from form103_check k where k.batch_id = b.id) or exists (select from form103_wish w where w.batch_id = b.id));
        return null;
      end $$`);
    this.addSql(
      `create trigger letter_course_wish_told after insert on "letter_course" for each row when (new."way" is not null) execute function mask_wish_form103_by_way()`,
    );
    this.addSql(
      `create trigger letter_course_wish_changed after update on "letter_course" for each row when (old."way" is distinct from new."way") execute function mask_wish_form103_by_way()`,
    );
  }

  override down(): void {
    this.addSql(`drop trigger letter_course_wish_changed on "letter_course"`);
    this.addSql(`drop trigger letter_course_wish_told on "letter_course"`);
    this.addSql(`drop function mask_wish_form103_by_way`);
    this.addSql(`delete from "form103_settlement" where "ordinal" > 1`);
    this.addSql(`alter table "form103_settlement" drop constraint "form103_settlement_pkey"`);
    this.addSql(`alter table "form103_settlement" add primary key ("check_id", "place")`);
    this.addSql(`alter table "form103_settlement" drop column "covers", drop column "ordinal"`);
    this.addSql(`alter table "form103_wish" drop column "is_by_way"`);
  }
}
