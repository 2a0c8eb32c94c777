import type { Client } from 'pg';
import { DEMO_SITE_ID } from '#db/seed/demo-people.ts';
import { demoAccountId } from '#db/seed/seed.ts';
import { CITIES, FIRST, PATRONYMICS, PREFIXES, STREETS, SURNAMES, TITLES } from './texts.ts';

/** Courts of three sizes among hundreds. */
export const COURTS = { large: DEMO_SITE_ID, middle: '50MS1000', small: '77MS0001' } as const;
const COURT_COUNT = 500;
const LARGE = 300_000;
const MIDDLE = 30_000;
const SMALL = 300;
const YEARS = 8;
const DISTINCT = 200_000;

/** Puts so many letters into the tables by statements over whole sets: rows first, indexes after them. @returns seconds of each step */
export async function makeLetters(db: Client, count: number): Promise<Readonly<Record<string, number>>> {
  const seconds: Record<string, number> = {};
  const step = async (name: string, work: () => Promise<unknown>): Promise<void> => {
    const start = performance.now();
    await work();
    seconds[name] = Math.round((performance.now() - start) / 1_000);
    console.log(`  ${name}: ${String(seconds[name])} с`);
  };
  await db.query(`set synchronous_commit = off; set work_mem = '256MB'; set maintenance_work_mem = '1GB'`);
  await step('суды и люди', () => makeCourts(db));
  await step('имена и адреса', () => makeTexts(db));
  const rebuild = await dropIndexes(db);
  await db.query('alter table letter disable trigger user');
  await step('письма', () => fillLetters(db, count));
  await step('слова для поиска', () => fillSearch(db));
  await db.query('alter table letter enable trigger user');
  await db.query('truncate letter_tally, letter_tally_change');
  await step('счётчики', () =>
    db.query(
      `insert into letter_tally select coalesce(site_id, ''), status, count(*) from letter group by grouping sets ((site_id, status), (status))`,
    ),
  );
  for (const { name, sql } of rebuild) await step(`индекс ${name}`, () => db.query(sql));
  await step('статистика', async () => {
    await db.query('vacuum (analyze) letter');
    await db.query('vacuum (analyze) letter_search');
    await db.query('analyze');
  });
  await db.query(
    `insert into letter_counter select id, y, ${String(count + 1)} from site cross join generate_series(2018, 2030) y on conflict (site_id, year) do update set last_sequence = excluded.last_sequence`,
  );
  await db.query('checkpoint').catch(() => undefined);
  return seconds;
}

async function makeCourts(db: Client): Promise<void> {
  await db.query(
    `insert into site (${await columnsBut(db, 'site', 'id')}, id) select ${await columnsBut(db, 'site', 'id')}, '50MS' || (1000 + i)
       from site cross join generate_series(0, ${String(COURT_COUNT - 3)}) i where id = '${DEMO_SITE_ID}'`,
  );
  const people = await columnsBut(db, 'account', 'id', 'login', 'site_id');
  for (const login of ['sekretar', 'sudya']) {
    await db.query(
      `insert into account (${people}, id, login, site_id) select ${people}, gen_random_uuid(), '${login}-' || s.id, s.id
         from account a cross join site s where a.id = '${demoAccountId(login)}'
          and not exists (select from account b where b.site_id = s.id)
          or a.id = '${demoAccountId(login)}' and '${login}' = 'sudya' and s.id like '50MS1%'`,
    );
  }
  await db.query(`create temp table court as select s.id as site_id, row_number() over (order by s.id) as ordinal,
      (select a.id from account a where a.site_id = s.id and a.role = 'clerk' order by login limit 1) as author_id,
      (select a.id from account a where a.site_id = s.id and a.role = 'supervisor' order by login desc limit 1) as approver_id
    from site s`);
  await db.query(
    `update court set author_id = '${demoAccountId('sekretar')}', approver_id = '${demoAccountId('sudya')}' where site_id = '${COURTS.large}'`,
  );
}

async function columnsBut(db: Client, table: string, ...left: readonly string[]): Promise<string> {
  const { rows } = await db.query<{ name: string }>(
    `select quote_ident(column_name) as name from information_schema.columns where table_schema = 'public' and table_name = $1 and column_name <> all ($2) and is_generated = 'NEVER'`,
    [table, left],
  );
  return rows.map(({ name }) => name).join(', ');
}

/** Distinct names and addresses, with the form in which they are looked for: it costs most, and is made once for each. */
async function makeTexts(db: Client): Promise<void> {
  const pick = (list: readonly string[], power: number): string =>
    `(array['${list.join("','")}'])[1 + floor(power(random(), ${String(power)}) * ${String(list.length)})::int]`;
  const name = `${pick(PREFIXES, 1)} || lower(${pick(SURNAMES, 1.5)}) || ' ' || ${pick(FIRST, 1)} || ' ' || ${pick(PATRONYMICS, 1)}`;
  const address = `(100000 + floor(random() * 500000)::int) || ', г ' || ${pick(CITIES, 1.3)} || ', ул ' || ${pick(STREETS, 1.3)} || ', д ' || (1 + floor(random() * 120)::int) || ', кв ' || (1 + floor(random() * 300)::int)`;
  for (const [table, text] of [
    ['name', `upper(left(n, 1)) || substr(n, 2)`],
    ['address', 'n'],
  ]) {
    await db.query(`create temp table bench_${table} as select row_number() over () - 1 as place, text, w as words, letter_search_key(w) as key
      from (select text, search_lower(search_form(text)) as w from (select distinct ${text} as text
        from (select ${table === 'name' ? name : address} as n from generate_series(0, ${String(DISTINCT - 1)}) i offset 0) as a offset 0) as b offset 0) as c`);
    await db.query(`analyze bench_${table}`);
  }
}

/** Drops what slows rows down. @returns how each is made again, in order */
async function dropIndexes(db: Client): Promise<readonly { readonly name: string; readonly sql: string }[]> {
  const constraints = await db.query<{ t: string; name: string; def: string; kind: string }>(
    `select conrelid::regclass::text as t, conname as name, pg_get_constraintdef(oid) as def, contype as kind from pg_constraint
      where (conrelid = 'letter'::regclass and contype in ('f', 'u', 'p', 'c')) or (confrelid = 'letter'::regclass) or (conrelid = 'letter_search'::regclass and contype = 'p')
      order by array_position('{f,c,u,p}', contype::text)`,
  );
  const kept = constraints.rows.filter(({ kind }) => kind !== 'c');
  for (const { t, name } of kept) await db.query(`alter table ${t} drop constraint "${name}"`);
  const indexes = await db.query<{ name: string; sql: string }>(
    `select indexname as name, replace(indexdef, ' ON ONLY ', ' ON ') as sql from pg_indexes where tablename in ('letter', 'letter_search') order by indexname`,
  );
  for (const { name } of indexes.rows) await db.query(`drop index "${name}"`);
  const again = kept
    .toReversed()
    .map(({ t, name, def }) => ({ name, sql: `alter table ${t} add constraint "${name}" ${def}` }));
  return [...again, ...indexes.rows];
}

async function fillLetters(db: Client, count: number): Promise<void> {
  const large = Math.min(LARGE, count * 0.15) / count;
  const middle = Math.min(MIDDLE, count * 0.05) / count;
  const titles = `(array['${TITLES.join("','")}'])`;
  await db.query(`insert into letter (id, site_id, number, number_year, number_sequence, kind, document_kind, title, recipient_type, recipient_name,
      recipient_address, case_number, comment, author_id, approver_id, profile_id, status, status_since, revision, version, page_count,
      shpi, sent_at, accepted_at, outcome, created_at, updated_at)
    select gen_random_uuid(), c.site_id, case when status <> 'draft' then c.site_id || '/' || (y % 100) || '/' || i end,
      case when status <> 'draft' then y end, case when status <> 'draft' then i end, kind, 'court_order',
      ${titles}[1 + i % ${String(TITLES.length)}], 'person', n.text, a.text,
      case when i % 10 < 8 then '2-' || (i % 9000) || '/' || y end, case when i % 10 < 3 then 'повторно, корпус ' || (i % 50) end,
      c.author_id, c.approver_id, 'otpravka-2020', status, at + interval '1 day', 1, 9, 3,
      case when is_taken and kind = 'registered' then (14000000000000 + floor(r4 * 999999999999)::bigint)::text end,
      case when is_taken then at end, case when is_taken then at end,
      case when status in ('filed', 'delivered') then case when r4 < 0.75 then 'delivered' else 'returned_to_court' end end, at, at
    from (select *, status not in ('draft', 'needs_fix', 'returned', 'preparing', 'awaiting_signature', 'signed', 'cancelled') as is_taken,
        extract(year from at)::int as y
      from (select i, r2, r3, r4, at, case when random() < 0.85 then 'registered' else 'simple' end as kind,
          case when i % greatest(${String(count)} / ${String(SMALL)}, 2) = 1 then -1 when r1 < ${String(large)} then -2 when r1 < ${String(large + middle)} then -3
            else 1 + floor(power(random(), 1.6) * ${String(COURT_COUNT - 1)})::int end as court,
          case when at < now() - interval '60 days' then (array['filed','filed','filed','filed','filed','filed','filed','filed','filed','filed','filed','filed','filed','filed','cancelled','filed','filed','filed','filed','filed','delivered','filed','filed','filed','filed','filed','filed','filed','filed','needs_fix','filed','filed','filed','filed','filed','draft','filed','lost'])[1 + floor(random() * 38)::int]
            else (array['draft','needs_fix','returned','preparing','awaiting_signature','signed','accepted','in_transit','in_transit','at_office','at_office','attempted','returning','delivered','filed','filed','filed','cancelled'])[1 + floor(random() * 18)::int] end as status
        from (select i, random() as r1, power(random(), 1.7) as r2, power(random(), 1.2) as r3, random() as r4,
            now() - interval '${String(YEARS)} years' * (1 - i / ${String(count)}.0) as at from generate_series(1, ${String(count)}) i offset 0) as x offset 0) as z offset 0) as l
    join court c on case l.court when -1 then c.site_id = '${COURTS.small}' when -2 then c.site_id = '${COURTS.large}' when -3 then c.site_id = '${COURTS.middle}' else c.ordinal = l.court end
    join bench_name n on n.place = floor(l.r2 * (select count(*) from bench_name))::int
    join bench_address a on a.place = floor(l.r3 * (select count(*) from bench_address))::int`);
}

/** As `letter_search_words` makes it, of forms that are made already; a sample is held against it. */
async function fillSearch(db: Client): Promise<void> {
  const part = (column: string, words: string): string =>
    `' |' || coalesce(' ' || ${words.replaceAll('$', column)}, '')`;
  const of = (text: 'words' | 'key', m: string): string =>
    [
      `' ' || n.${text}`,
      part('l.title', text === 'key' ? 'letter_search_key(lower($))' : 'lower($)'),
      part('l.number', `replace(replace(lower($), '/', '-'), 'ms', '${m}s')`),
      part('l.shpi', '$'),
      part('l.comment', text === 'key' ? 'letter_search_key(lower($))' : 'lower($)'),
      part('l.case_number', `replace($, '/', '-')`),
      `' | ' || a.${text}`,
    ].join(' || ');
  await db.query(`insert into letter_search (site_id, created_at, letter_id, words, key) select l.site_id, l.created_at, l.id, ${of('words', 'м')}, ${of('key', 'm')}
    from letter l join bench_name n on n.text = l.recipient_name join bench_address a on a.text = l.recipient_address order by l.created_at`);
  const wrong =
    await db.query(`select s.words, letter_search_words(recipient_name, title, number, shpi, comment, case_number, recipient_address) as wanted
    from letter l join letter_search s on s.letter_id = l.id and s.site_id = l.site_id and s.created_at = l.created_at where l.site_id = '${COURTS.small}'
     and (s.words <> letter_search_words(recipient_name, title, number, shpi, comment, case_number, recipient_address) or s.key <> letter_search_key(s.words)) limit 3`);
  if (wrong.rows.length > 0) throw new Error(`слова поиска не те: ${JSON.stringify(wrong.rows)}`);
}
