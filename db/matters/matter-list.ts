import type { EntityManager } from '@mikro-orm/postgresql';
import { sql, type Expression, type ExpressionBuilder, type SqlBool } from 'kysely';
import type { AssignmentState } from '#domain/matters/assignment.ts';
import type { CardState } from '#domain/matters/card-state.ts';
import type { MatterSource } from '#domain/matters/matter.ts';
import { database } from '../statements/database.ts';
import type { Tables } from '../statements/tables.ts';

/** One line of the journal. Days are `yyyy-MM-dd`. */
export interface MatterListRow {
  readonly id: string;
  readonly siteId: string;
  readonly source: MatterSource;
  readonly registrationNumber: string;
  readonly registeredOn: string;
  readonly documentGroup: string;
  readonly deliveryKind: string;
  readonly subject: string;
  readonly applicantName: string;
  readonly version: number;
  /** Of the resolutions of the first level together; a card without any is open. */
  readonly state: AssignmentState;
  /** The nearest term of what is open. */
  readonly nearestTerm: string | null;
}

export interface MatterListQuery {
  /** Null: all sites. */
  readonly siteId: string | null;
  /** Words or parts of a number, of the applicant's name or of the subject; all must be found. */
  readonly text?: string | undefined;
  readonly documentGroup?: string | undefined;
  readonly deliveryKind?: string | undefined;
  readonly state?: CardState | undefined;
  readonly isOverdue?: boolean | undefined;
  /** `yyyy-MM-dd` of who looks. */
  readonly today: string;
  readonly after?: DayPlace | undefined;
  readonly limit: number;
}

/** A place in a list that is ordered by days. */
export interface DayPlace {
  readonly day: string;
  readonly id: string;
}

type MatterTables = Tables & { m: Tables['matter'] };
type Matters = ExpressionBuilder<MatterTables, 'm'>;

/** Cards of the journal, the newest first. What hangs on them is looked up for the cards of the page only. */
export function listMatters(em: EntityManager, query: MatterListQuery): Promise<MatterListRow[]> {
  const { after } = query;
  const page = database(em)
    .selectFrom('matter as m')
    .select(['m.id', 'm.site_id', 'm.source', 'm.registration_number', 'm.registered_on', 'm.document_group'])
    .select(['m.delivery_kind', 'm.subject', 'm.applicant_name', 'm.version'])
    .where((eb) => eb.and(conditionsOf(eb, query)))
    .$if(after !== undefined, (rest) =>
      rest.where(({ eb, refTuple, tuple }) =>
        eb(refTuple('m.registered_on', 'm.id'), '<', tuple(after?.day ?? '', after?.id ?? '')),
      ),
    )
    .orderBy('m.registered_on', 'desc')
    .orderBy('m.id', 'desc')
    .limit(query.limit);
  return database(em)
    .selectFrom(page.as('p'))
    .select(['p.id', 'p.site_id as siteId', 'p.source', 'p.registration_number as registrationNumber', 'p.version'])
    .select(['p.registered_on as registeredOn', 'p.document_group as documentGroup', 'p.subject'])
    .select(['p.delivery_kind as deliveryKind', 'p.applicant_name as applicantName'])
    .select(({ ref }) => [stateOf(ref('p.id')).as('state'), nearestTermOf(ref('p.id')).as('nearestTerm')])
    .orderBy('p.registered_on', 'desc')
    .orderBy('p.id', 'desc')
    .execute();
}

function stateOf(matterId: Expression<string>) {
  return sql<AssignmentState>`(select case when count(*) = 0 or bool_or(a.state = 'open') then 'open'
      when bool_and(a.state = 'withdrawn') then 'withdrawn' else 'done' end
    from assignment a where a.matter_id = ${matterId} and a.parent_id is null)`;
}

function nearestTermOf(matterId: Expression<string>) {
  return sql<string | null>`(select min(coalesce(a.extended_to, a.due_on))
    from assignment a where a.matter_id = ${matterId} and a.state = 'open')`;
}

function conditionsOf(eb: Matters, query: MatterListQuery): Expression<SqlBool>[] {
  const { siteId, documentGroup, deliveryKind, state, isOverdue, today, text } = query;
  const conditions: (Expression<SqlBool> | false)[] = [
    siteId !== null && eb('m.site_id', '=', siteId),
    documentGroup !== undefined && eb('m.document_group', '=', documentGroup),
    deliveryKind !== undefined && eb('m.delivery_kind', '=', deliveryKind),
    // Card by card in the list's order, until the page is full.
    state !== undefined && eb(stateOf(eb.ref('m.id')), '=', state),
    isOverdue === true && eb('m.id', '=', overdue(siteId, today)),
    ...wordConditions(eb, text ?? ''),
  ];
  return conditions.filter((condition) => condition !== false);
}

/** Cards with something overdue, looked up first: there are few of them. */
function overdue(siteId: string | null, today: string) {
  const ofSite = siteId === null ? sql`` : sql`and o.site_id = ${siteId}`;
  return sql<string>`any(array(select o.matter_id from assignment o
    where o.state = 'open' and coalesce(o.extended_to, o.due_on) < ${today} ${ofSite}))`;
}

const SHORT_WORD_LENGTH = 3;
const MAX_WORDS = 8;

/** Each word a condition of its own: by the index in any form of the word, or as it stands where it is short or holds digits. */
function wordConditions(eb: Matters, text: string): Expression<SqlBool>[] {
  const words = text.split(/\s+/).filter((word) => word !== '');
  return words.slice(0, MAX_WORDS).map((word) => {
    const lexemes = word.match(/\p{L}+/gu) ?? [];
    const isPlain =
      !/\p{N}/u.test(word) && lexemes.length > 0 && lexemes.every((part) => part.length > SHORT_WORD_LENGTH);
    return isPlain ? fullText(lexemes) : substring(eb, word);
  });
}

function fullText(lexemes: readonly string[]) {
  const wanted = lexemes.map((lexeme) => `${lexeme}:*`).join(' & ');
  return sql<boolean>`to_tsvector('russian', m.applicant_name || ' ' || m.subject) @@ to_tsquery('russian', ${wanted})`;
}

/** What has digits is looked for in numbers, a short word in names and subjects. */
function substring(eb: Matters, word: string) {
  const pattern = `%${word.replaceAll(/[\\%_]/g, '\\$&')}%`;
  if (/\p{N}/u.test(word)) {
    const spellings = [pattern, pattern.toUpperCase(), pattern.toLowerCase()];
    // Three plain comparisons are several times cheaper than one that folds case letter by letter.
    return sql<boolean>`m.registration_number like any(${spellings})`;
  }
  const columns = ['m.registration_number', 'm.applicant_name', 'm.subject'] as const;
  return eb.or(columns.map((column) => eb(column, 'ilike', pattern)));
}

/** The words of one column that stand in cards of a site (null: of any), by the alphabet; each found by one step along the column's index. */
export async function listCardWords(
  em: EntityManager,
  siteId: string,
  column: 'document_group' | 'delivery_kind',
): Promise<string[]> {
  const word = sql.ref(column);
  const { rows } = await sql<{ word: string }>`with recursive words(word) as (
      (select min(${word}) from matter where site_id = ${siteId})
      union all
      select (select min(m.${word}) from matter m where m.site_id = ${siteId} and m.${word} > w.word) from words w where w.word is not null)
    select word from words where word is not null limit 500`.execute(database(em));
  return rows.map((row) => row.word);
}
