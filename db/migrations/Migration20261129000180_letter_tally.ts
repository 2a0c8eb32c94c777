import { Migration } from '@mikro-orm/migrations';

/**
 * Lists of letters read an index in the order in which they are shown, whatever they are narrowed by, in one court and in all of them; how
 * many letters stand in each status is kept. A move of a letter only adds a line to `letter_tally_change`, so that nobody waits for anybody;
 * `fold_letter_tally` takes the lines over into `letter_tally` when it suits. The number is their sum at any instant. An empty site: all.
 */
export class Migration20261129000180_letter_tally extends Migration {
  override up(): void {
    this.addSql(`create function letter_folder(status text) returns text language sql immutable strict parallel safe
      return case ${FOLDERS.map(([folder, statuses]) => `when status = any ('{${statuses}}') then '${folder}'`).join(' ')} end`);
    for (const index of OLD_INDEXES) this.addSql(`drop index "${index}"`);
    for (const [name, columns] of NEW_INDEXES) this.addSql(`create index ${name} on "letter" (${columns})`);

    this.addSql(
      `create table "letter_tally" ("site_id" varchar(16) not null, "status" text not null, "count" bigint not null, primary key ("site_id", "status")) with (fillfactor = 50)`,
    );
    // Lines come and go all day: their room is used again soon.
    this.addSql(
      `create table "letter_tally_change" ("site_id" varchar(16) not null, "id" bigserial, "status" text not null, "delta" int not null, primary key ("site_id", "id"))
       with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000)`,
    );
    this.addSql(
      `insert into "letter_tally" ("site_id", "status", "count") select coalesce("site_id", ''), "status", count(*) from "letter" group by grouping sets (("site_id", "status"), ("status"))`,
    );
    this.countMoves();
  }

  override down(): void {
    for (const event of ['insert', 'update', 'delete']) this.addSql(`drop trigger letter_tally_${event} on "letter"`);
    this.addSql(`drop function mask_note_letter_move`);
    this.addSql(`drop function fold_letter_tally`);
    this.addSql(`drop function recount_letter_tally`);
    this.addSql(`drop table "letter_tally_change", "letter_tally"`);
    for (const [name] of NEW_INDEXES) this.addSql(`drop index ${name}`);
    this.addSql(
      `create index "letter_site_id_status_created_at_index" on "letter" ("site_id", "status", "created_at")`,
    );
    this.addSql(`create index "letter_approver_id_status_index" on "letter" ("approver_id", "status")`);
    this.addSql(
      `create index letter_case_number on "letter" ("site_id", "case_number") where "case_number" is not null`,
    );
    this.addSql(`drop function letter_folder`);
  }

  private countMoves(): void {
    this.addSql(`create function mask_note_letter_move() returns trigger language plpgsql as $$
      begin
        if tg_op = 'INSERT' then
          insert into letter_tally_change (site_id, status, delta) values (new.site_id, new.status, 1);
        elsif tg_op = 'DELETE' then
          insert into letter_tally_change (site_id, status, delta) values (old.site_id, old.status, -1);
        else
          insert into letter_tally_change (site_id, status, delta) values (old.site_id, old.status, -1), (new.site_id, new.status, 1);
        end if;
        return null;
      end $$`);
    this.addSql(
      `create trigger letter_tally_insert after insert on "letter" for each row execute function mask_note_letter_move()`,
    );
    this.addSql(
      `create trigger letter_tally_delete after delete on "letter" for each row execute function mask_note_letter_move()`,
    );
    this.addSql(`create trigger letter_tally_update after update of "status", "site_id" on "letter" for each row
      when (old.status is distinct from new.status or old.site_id is distinct from new.site_id) execute function mask_note_letter_move()`);
    this.addSql(`create function fold_letter_tally(most int) returns int language plpgsql as $$
      declare folded int;
      begin
        -- One folds at a time; whoever comes meanwhile has nothing to do.
        if not pg_try_advisory_xact_lock(hashtext('letter_tally')) then return 0; end if;
        with taken as (
          delete from letter_tally_change where ctid = any (array(select ctid from letter_tally_change limit most))
          returning site_id, status, delta
        ), summed as (
          insert into letter_tally (site_id, status, count)
          select coalesce(site_id, ''), status, sum(delta) from taken group by grouping sets ((site_id, status), (status))
          on conflict (site_id, status) do update set count = letter_tally.count + excluded.count
        )
        select count(*) into folded from taken;
        return folded;
      end $$`);
    this.addSql(`create function recount_letter_tally() returns void language plpgsql as $$
      begin
        perform pg_advisory_xact_lock(hashtext('letter_tally'));
        delete from letter_tally;
        -- One statement, one instant: a move that is not counted yet keeps its line.
        with told as (delete from letter_tally_change)
        insert into letter_tally (site_id, status, count)
        select coalesce(site_id, ''), status, count(*) from letter group by grouping sets ((site_id, status), (status));
      end $$`);
  }
}

const FOLDERS = [
  ['draft', 'draft'],
  ['to_mend', 'needs_fix,returned'],
  ['approval', 'preparing,awaiting_signature'],
  ['to_send', 'signed,queued,submitting,unknown'],
  ['with_post', 'accepted,delivered_to_cabinet,printing,in_transit,at_office,attempted,returning'],
  ['done', 'delivered,returned_to_court,lost,filed'],
  ['cancelled', 'cancelled'],
] as const;

/** Replaced, or read by nothing. */
const OLD_INDEXES = ['letter_site_id_status_created_at_index', 'letter_approver_id_status_index', 'letter_case_number'];

const NEW_INDEXES = [
  ['letter_created', '"created_at", "id"'],
  ['letter_folder_of_site', '"site_id", letter_folder("status"), "kind", "created_at", "id"'],
  ['letter_folder_of_all', 'letter_folder("status"), "kind", "created_at", "id"'],
  ['letter_waiting', '"site_id", "approver_id", "status", "status_since", "id"'],
] as const;
