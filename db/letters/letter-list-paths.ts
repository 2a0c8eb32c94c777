import { sql, type AliasedRawBuilder, type RawBuilder } from 'kysely';
import { LETTER_KINDS } from '#domain/letters/letter.ts';
import { STATUS_GROUP_CODES, type StatusGroup } from '#domain/letters/status-groups.ts';
import type { Gate } from '#domain/proof/gate.ts';
import { instantOf } from '../statements/values.ts';
import { HAS_TERM, orderOf, SOONEST, UNTIL, type Order } from './letter-list-order.ts';
import { beyondPlace, boundsOf, filtersOf, type LetterListQuery } from './letter-list-query.ts';
import { lettersOf, READ, type Row } from './letter-list-rows.ts';

/**
 * A page of the list. A folder holds letters of every kind and the index of folders has one order for each kind: the first of each way
 * through it are more than enough, however many letters there are. The index of terms has one order for each folder.
 */
export function inOrder(query: LetterListQuery): AliasedRawBuilder<Row, 'l'> {
  const { folder, kind } = query;
  const order = orderOf(query);
  if (order === SOONEST) return byTerm(query);
  if (query.gate !== undefined) return byGate(query, query.gate, order);
  if (folder === undefined && kind === undefined) return lettersOf(onePath(query, order));
  const kinds = kind === undefined ? LETTER_KINDS : [kind];
  const way = sql`letter_folder(l.status) = f.folder and l.kind = k.kind`;
  const path = onePath({ ...query, folder: undefined, kind: undefined }, order, [way]);
  return lettersOf(sql`from unnest(${foldersOf(folder)}::text[]) as f(folder) cross join unnest(${kinds}::text[]) as k(kind)
    cross join lateral (select ${READ} ${path}) as l`);
}

/** The index of gates has every letter of a gate in the order of the list: however few of many they are, they are found at once. */
function byGate(query: LetterListQuery, gate: Gate, { direction }: Order): AliasedRawBuilder<Row, 'l'> {
  const { siteId, after, limit } = query;
  const created = sql.ref('p.letter_created_at');
  const conditions = [
    sql`p.gate = ${gate}`,
    ...(siteId === null ? [] : [sql`p.site_id = ${siteId}`]),
    ...[...boundsOf(query, 'l'), ...filtersOf({ ...query, gate: undefined })],
    ...(after === undefined
      ? []
      : [beyondPlace([created, instantOf(after.micros)], [sql.ref('p.letter_id'), after.id], direction)]),
  ];
  const order = sql`p.letter_created_at ${sql.raw(direction)}, p.letter_id ${sql.raw(direction)}`;
  return lettersOf(sql`from letter_proof p join letter l on l.id = p.letter_id
    where ${sql.join(conditions, sql` and `)} order by ${order} limit ${sql.lit(limit)}`);
}

function byTerm(query: LetterListQuery): AliasedRawBuilder<Row, 'l'> {
  const { folder, lateAt } = query;
  const late = lateAt === undefined ? [] : [sql`(${UNTIL}) < ${lateAt.toISOString()}`];
  const way = sql`letter_folder(l.status) = f.folder`;
  const path = onePath({ ...query, folder: undefined }, SOONEST, [way, HAS_TERM, ...late]);
  return lettersOf(
    sql`from unnest(${foldersOf(folder)}::text[]) as f(folder) cross join lateral (select ${READ} ${path}) as l`,
  );
}

const foldersOf = (folder: StatusGroup | undefined): readonly StatusGroup[] =>
  folder === undefined ? STATUS_GROUP_CODES : [folder];

/** The letters of a list by one way through an index. */
export function onePath(
  query: LetterListQuery,
  { by, direction, placeOf }: Order,
  more: readonly RawBuilder<unknown>[] = [],
): RawBuilder<unknown> {
  const { after } = query;
  const place =
    after === undefined ? [] : [beyondPlace([by, placeOf(after.micros)], [sql.ref('l.id'), after.id], direction)];
  const conditions = [...boundsOf(query, 'l'), ...filtersOf(query), ...place, ...more];
  const narrowed = conditions.length === 0 ? sql`` : sql`where ${sql.join(conditions, sql` and `)}`;
  const order = sql`${by} ${sql.raw(direction)}, l.id ${sql.raw(direction)}`;
  return sql`from letter l ${narrowed} order by ${order} limit ${sql.lit(query.limit)}`;
}
