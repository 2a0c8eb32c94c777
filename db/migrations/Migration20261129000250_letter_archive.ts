import { Migration } from '@mikro-orm/migrations';

const FIRST_YEAR = 2019;
const LAST_YEAR = 2040;

/** Tables that name a letter: it is in one of two tables now, which no foreign key can say. */
const NAMING = ['attachment', 'batch_letter', 'postal_event', 'recovery_finding'] as const;

const CHECKS = [
  ['kind', `'registered', 'simple'`],
  ['document_kind', `'court_order', 'summons', 'act_copy', 'other'`],
  ['recipient_type', `'person', 'company'`],
  ['outcome', `'delivered', 'returned_to_court', 'lost', 'dispatched'`],
  // The life of no other letter has ended.
  ['status', `'cancelled', 'filed'`],
] as const;

/** What an archived letter is found by: words are made of the row when they are asked for, only the index of their parts is kept. */
const WORDS = 'letter_search_words("recipient_name", null, "number", "shpi", null, "case_number", null)';

/** Of `letter`, as the table itself tells them: a later one is moved as well, or the move fails aloud. */
const COLUMNS = `(select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute
  where attrelid = 'letter'::regclass and attnum > 0 and not attisdropped)`;

/**
 * Old letters lie in a table of their own, a part for each year, out of the way of every list, count, search and sweep of the live ones.
 * `letter` itself is not touched: neither a row nor an index of it is written, and it is locked only as long as a trigger is added.
 */
export class Migration20261129000250_letter_archive extends Migration {
  override up(): void {
    this.addSql(
      `create table "archived_letter" (like "letter" including defaults, "year" int not null, "archived_at" timestamptz not null, primary key ("id", "year"),
        ${CHECKS.map(([column, values]) => `constraint archived_letter_${column}_check check ("${column}" in (${values}))`).join(', ')}) partition by list ("year")`,
    );
    for (let year = FIRST_YEAR; year <= LAST_YEAR; year += 1) {
      this.addSql(
        `create table "archived_letter_${String(year)}" partition of "archived_letter" for values in (${String(year)})`,
      );
    }
    this.addSql(`create table "archived_letter_rest" partition of "archived_letter" default`);
    this.addSql(`alter table "archived_letter" add constraint "archived_letter_number" unique ("number", "year")`);
    this.addSql(`create index archived_letter_of_site on "archived_letter" ("year", "site_id", "created_at", "id")`);
    this.addSql(`create index archived_letter_of_all on "archived_letter" ("year", "created_at", "id")`);
    this.addSql(`create index archived_letter_shpi on "archived_letter" ("shpi")`);
    this.addSql(
      `create index archived_letter_parts on "archived_letter" using gin ("site_id", letter_search_key(${WORDS}) gin_trgm_ops)`,
    );
    this.addSql(`do $$ begin
      execute format('create view every_letter as select %1$s, null::timestamptz as archived_at from letter union all select %1$s, archived_at from archived_letter', ${COLUMNS});
    end $$`);
    this.keepRule();
    this.keepTally();
    this.keepReferences();
    this.keepNumbers();
    this.moveRows();
  }

  override down(): void {
    this.addSql(`drop view "every_letter"`);
    for (const table of NAMING) this.addSql(`drop trigger ${table}_names_letter on "${table}"`);
    this.addSql(`drop trigger letter_parts_kept on "letter"`);
    this.addSql(`drop trigger letter_number_once on "letter"`);
    for (const name of [
      'mask_site_of_archived(uuid)',
      'mask_move_letter(uuid[], timestamptz)',
      'mask_take_letter_back(uuid)',
    ])
      this.addSql(`drop function ${name}`);
    this.addSql(`drop table "archived_letter", "archive_tally", "archive_rule", "archive_return"`);
    for (const name of [
      'mask_require_letter',
      'mask_keep_letter',
      'mask_refuse_archived_number',
      'mask_count_archived',
    ])
      this.addSql(`drop function ${name}`);
    for (const table of NAMING) {
      this.addSql(
        `alter table "${table}" add constraint ${table}_letter_id_fk foreign key ("letter_id") references "letter" ("id")`,
      );
    }
  }

  private keepRule(): void {
    this.addSql(
      `create table "archive_rule" ("id" int not null, "is_on" boolean not null, "years" int not null, "changed_at" timestamptz null, "changed_by_id" uuid null, "ran_at" timestamptz null, "moved_count" int null, "stop" text null, primary key ("id"),
        constraint archive_rule_stop_check check ("stop" in ('done', 'bound', 'off', 'recovery')))`,
    );
    this.addSql(`insert into "archive_rule" ("id", "is_on", "years") values (1, false, 3)`);
    this.addSql(
      `create table "archive_return" ("id" bigserial primary key, "letter_id" uuid not null, "at" timestamptz not null, "by_id" uuid not null, "reason" text not null, "archived_at" timestamptz not null)`,
    );
    this.addSql(`create index "archive_return_letter_id_index" on "archive_return" ("letter_id")`);
    this.addSql(
      `create trigger archive_return_append_only before update or delete on "archive_return" for each row execute function mask_refuse_change()`,
    );
  }

  private keepTally(): void {
    this.addSql(
      `create table "archive_tally" ("year" int not null, "site_id" varchar(16) not null, "count" bigint not null, primary key ("year", "site_id"))`,
    );
    this.addSql(`create function mask_count_archived() returns trigger language plpgsql as $$
      begin
        insert into archive_tally as t (year, site_id, count)
        select year, site_id, case when tg_op = 'INSERT' then count(*) else -count(*) end from moved group by year, site_id order by year, site_id
        on conflict (year, site_id) do update set count = t.count + excluded.count;
        return null;
      end $$`);
    this.addSql(
      `create trigger archived_letter_counted after insert on "archived_letter" referencing new table as moved for each statement execute function mask_count_archived()`,
    );
    this.addSql(
      `create trigger archived_letter_uncounted after delete on "archived_letter" referencing old table as moved for each statement execute function mask_count_archived()`,
    );
  }

  private keepReferences(): void {
    this.addSql(`create function mask_require_letter() returns trigger language plpgsql as $$
      begin
        if new.letter_id is not null and not exists (select from letter where id = new.letter_id)
            and not exists (select from archived_letter where id = new.letter_id) then
          raise exception 'insert or update on table "%" violates the foreign key to a letter', tg_table_name using errcode = 'foreign_key_violation';
        end if;
        return null;
      end $$`);
    this.addSql(`create function mask_keep_letter() returns trigger language plpgsql as $$
      begin
        if not exists (select from archived_letter where id = old.id) and (${NAMING.map((table) => `exists (select from ${table} where letter_id = old.id)`).join(' or ')}) then
          raise exception 'delete on table "letter" violates the foreign key of what belongs to it' using errcode = 'foreign_key_violation';
        end if;
        return old;
      end $$`);
    for (const table of NAMING) {
      this.addSql(`alter table "${table}" drop constraint if exists ${table}_letter_id_fk`);
      this.addSql(
        `create trigger ${table}_names_letter after insert or update of "letter_id" on "${table}" for each row execute function mask_require_letter()`,
      );
    }
    this.addSql(
      `create trigger letter_parts_kept before delete on "letter" for each row execute function mask_keep_letter()`,
    );
  }

  private keepNumbers(): void {
    this.addSql(`create function mask_site_of_archived(letter_id uuid) returns text language plpgsql stable as $$
      begin return (select site_id from archived_letter where id = letter_id); end $$`);
    this.addSql(`create function mask_refuse_archived_number() returns trigger language plpgsql as $$
      begin
        if exists (select from archived_letter where number = new.number and id <> new.id) then
          raise exception 'the number % is of a letter in the archive', new.number using errcode = 'unique_violation';
        end if;
        return new;
      end $$`);
    this.addSql(
      `create trigger letter_number_once before insert or update of "number" on "letter" for each row when (new.number is not null) execute function mask_refuse_archived_number()`,
    );
  }

  private moveRows(): void {
    this.addSql(`create function mask_move_letter(ids uuid[], at timestamptz) returns int language plpgsql as $$
      declare columns text := ${COLUMNS};
      declare moved int;
      begin
        execute format('insert into archived_letter (%1$s, year, archived_at) select %1$s,
          coalesce(l.number_year, extract(year from l.created_at at time zone (select s.time_zone from site s where s.id = l.site_id))::int), $2
          from letter l where l.id = any ($1)', columns) using ids, at;
        delete from letter where id = any (ids);
        get diagnostics moved = row_count;
        return moved;
      end $$`);
    this.addSql(`create function mask_take_letter_back(its uuid) returns int language plpgsql as $$
      declare columns text := ${COLUMNS};
      declare moved int;
      begin
        execute format('insert into letter (%1$s) select %1$s from archived_letter where id = $1', columns) using its;
        delete from archived_letter where id = its;
        get diagnostics moved = row_count;
        return moved;
      end $$`);
  }
}
