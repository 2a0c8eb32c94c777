import { Migration } from '@mikro-orm/migrations';

const CHECKS = [
  ['court_case', 'kind', ['civil', 'administrative', 'offence', 'criminal', 'order']],
  ['court_case', 'state', ['open', 'closed']],
  ['court_case', 'source', ['manual', 'file', 'amirs']],
  [
    'case_party',
    'role',
    [
      ...['plaintiff', 'defendant', 'claimant', 'debtor', 'applicant', 'interested', 'accused', 'victim'],
      ...['representative', 'other'],
    ],
  ],
  ['case_party', 'kind', ['person', 'company']],
  ['case_hearing', 'state', ['scheduled', 'held', 'postponed', 'cancelled']],
  ['case_act', 'kind', ['judgment', 'order', 'ruling', 'decree', 'sentence', 'other']],
] as const;

const REFERENCES = [
  ['court_case', 'site_id', 'site'],
  ['case_party', 'case_id', 'court_case'],
  ['case_party', 'represents_party_id', 'case_party'],
  ['case_hearing', 'case_id', 'court_case'],
  ['case_act', 'case_id', 'court_case'],
] as const;

/** What a letter says of its case. */
const OF_LETTER = [
  ['case_id', 'court_case'],
  ['case_party_id', 'case_party'],
  ['case_hearing_id', 'case_hearing'],
] as const;

/** Of `letter`, as the table itself tells them. */
const LETTER_COLUMNS = `(select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute
  where attrelid = 'letter'::regclass and attnum > 0 and not attisdropped)`;

/**
 * The register of a court's cases: parties, hearings, acts, with the letters that belong to them. No row of `letter` is read or written. How many
 * cases a journal has is kept, and what a case is found by stands in a table of words, as of letters and cards.
 */
export class Migration20261129000600_cases extends Migration {
  override up(): void {
    this.makeTables();
    this.keepNumbers();
    this.keepHearings();
    this.keepTally();
    this.keepWords();
    this.nameCasesInLetters();
    this.addSql(
      `create trigger court_case_notify after insert or update on "court_case" for each row execute function mask_notify_subject('case')`,
    );
  }

  override down(): void {
    this.addSql(`drop view "every_letter"`);
    for (const table of ['letter', 'archived_letter'])
      for (const [column] of OF_LETTER) this.addSql(`alter table "${table}" drop column "${column}"`);
    this.showEveryLetter();
    for (const table of ['case_search', 'case_tally', 'case_act', 'case_hearing', 'case_party', 'court_case'])
      this.addSql(`drop table "${table}"`);
    for (const name of [
      ...[
        'mask_keep_case_search',
        'mask_keep_changed_case_search',
        'mask_keep_party_search',
        'mask_refresh_case_search',
      ],
      ...['mask_count_cases', 'mask_recount_cases', 'mask_keep_case_hearing', 'case_number_order'],
    ])
      this.addSql(`drop function ${name}`);
  }

  private makeTables(): void {
    this.addSql(
      `create table "court_case" ("id" uuid not null, "site_id" varchar(16) not null, "number" text not null, "kind" text not null, "essence" text not null, "judge" text not null, "received_on" varchar(10) not null, "state" text not null, "source" text not null, "external_id" text null, "data_as_of" timestamptz not null, "note" text not null, "hearing_at" timestamptz null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, primary key ("id"), constraint court_case_external unique ("site_id", "source", "external_id"))`,
    );
    this.addSql(
      `create table "case_party" ("id" uuid not null, "case_id" uuid not null, "external_id" text null, "ordinal" int not null, "role" text not null, "represents_party_id" uuid null, "kind" text not null, "name" text not null, "address" text not null, "inn" text not null, "kpp" text not null, "phone" text not null, "email" text not null, "gone_at" timestamptz null, primary key ("id"), constraint case_party_external unique ("case_id", "external_id"))`,
    );
    this.addSql(
      `create table "case_hearing" ("id" uuid not null, "case_id" uuid not null, "site_id" varchar(16) not null, "external_id" text null, "starts_at" timestamptz not null, "room" text not null, "state" text not null, "gone_at" timestamptz null, primary key ("id"), constraint case_hearing_external unique ("case_id", "external_id"))`,
    );
    this.addSql(
      `create table "case_act" ("id" uuid not null, "case_id" uuid not null, "external_id" text null, "kind" text not null, "title" text not null, "act_date" varchar(10) not null, "sha256" varchar(64) null, "file_name" text null, "byte_size" int null, "gone_at" timestamptz null, primary key ("id"), constraint case_act_external unique ("case_id", "external_id"))`,
    );
    for (const [table, column, values] of CHECKS) {
      const list = values.map((value) => `'${value}'`).join(', ');
      this.addSql(`alter table "${table}" add constraint "${table}_${column}_check" check ("${column}" in (${list}))`);
    }
    for (const [table, column, to] of REFERENCES) {
      this.addSql(
        `alter table "${table}" add constraint ${table}_${column}_fk foreign key ("${column}") references "${to}" ("id")`,
      );
    }
    for (const [name, table, columns] of INDEXES) this.addSql(`create index ${name} on "${table}" (${columns})`);
  }

  /** By the year, then by every number in it as a number: 2-99/2026 before 2-1195/2026. */
  private keepNumbers(): void {
    this
      .addSql(`create function case_number_order(number text) returns text language plpgsql immutable strict parallel safe as $$
      declare
        year text := substring(number from '/([0-9]{2,4})(?![0-9])');
        run text;
        form text := '';
      begin
        for run in select part[1] from regexp_matches(number, '[0-9]+|[^0-9]+', 'g') as part loop
          form := form || case when run ~ '^[0-9]' then lpad(ltrim(run, '0'), greatest(8, length(run)), '0') else run end;
        end loop;
        return case length(year) when 4 then year when 2 then '20' || year else '0000' end || ' ' || form;
      end $$`);
    this.addSql(
      `create index court_case_number on "court_case" ("site_id", "kind", "state", case_number_order("number") collate "C", "id")`,
    );
  }

  private keepHearings(): void {
    this.addSql(`create function mask_keep_case_hearing() returns trigger language plpgsql as $$
      begin
        update court_case c set hearing_at = t.latest
        from (select d.case_id, (select max(h.starts_at) from case_hearing h
            where h.case_id = d.case_id and h.state <> 'cancelled' and h.gone_at is null) as latest
          from (select distinct case_id from changed) d) t
        where c.id = t.case_id and c.hearing_at is distinct from t.latest;
        return null;
      end $$`);
    this.afterEach('case_hearing', 'case_hearing_latest', 'mask_keep_case_hearing()');
  }

  private keepTally(): void {
    this.addSql(
      `create table "case_tally" ("site_id" varchar(16) not null, "kind" text not null, "state" text not null, "count" bigint not null, primary key ("site_id", "kind", "state"))`,
    );
    this.addSql(`create function mask_count_cases() returns trigger language plpgsql as $$
      begin
        insert into case_tally as t (site_id, kind, state, count)
        select site_id, kind, state, tg_argv[0]::int * count(*) from changed group by site_id, kind, state order by site_id, kind, state
        on conflict (site_id, kind, state) do update set count = t.count + excluded.count;
        return null;
      end $$`);
    // A case that stays in its journal and its state is counted by nobody: no row of the tally is locked for it.
    this.addSql(`create function mask_recount_cases() returns trigger language plpgsql as $$
      begin
        insert into case_tally as t (site_id, kind, state, count)
        select site_id, kind, state, sum(n) from (select site_id, kind, state, -1 as n from before
          union all select site_id, kind, state, 1 from changed) as moved
        group by site_id, kind, state having sum(n) <> 0 order by site_id, kind, state
        on conflict (site_id, kind, state) do update set count = t.count + excluded.count;
        return null;
      end $$`);
    for (const [name, event, row, sign] of [
      ['counted', 'insert', 'new', 1],
      ['uncounted', 'delete', 'old', -1],
    ] as const) {
      this.addSql(
        `create trigger court_case_${name} after ${event} on "court_case" referencing ${row} table as changed for each statement execute function mask_count_cases('${String(sign)}')`,
      );
    }
    this.addSql(
      `create trigger court_case_recounted after update on "court_case" referencing old table as before new table as changed for each statement execute function mask_recount_cases()`,
    );
  }

  private keepWords(): void {
    this.addSql(
      `create table "case_search" ("site_id" varchar(16) not null, "received_on" varchar(10) not null, "case_id" uuid not null, "words" text not null, "key" text not null, primary key ("site_id", "received_on", "case_id"))`,
    );
    this.addSql(`create index case_search_by_day on "case_search" ("received_on", "case_id")`);
    this.addSql(`create index case_search_of_case on "case_search" ("case_id")`);
    const gin = (name: string, what: string): void => {
      this.addSql(
        `create index case_search_${name} on "case_search" using gin ("site_id", ${what}) with (gin_pending_list_limit = 512)`,
      );
    };
    gin('parts', '"key" gin_trgm_ops');
    gin('terms', 'search_terms("words")');
    this.addSql(`create function mask_refresh_case_search(ids uuid[]) returns void language plpgsql as $$
      begin
        delete from case_search s where s.case_id = any (ids)
          and not exists (select from court_case c where c.id = s.case_id and c.site_id = s.site_id and c.received_on = s.received_on);
        insert into case_search as s (site_id, received_on, case_id, words, key)
        select w.site_id, w.received_on, w.id, w.words, letter_search_key(w.words)
        from (select c.site_id, c.received_on, c.id, ' ' || search_lower(search_form(' ' || c.number || ' | ' || c.essence || ' | ' || c.judge || coalesce(p.names, ''))) as words
          from court_case c left join lateral (select string_agg(' | ' || y.name, '' order by y.ordinal, y.id) as names
            from case_party y where y.case_id = c.id) p on true
          where c.id = any (ids) offset 0) w
        on conflict (site_id, received_on, case_id) do update set words = excluded.words, key = excluded.key
          where s.words <> excluded.words;
      end $$`);
    for (const [name, column] of [
      ['case', 'id'],
      ['party', 'case_id'],
    ] as const) {
      this.addSql(`create function mask_keep_${name}_search() returns trigger language plpgsql as $$
        begin
          perform mask_refresh_case_search((select array_agg(distinct ${column}) from changed));
          return null;
        end $$`);
    }
    this.addSql(`create function mask_keep_changed_case_search() returns trigger language plpgsql as $$
      begin
        perform mask_refresh_case_search((select array_agg(c.id) from changed c join before b on b.id = c.id
          where (b.site_id, b.received_on, b.number, b.essence, b.judge) is distinct from (c.site_id, c.received_on, c.number, c.essence, c.judge)));
        return null;
      end $$`);
    this.afterEach('case_party', 'case_party_search', 'mask_keep_party_search()');
    this.after('court_case', 'court_case_search', 'insert', 'new', 'mask_keep_case_search()');
    this.after('court_case', 'court_case_search', 'delete', 'old', 'mask_keep_case_search()');
    this.addSql(
      `create trigger court_case_search_update after update on "court_case" referencing old table as before new table as changed for each statement execute function mask_keep_changed_case_search()`,
    );
  }

  private nameCasesInLetters(): void {
    for (const table of ['letter', 'archived_letter']) {
      const columns = OF_LETTER.map(([column]) => `add column "${column}" uuid null`).join(', ');
      this.addSql(`alter table "${table}" ${columns}`);
      this.addSql(`create index ${table}_of_case on "${table}" ("case_id") where "case_id" is not null`);
    }
    // No letter of before names a case: there is nothing to check, and the table is not read for it.
    for (const [column, to] of OF_LETTER) {
      this.addSql(
        `alter table "letter" add constraint letter_${column}_fk foreign key ("${column}") references "${to}" ("id") not valid`,
      );
    }
    this.addSql(`drop view "every_letter"`);
    this.showEveryLetter();
  }

  private showEveryLetter(): void {
    this.addSql(`do $$ begin
      execute format('create view every_letter as select %1$s, null::timestamptz as archived_at from letter union all select %1$s, archived_at from archived_letter', ${LETTER_COLUMNS});
    end $$`);
  }

  /** A trigger for each event: only then it is told of all rows at once. */
  private afterEach(table: string, name: string, run: string): void {
    this.after(table, name, 'insert', 'new', run);
    this.after(table, name, 'update', 'new', run);
    this.after(table, name, 'delete', 'old', run);
  }

  private after(
    table: string,
    name: string,
    event: 'insert' | 'update' | 'delete',
    row: 'new' | 'old',
    run: string,
  ): void {
    this.addSql(
      `create trigger ${name}_${event} after ${event} on "${table}" referencing ${row} table as changed for each statement execute function ${run}`,
    );
  }
}

const INDEXES = [
  ['court_case_received', 'court_case', '"site_id", "kind", "state", "received_on", "id"'],
  ['court_case_judge', 'court_case', '"site_id", "judge", "kind", "state", "received_on", "id"'],
  ['court_case_hearing', 'court_case', '"site_id", "kind", "state", "hearing_at", "id"'],
  ['court_case_by_number', 'court_case', '"site_id", "number"'],
  ['case_party_of_case', 'case_party', '"case_id", "ordinal", "id"'],
  ['case_party_represents', 'case_party', '"represents_party_id"'],
  ['case_hearing_of_case', 'case_hearing', '"case_id", "starts_at", "id"'],
  ['case_hearing_of_site', 'case_hearing', '"site_id", "starts_at", "case_id"'],
  ['case_act_of_case', 'case_act', '"case_id", "act_date", "id"'],
  ['case_act_file', 'case_act', '"sha256"'],
] as const;
