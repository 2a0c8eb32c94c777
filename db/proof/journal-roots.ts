import { createHash } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { database } from '../statements/database.ts';
import { HashTree, type TreeStep } from './hash-tree.ts';

/** So many entries under one root at most: a path is found by reading all of them. */
export const ROOT_MAX_ENTRIES = 32_768;
const ROOT_LOCK = 7_205_366;
const NO_ROOT = '0'.repeat(64);

interface Span {
  readonly chain: string;
  readonly from: string;
  readonly to: string;
}

/** Makes the next root over what was written since the last one. @returns how many entries it covers; 0: there was nothing, and none is made */
export async function makeJournalRoot(em: EntityManager, now: Date): Promise<number> {
  await sql`select pg_advisory_xact_lock(${sql.lit(ROOT_LOCK)})`.execute(database(em));
  const spans = await uncovered(em);
  if (spans.length === 0) return 0;
  const leaves = await leavesOf(em, spans);
  const last = await lastRoot(em);
  const [number, previous] = last ? [last.number + 1, sha256(last.text)] : [1, NO_ROOT];
  const { root: merkle } = new HashTree(leaves);
  const text = rootText({ number, madeAt: now, previous, entryCount: leaves.length, merkle });
  await database(em)
    .insertInto('journal_root')
    .values({ ...{ number, made_at: now, entry_count: leaves.length }, ...{ previous, merkle, text } })
    .execute();
  await database(em)
    .insertInto('journal_root_span')
    .values(spans.map(({ chain, from, to }) => ({ chain, from_sequence: from, to_sequence: to, root_number: number })))
    .execute();
  return leaves.length;
}

interface RootFacts {
  readonly number: number;
  readonly madeAt: Date;
  readonly previous: string;
  readonly entryCount: number;
  readonly merkle: string;
}

/** What is stamped: ASCII, a fact a line. */
function rootText({ number, madeAt, previous, entryCount, merkle }: RootFacts): string {
  const facts = [
    'mask-journal-root: 1',
    `number: ${String(number)}`,
    `made: ${madeAt.toISOString()}`,
    `entries: ${String(entryCount)}`,
    `previous: ${previous}`,
    `merkle: ${merkle}`,
  ];
  return `${facts.join('\n')}\n`;
}

/** The next entries of each chain that no root covers, no more than one root bears. */
async function uncovered(em: EntityManager): Promise<readonly Span[]> {
  const { rows } = await sql<{ chain: string; from: string; to: string }>`with recursive names as (
      (select chain from audit order by chain limit 1)
      union all
      select (select a.chain from audit a where a.chain > n.chain order by a.chain limit 1) from names n where n.chain is not null)
    select n.chain, (coalesce(c.done, 0) + 1)::text as "from", e.last::text as "to" from names n
    cross join lateral (select max(sequence) as last from audit where chain = n.chain) e
    left join lateral (select max(to_sequence) as done from journal_root_span where chain = n.chain) c on true
    where n.chain is not null and e.last > coalesce(c.done, 0) order by n.chain`.execute(database(em));
  let left = BigInt(ROOT_MAX_ENTRIES);
  return rows.flatMap(({ chain, from, to }) => {
    const size = BigInt(to) - BigInt(from) + 1n;
    const taken = size < left ? size : left;
    left -= taken;
    return taken === 0n ? [] : [{ chain, from, to: (BigInt(from) + taken - 1n).toString() }];
  });
}

/** Hashes of the entries, by chain and in their order. */
async function leavesOf(em: EntityManager, spans: readonly Span[]): Promise<readonly string[]> {
  const leaves: string[] = [];
  for (const { chain, from, to } of spans) {
    const rows = await database(em)
      .selectFrom('audit')
      .select('hash')
      .where('chain', '=', chain)
      .where('sequence', '>=', from)
      .where('sequence', '<=', to)
      .orderBy('sequence')
      .execute();
    for (const { hash } of rows) leaves.push(hash);
  }
  return leaves;
}

async function lastRoot(em: EntityManager): Promise<{ readonly number: number; readonly text: string } | undefined> {
  return database(em)
    .selectFrom('journal_root')
    .select(['number', 'text'])
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** A root with its stamp, if it has one. */
export interface StampedRoot {
  readonly number: number;
  readonly text: string;
  readonly token: Uint8Array | null;
  /** PEM of those whom the stamp is checked by. */
  readonly authority: string | null;
}

/** Where an entry stands in the journal. */
export interface EntryPlace {
  readonly chain: string;
  readonly sequence: string;
}

/** An entry's way to its root. */
export interface RootedEntry extends EntryPlace {
  readonly root: StampedRoot;
  readonly path: readonly TreeStep[];
}

/** The ways of these entries to their roots; an entry that no root covers yet is left out. */
export async function readRootedEntries(
  em: EntityManager,
  entries: readonly EntryPlace[],
): Promise<readonly RootedEntry[]> {
  const numbers = new Map<EntryPlace, number>();
  for (const entry of entries) {
    const number = await rootOf(em, entry);
    if (number !== null) numbers.set(entry, number);
  }
  const rooted: RootedEntry[] = [];
  for (const number of new Set(numbers.values())) {
    const [root, spans] = [await readRoot(em, number), await spansOf(em, number)];
    const tree = new HashTree(await leavesOf(em, spans));
    for (const [entry, of] of numbers)
      if (of === number) rooted.push({ ...entry, root, path: tree.pathOf(placeIn(spans, entry)) });
  }
  return rooted;
}

async function rootOf(em: EntityManager, { chain, sequence }: EntryPlace): Promise<number | null> {
  const span = await database(em)
    .selectFrom('journal_root_span')
    .select(['root_number as number', 'from_sequence as from'])
    .where('chain', '=', chain)
    .where('to_sequence', '>=', sequence)
    .orderBy('to_sequence')
    .limit(1)
    .executeTakeFirst();
  return span !== undefined && BigInt(span.from) <= BigInt(sequence) ? span.number : null;
}

function spansOf(em: EntityManager, number: number): Promise<readonly Span[]> {
  return database(em)
    .selectFrom('journal_root_span')
    .select(['chain', 'from_sequence as from', 'to_sequence as to'])
    .where('root_number', '=', number)
    .orderBy('chain')
    .execute();
}

function placeIn(spans: readonly Span[], { chain, sequence }: EntryPlace): number {
  let before = 0n;
  for (const span of spans) {
    if (span.chain === chain) return Number(before + BigInt(sequence) - BigInt(span.from));
    before += BigInt(span.to) - BigInt(span.from) + 1n;
  }
  throw new RangeError('the root does not cover this chain');
}

async function readRoot(em: EntityManager, number: number): Promise<StampedRoot> {
  const { text, token, authority } = await database(em)
    .selectFrom('journal_root as r')
    .leftJoin('journal_stamp as s', 's.root_number', 'r.number')
    .select(['r.text', 's.token', 's.authority'])
    .where('r.number', '=', number)
    .executeTakeFirstOrThrow();
  return { number, text, token: token === null ? null : new Uint8Array(Buffer.from(token, 'base64')), authority };
}

/** Roots without a stamp, the oldest first. */
export function listUnstampedRoots(
  em: EntityManager,
  limit: number,
): Promise<readonly { readonly number: number; readonly text: string }[]> {
  return database(em)
    .selectFrom('journal_root as r')
    .leftJoin('journal_stamp as s', 's.root_number', 'r.number')
    .select(['r.number', 'r.text'])
    .where('s.root_number', 'is', null)
    .orderBy('r.number')
    .limit(limit)
    .execute();
}

/** Keeps a stamp; the first one of a root stays. */
export async function keepJournalStamp(
  em: EntityManager,
  number: number,
  stamp: { readonly token: Uint8Array; readonly authority: string; readonly stampedAt: Date },
): Promise<void> {
  const token = Buffer.from(stamp.token).toString('base64');
  await database(em)
    .insertInto('journal_stamp')
    .values({ root_number: number, token, authority: stamp.authority, stamped_at: stamp.stampedAt })
    .onConflict((conflict) => conflict.column('root_number').doNothing())
    .execute();
}
