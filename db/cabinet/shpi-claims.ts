import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { SourcedClaim } from '#domain/cabinet/disputed-shpis.ts';
import type { FormDifference } from '#domain/form103/form-differences.ts';
import { isSettledDifference, type CoveredDifference } from '#domain/form103/settled-differences.ts';
import { database } from '../statements/database.ts';

/** Claims of these papers are asked for: of these batches, about these letters or ШПИ. */
export interface ClaimsAsked {
  readonly batchIds: readonly string[];
  readonly letterIds: readonly string[];
  readonly shpis: readonly string[];
}

interface FormLineRow {
  readonly checkId: string;
  readonly place: number;
  readonly letterId: string;
  readonly number: string | null;
  readonly shpi: string;
  readonly differences: readonly FormDifference[];
  readonly namedId: string | null;
}

/** By the newest comparison of each batch: whose each ШПИ is. A line of which a person has said his word says nothing more. */
export async function listFormClaims(em: EntityManager, asked: ClaimsAsked): Promise<readonly SourcedClaim[]> {
  const { batchIds, letterIds, shpis } = asked;
  const { rows } = await sql<FormLineRow>`
    select k.id as "checkId", n.place, n.letter_id as "letterId", n.shpi, n.differences, e.registration_number as "number", c.letter_id as "namedId"
    from unnest(${batchIds}::uuid[]) b(id)
    cross join lateral (select k.id from form103_check k where k.batch_id = b.id order by k.checked_at desc limit 1) k
    join form103_line n on n.check_id = k.id and n.is_in_form and n.letter_id is not null and n.shpi is not null
      and (n.letter_id = any(${letterIds}::uuid[]) or n.shpi = any(${shpis}) or n.differences @> '[{"code": "number"}]')
    left join batch_letter e on e.batch_id = b.id and e.letter_id = n.letter_id
    left join batch_letter c on c.batch_id = b.id
      and c.registration_number = jsonb_path_query_first(n.differences, '$[*] ? (@.code == "number").post') #>> '{}'`.execute(
    database(em),
  );
  if (rows.length === 0) return [];
  const settled = await settlementsOf(em, [...new Set(rows.map(({ checkId }) => checkId))]);
  return rows.flatMap((row) => claimOfLine(row, settled.get(row.checkId) ?? []));
}

interface Settlement {
  readonly checkId: string;
  readonly place: number;
  readonly covers: readonly CoveredDifference[] | null;
}

function claimOfLine(line: FormLineRow, settled: readonly Settlement[]): readonly SourcedClaim[] {
  const misnamed = line.differences.find(({ code }) => code === 'number');
  const isSettled = (['number', 'shpi'] as const).some(
    (code) => line.differences.some((one) => one.code === code) && isSettledDifference(line, code, settled),
  );
  if (isSettled) return [];
  const { letterId, number, shpi, namedId } = line;
  const of = misnamed ? { letterId: namedId, number: misnamed.post } : { letterId, number };
  return [{ source: 'form103', ...of, shpi }];
}

async function settlementsOf(
  em: EntityManager,
  checkIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Settlement[]>> {
  const { rows } = await sql<Settlement>`select check_id as "checkId", place, covers from form103_settlement
    where check_id = any(${checkIds}::uuid[])`.execute(database(em));
  return Map.groupBy(rows, ({ checkId }) => checkId);
}

/** A claim of an answer, with when it was read: the Post gives a ШПИ out again after a year. */
export type AnswerClaim = SourcedClaim & { readonly readAt: Date };

/** Of rows of the cabinet's answers, of whatever batch, that nobody has written or set aside. */
export async function listAnswerClaims(
  em: EntityManager,
  { letterIds, shpis }: Pick<ClaimsAsked, 'letterIds' | 'shpis'>,
): Promise<readonly AnswerClaim[]> {
  const { rows } = await sql<Omit<AnswerClaim, 'source'>>`
    select a.letter_id as "letterId", e.registration_number as "number", a.shpi, r.read_at as "readAt"
    from cabinet_answer a join cabinet_reading r on r.id = a.reading_id
    left join batch_letter e on e.batch_id = r.batch_id and e.letter_id = a.letter_id
    where a.standing in ('ready', 'to_settle') and a.doubt is distinct from 'not_understood'
      and (a.shpi is not null or a.state = 'faulty')
      and (a.letter_id = any(${letterIds}::uuid[]) or a.shpi = any(${shpis}))`.execute(database(em));
  return rows.map((row) => ({ source: 'answer', ...row }));
}
