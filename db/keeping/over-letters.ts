import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { ENDED_STATUSES } from '#domain/archive/archive-rule.ts';
import { keptUntil, type Nomenclature, type StorageTerm } from '#domain/keeping/storage-term.ts';
import { DOCUMENT_KINDS, type DocumentKind } from '#domain/letters/letter.ts';
import { database } from '../statements/database.ts';
import { isDestroyed } from './destroyed.ts';
import { IS_HELD } from './hold-over.ts';

/** A letter whose life has ended, with what decides how long it is kept. */
export interface KeptLetter {
  readonly id: string;
  readonly number: string;
  readonly documentKind: DocumentKind;
  /** Of the nomenclature. */
  readonly itemIndex: string;
  /** The letter's index is its own or its case's, not its kind's. */
  readonly isOverridden: boolean;
  /** The later of the letter's own end and of its case's last act, on the site's calendar. Null: its case is still open. */
  readonly endedOn: string | null;
  readonly isHeld: boolean;
}

/** What a letter of each index is kept to at the earliest: letters that ended before the day are over. */
interface OverAsked {
  readonly siteId: string;
  readonly nomenclature: Nomenclature;
  readonly today: string;
  readonly limit: number;
}

/** Letters whose term of storage is over, the oldest first: not held, in no other act, in an open case not. */
export async function listOverLetters(
  em: EntityManager,
  { siteId, nomenclature, today, limit }: OverAsked,
): Promise<readonly KeptLetter[]> {
  const terms = JSON.stringify(boundsOf(nomenclature, today));
  const { rows } = await sql<KeptLetter>`
    select * from (${keptLetters(
      nomenclature,
      sql`l.site_id = ${siteId} and l.status = any (${ENDED_STATUSES}::text[])
      and l.number is not null and l.status_since < ${`${today.slice(0, 4)}-01-01`}::date`,
    )}) k
    join jsonb_to_recordset(${terms}::jsonb) as t (index text, before text) on t.index = k."itemIndex"
    where k."endedOn" < t.before and not k."isHeld"
      and not exists (select from destruction_item i join destruction_act a on a.id = i.act_id
        where i.letter_id = k.id and i.state <> 'excluded' and a.state <> 'withdrawn')
      and not exists (select from task where task.subject_kind = 'letter' and task.subject_id = k.id and task.closed_at is null)
    order by k."endedOn", k.id limit ${sql.lit(limit)}`.execute(database(em));
  return rows;
}

/** What decides how long a letter is kept; null: its life has not ended, or nothing of it is left to be kept. */
export async function findKeptLetter(
  em: EntityManager,
  nomenclature: Nomenclature,
  letterId: string,
): Promise<KeptLetter | null> {
  const { rows } = await sql<KeptLetter>`${keptLetters(
    nomenclature,
    sql`l.id = ${letterId}::uuid
    and l.status = any (${ENDED_STATUSES}::text[]) and l.number is not null
    and not ${isDestroyed(sql`l.id`)}`,
  )}`.execute(database(em));
  return rows[0] ?? null;
}

/** The end of a case is not told by its source: its last act is taken for it, and an open case has none. */
function keptLetters(nomenclature: Nomenclature, which: ReturnType<typeof sql>) {
  const kinds = JSON.stringify(DOCUMENT_KINDS.map((kind) => ({ kind, index: nomenclature.ofKinds[kind] })));
  return sql`select l.id, l.number, l.document_kind as "documentKind", coalesce(lo.item_index, co.item_index, no.item_index, k.index) as "itemIndex",
      coalesce(lo.item_index, co.item_index, no.item_index) is not null as "isOverridden",
      case when c.state = 'open' and c.gone_at is null then null
        else greatest(to_char(l.status_since at time zone s.time_zone, 'YYYY-MM-DD'),
          (select max(act_date) from case_act a where a.case_id = l.case_id and a.gone_at is null)) end as "endedOn",
      ${IS_HELD} as "isHeld"
    from every_letter l join site s on s.id = l.site_id
    join jsonb_to_recordset(${kinds}::jsonb) as k (kind text, index text) on k.kind = l.document_kind
    left join court_case c on c.id = l.case_id
    left join keeping_index lo on lo.subject_kind = 'letter' and lo.subject_id = l.id
    left join keeping_index co on co.subject_kind = 'case' and co.subject_id = l.case_id
    left join lateral (select n.item_index from keeping_index n where n.subject_kind = 'case_number' and n.site_id = l.site_id
      and mask_names_number(l.case_number, n.number) order by n.set_at desc limit 1) no on true
    where ${which}`;
}

/** Of each index whose term ends by itself: what ended before that day is over today. */
function boundsOf(
  { items }: Nomenclature,
  today: string,
): readonly { readonly index: string; readonly before: string }[] {
  return items.flatMap(({ index, term }) => {
    const before = overBefore(term, today);
    return before === null ? [] : [{ index, before }];
  });
}

/** A case that ended in a year before that of this day is over today: the inverse of `keptUntil`. */
function overBefore(term: StorageTerm, today: string): string | null {
  if (typeof term !== 'number') return null;
  const year = Number(today.slice(0, 4)) - term;
  const before = `${String(year).padStart(4, '0')}-01-01`;
  const lastDay = keptUntil(`${String(year - 1).padStart(4, '0')}-12-31`, term);
  return lastDay !== null && lastDay < today ? before : null;
}
