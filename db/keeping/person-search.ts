import type { EntityManager } from '@mikro-orm/postgresql';
import { sql, type RawBuilder } from 'kysely';
import { MOST_OF_SOURCE, phoneDigits, type PersonAsked, type PersonSource } from '#domain/keeping/person-search.ts';
import { namePatterns } from '#domain/keeping/person-name.ts';
import { isGivenUp } from '../statements/given-up.ts';
import { database } from '../statements/database.ts';
import { likeContaining } from '../statements/like-pattern.ts';

/** The search takes longer than a person waits: it is narrowed. */
export class PersonSearchTooLongError extends Error {
  override name = 'PersonSearchTooLongError';
}

/** One row of a source; what each column means is told where the row is put into words. */
export interface FoundRow {
  readonly source: PersonSource;
  readonly id: string;
  readonly siteId: string | null;
  readonly title: string;
  readonly name: string | null;
  readonly address: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly inn: string | null;
  readonly text: string | null;
  /** A code of where it came from. */
  readonly origin: string | null;
  /** A code of to whom or by what it was passed. */
  readonly sent: string | null;
  readonly sentAt: Date | null;
  readonly since: Date;
  /** It is this person's; false: he is named in the text of another's, whose name and address are not for him. */
  readonly isNamed: boolean;
}

/** A person waits so long for a search through everything. */
const SEARCH_MS = 20_000;

/** What is told of a source: a row's columns and where its name, address, telephone and mail stand. */
interface Source {
  readonly source: PersonSource;
  /** `select` of everything but the source, without conditions on the person. */
  readonly rows: RawBuilder<unknown>;
}

const NONE = sql`null::text`;

const SOURCES: readonly Source[] = [
  {
    source: 'letter',
    rows: sql`select l.id, l.site_id, coalesce('письмо ' || l.number, 'черновик письма') as title, l.recipient_name as name, l.recipient_address as address,
      ${NONE} as phone, ${NONE} as email, l.recipient_inn as inn, concat_ws(' · ', l.title, l.comment) as text,
      case when l.case_party_id is not null then 'case' when exists (select from letter_import_row r where r.letter_id = l.id) then 'sheet' else 'hand' end as origin,
      case when l.accepted_at is not null or l.shpi is not null then 'post' end as sent, coalesce(l.accepted_at, l.sent_at) as sent_at, l.created_at as since from every_letter l`,
  },
  {
    source: 'case_party',
    rows: sql`select p.id, c.site_id, 'дело ' || c.number as title, p.name, p.address, p.phone, p.email, p.inn, p.role as text, c.source as origin,
      ${NONE} as sent, null::timestamptz as sent_at, c.created_at as since from case_party p join court_case c on c.id = p.case_id
      union all select q.id, c.site_id, 'прежнее имя участника, дело ' || c.number, q.was_name, ${NONE}, ${NONE}, ${NONE}, ${NONE}, p.role, c.source,
      ${NONE}, null::timestamptz, q.asked_at from person_question q join case_party p on p.id = q.case_party_id join court_case c on c.id = p.case_id`,
  },
  {
    source: 'consent',
    rows: sql`select o.id, o.site_id, 'согласие по делу ' || c.number as title, p.name, ${NONE} as address,
      case when position('@' in o.address) = 0 then o.address end as phone, case when position('@' in o.address) > 0 then o.address end as email, p.inn,
      to_char(o.given_on::date, 'DD.MM.YYYY') as text, o.form as origin, ${NONE} as sent, null::timestamptz as sent_at, o.entered_at as since
      from party_consent o join court_case c on c.id = o.case_id left join case_party p on p.id = o.case_party_id`,
  },
  {
    source: 'notification',
    rows: sql`select n.id, n.site_id, 'уведомление по делу ' || n.case_number as title, n.party_name as name, ${NONE} as address,
      case when position('@' in n.address) = 0 then n.address end as phone, case when position('@' in n.address) > 0 then n.address end as email,
      ${NONE} as inn, concat_ws(' · ', n.title, n.body) as text, 'case' as origin, case when n.sent_at is not null then n.channel end as sent,
      n.sent_at, n.created_at as since from notification n`,
  },
  {
    source: 'matter',
    rows: sql`select m.id, m.site_id, 'карточка ' || m.registration_number as title, m.applicant_name as name, ${NONE} as address, ${NONE} as phone,
      ${NONE} as email, ${NONE} as inn, m.subject as text, m.source as origin,
      case when sent.at is not null then 'site' end as sent, sent.at as sent_at, m.created_at as since from matter m
      left join lateral (select max(p.sent_at) as at from publication_message p where p.matter_id = m.id) sent on true`,
  },
  {
    source: 'sms',
    rows: sql`select s.id, null::varchar as site_id, 'входящее сообщение' as title, ${NONE} as name, ${NONE} as address, s.phone, ${NONE} as email,
      ${NONE} as inn, s.body as text, 'phone' as origin, ${NONE} as sent, null::timestamptz as sent_at, s.received_at as since from sms_incoming s`,
  },
  {
    source: 'import_row',
    rows: sql`select r.import_id || '/' || r.place as id, i.site_id, 'строка ' || r.place || ' таблицы «' || i.file_name || '»' as title,
      r.fields -> 'recipient' ->> 'name' as name, r.fields -> 'recipient' ->> 'address' as address, ${NONE} as phone, ${NONE} as email,
      r.fields -> 'recipient' ->> 'inn' as inn, concat_ws(' · ', r.fields ->> 'title', r.fields ->> 'comment') as text, 'sheet' as origin,
      ${NONE} as sent, null::timestamptz as sent_at, i.created_at as since from letter_import_row r join letter_import i on i.id = r.import_id`,
  },
  {
    source: 'form103_line',
    rows: sql`select n.check_id || '/' || n.place as id, b.site_id, 'строка ' || n.place || ' списка ф. 103 партии ' || to_char(b.batch_date::date, 'DD.MM.YYYY') || ' № ' || b.ordinal as title,
      n.recipient as name, ${NONE} as address, ${NONE} as phone, ${NONE} as email, ${NONE} as inn, n.words as text, 'post_list' as origin,
      ${NONE} as sent, null::timestamptz as sent_at, k.checked_at as since from form103_line n join form103_check k on k.id = n.check_id
      join batch b on b.id = k.batch_id where n.is_in_form`,
  },
  {
    source: 'report_row',
    rows: sql`select n.report_id || '/' || n.place as id, p.site_id, 'строка ' || n.place || ' отчёта «' || p.file_name || '»' as title, ${NONE} as name,
      ${NONE} as address, ${NONE} as phone, ${NONE} as email, ${NONE} as inn, n.words as text, 'post_report' as origin,
      ${NONE} as sent, null::timestamptz as sent_at, p.sent_at as since from post_report_row n join post_report p on p.id = n.report_id`,
  },
];

/**
 * What is held of a person, source by source, newest first; at most so many of each and one more. Everything filled in must fit, where the source
 * has such a column: who is looked for by name and address is found in a source without addresses by the name alone. @throws PersonSearchTooLongError
 */
export async function searchPerson(
  em: EntityManager,
  asked: PersonAsked,
  siteId: string | null,
): Promise<readonly FoundRow[]> {
  try {
    return await em.transactional(async (tx) => {
      await sql`select set_config('statement_timeout', ${String(SEARCH_MS)}, true)`.execute(database(tx));
      const found: FoundRow[] = [];
      for (const source of SOURCES) found.push(...(await rowsOf(tx, source, asked, siteId)));
      return found;
    });
  } catch (error) {
    if (isGivenUp(error)) throw new PersonSearchTooLongError('a person was searched for too long', { cause: error });
    throw error;
  }
}

async function rowsOf(
  em: EntityManager,
  { source, rows }: Source,
  asked: PersonAsked,
  siteId: string | null,
): Promise<readonly FoundRow[]> {
  const conditions = conditionsOf(asked);
  // Who is seen by one site only is not told what came to the whole installation.
  const ofSite = siteId === null ? [] : [sql<boolean>`s.site_id = ${siteId}`];
  // An address is not a name: «Примеров» does not live in every house of «Примерная». What names him in a text is told apart.
  const result = await sql<
    Omit<FoundRow, 'source'>
  >`select * from (select distinct on (s.id) s.id, s.site_id as "siteId", s.title, s.name, s.address, s.phone, s.email, s.inn, s.text,
      s.origin, s.sent, s.sent_at as "sentAt", s.since, s.is_named as "isNamed"
    from (select r.*, v.words, v.is_named from (${rows}) r cross join lateral (values
      (letter_search_words(r.name, null, null, null, null, null, null), true), (letter_search_words('', r.text, null, null, null, null, null), false)) v (words, is_named)) s
    where ${sql.join([...ofSite, ...conditions], sql` and `)} order by s.id, s.is_named desc) f order by f.since desc, f.id limit ${sql.lit(MOST_OF_SOURCE + 1)}`.execute(
    database(em),
  );
  return result.rows.map((row) => ({ source, ...row }));
}

/** Each holds of a row that has the column and it fits; a row without any of the asked columns is not found. */
function conditionsOf({ name, address, phone, email }: PersonAsked): readonly RawBuilder<boolean>[] {
  const isNamed = name.trim() !== '';
  const named = isNamed ? [namedBy(name)] : [];
  const digits = phoneDigits(phone);
  const called =
    digits === '' ? null : sql<boolean>`regexp_replace(coalesce(s.phone, ''), '[^0-9]', '', 'g') like ${`%${digits}`}`;
  const mailed =
    email.trim() === '' ? null : sql<boolean>`lower(coalesce(s.email, '')) = ${email.trim().toLowerCase()}`;
  const lived =
    address.trim() === ''
      ? null
      : sql<boolean>`search_lower(s.address) like search_lower(${likeContaining(address.trim())})`;
  // Beside a name, a column that the source has not got says nothing against it; alone it must fit.
  const unlessAbsent = (column: string, fits: RawBuilder<boolean> | null) => {
    if (fits === null) return [];
    return !isNamed ? [fits] : [sql<boolean>`(coalesce(${sql.ref(`s.${column}`)}, '') = '' or ${fits})`];
  };
  return [
    ...named,
    ...unlessAbsent('phone', called),
    ...unlessAbsent('email', mailed),
    ...unlessAbsent('address', lived),
  ];
}

/**
 * Whole words only: «Иванов» is not found in «Иванович». In a text a name is declined as it has to be; where the name of a row stands, only a
 * name of several words is looked for declined too: one word, declined, is another person's («Иванова»).
 */
function namedBy(name: string): RawBuilder<boolean> {
  const { exact, declined } = namePatterns(name);
  if (exact.length === 0) return sql<boolean>`false`;
  const fit = (patterns: readonly string[]) =>
    sql<boolean>`(${sql.join(
      patterns.map((pattern) => sql`s.words ~ ${pattern}`),
      sql` and `,
    )})`;
  const asName = exact.length === 1 ? fit(exact) : sql<boolean>`(${fit(exact)} or ${fit(declined)})`;
  return sql<boolean>`case when s.is_named then ${asName} else ${fit(declined)} end`;
}
