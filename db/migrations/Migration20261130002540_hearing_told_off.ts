import { Migration } from '@mikro-orm/migrations';

const OFF = `insert into hearing_told_off (telling_id, case_hearing_id)
          select new.id, h.id from case_hearing h
          where h.case_id = new.case_id and h.id is distinct from new.case_hearing_id
            and (h.state in ('postponed', 'cancelled') or h.gone_at is not null)
          on conflict do nothing`;

/**
 * What is written to a party keeps which hearings of its case were off just then: it may tell so, and when such a hearing stands again, what called to
 * it before tells the party's last knowledge no more. Of what was written earlier nobody knows it.
 */
export class Migration20261130002540_hearing_told_off extends Migration {
  override up(): void {
    this.addSql(`create table "hearing_told_off" ("telling_id" uuid not null, "case_hearing_id" uuid not null,
      primary key ("telling_id", "case_hearing_id"),
      constraint "hearing_told_off_hearing_fk" foreign key ("case_hearing_id") references "case_hearing" ("id") on delete cascade)`);
    this.addSql(`create index "hearing_told_off_of_hearing" on "hearing_told_off" ("case_hearing_id")`);
    this.addSql(`create function mask_hearing_told_off() returns trigger language plpgsql as $$
      begin
        ${OFF};
        return null;
      end $$`);
    this.addSql(
      `create trigger notification_told_off after insert on "notification" for each row execute function mask_hearing_told_off()`,
    );
    this.addSql(
      `create trigger letter_told_off after insert or update of "case_party_id" on "letter" for each row when (new."case_party_id" is not null) execute function mask_hearing_told_off()`,
    );
  }

  override down(): void {
    this.addSql(`drop trigger letter_told_off on "letter"`);
    this.addSql(`drop trigger notification_told_off on "notification"`);
    this.addSql(`drop function mask_hearing_told_off`);
    this.addSql(`drop table "hearing_told_off"`);
  }
}
