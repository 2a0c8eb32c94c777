import { createHash } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { database } from '../statements/database.ts';

/**
 * A chain of entries: one for each site, so that sites do not wait for one another, and one for the installation. What was written
 * before sites had chains of their own stands in that of the installation.
 */
export const INSTALLATION_CHAIN = 'installation';

/** What of an entry is hashed. */
export interface ChainedFields {
  readonly at: Date;
  readonly actorId?: string | undefined;
  readonly action: string;
  readonly subject: { readonly kind: string; readonly id: string };
  readonly data?: Readonly<Record<string, unknown>> | undefined;
}

/** Where an entry stands: the installation's by its sequence alone, a site's by `site/sequence`. The database function writes the same. */
export function placeOf(chain: string, sequence: bigint): string {
  return chain === INSTALLATION_CHAIN ? sequence.toString() : `${chain}/${sequence.toString()}`;
}

/** SHA-256 over the previous hash, the place, the entry's fields, data with its keys in order, and from where, where that is kept. */
export function hashOf(
  place: string,
  entry: ChainedFields,
  previousHash: string,
  origin: KeptOrigin = NO_ORIGIN,
): string {
  return createHash('sha256')
    .update(entryText(place, entry, previousHash, origin))
    .digest('hex');
}

/** What an entry's hash is the SHA-256 of. */
export function entryText(place: string, entry: ChainedFields, previousHash: string, origin: KeptOrigin): string {
  return `["${previousHash}","${place}",${tailOf(entry)}${originText(origin)}`;
}

/** From where, as an entry keeps it; both null where it does not. */
export interface KeptOrigin {
  readonly address: string | null;
  readonly device: string | null;
}
const NO_ORIGIN: KeptOrigin = { address: null, device: null };

/** The database function writes the same. */
function originText({ address, device }: KeptOrigin): string {
  return address === null && device === null ? '' : `\n${address ?? ''}\n${device ?? ''}`;
}

/** The entry's own fields as the end of the JSON array that is hashed. */
export function tailOf({ at, actorId, action, subject, data }: ChainedFields): string {
  const fields = [at.toISOString(), actorId ?? '', action, subject.kind, subject.id, canonicalJson(data ?? {})];
  return JSON.stringify(fields).slice(1);
}

function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const pairs = Object.entries(value)
    .filter(([, item]) => item !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${pairs.map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`).join(',')}}`;
}

/** A place in a chain up to which it is known to hold. */
export interface ChainAnchor {
  readonly sequence: string;
  readonly hash: string;
}

/** The last entry that holds, by chain. */
export type ChainEnds = Readonly<Record<string, ChainAnchor>>;

/** What a walk along the chains found: the places of the first entries that do not hold, one a chain, and how far each holds. */
export interface ChainWalk {
  readonly brokenAt: readonly string[];
  readonly ends: ChainEnds;
  readonly count: number;
}

const CHAIN_PAGE = 1_000;
const CHAIN_START: ChainAnchor = { sequence: '0', hash: '0'.repeat(64) };

/** Recomputes every chain, page by page, from its first entry or from an anchor whose own entry is still the same. */
export async function walkChains(em: EntityManager, from: ChainEnds = {}): Promise<ChainWalk> {
  const names = new Set([...(await chainNames(em)), ...Object.keys(from)]);
  const ends: Record<string, ChainAnchor> = {};
  const brokenAt: string[] = [];
  let count = 0;
  for (const name of names) {
    const walk = await walkChain(em, name, from[name] ?? CHAIN_START);
    ends[name] = walk.end;
    count += walk.count;
    if (walk.brokenAt !== null) brokenAt.push(walk.brokenAt);
  }
  return { brokenAt, ends, count };
}

/** By the first column of the key alone, however long the chains are. */
async function chainNames(em: EntityManager): Promise<readonly string[]> {
  const { rows } = await sql<{ chain: string }>`with recursive names as (
      (select chain from audit order by chain limit 1)
      union all
      select (select a.chain from audit a where a.chain > n.chain order by a.chain limit 1) from names n where n.chain is not null)
    select chain from names where chain is not null`.execute(database(em));
  return rows.map(({ chain }) => chain);
}

async function walkChain(
  em: EntityManager,
  chain: string,
  from: ChainAnchor,
): Promise<{ readonly brokenAt: string | null; readonly end: ChainAnchor; readonly count: number }> {
  const lost = { brokenAt: placeOf(chain, BigInt(from.sequence)), end: from, count: 0 };
  if (from.sequence !== CHAIN_START.sequence && !(await isThere(em, chain, from))) return lost;
  let end = from;
  let count = 0;
  for (;;) {
    const rows = await readEntries(em, chain, end.sequence);
    for (const row of rows) {
      if (!follows(chain, row, end)) return { brokenAt: placeOf(chain, BigInt(row.sequence)), end, count };
      end = { sequence: row.sequence, hash: row.hash };
      count += 1;
    }
    if (rows.length < CHAIN_PAGE) return { brokenAt: null, end, count };
  }
}

function readEntries(em: EntityManager, chain: string, after: string) {
  return database(em)
    .selectFrom('audit')
    .select(['sequence', 'at', 'actor_id', 'action', 'subject_type', 'subject_id', 'data', 'previous_hash', 'hash'])
    .select(['address', 'device'])
    .where('chain', '=', chain)
    .where('sequence', '>', after)
    .orderBy('sequence')
    .limit(CHAIN_PAGE)
    .execute();
}

async function isThere(em: EntityManager, chain: string, { sequence, hash }: ChainAnchor): Promise<boolean> {
  const row = await database(em)
    .selectFrom('audit')
    .select('hash')
    .where('chain', '=', chain)
    .where('sequence', '=', sequence)
    .executeTakeFirst();
  return row?.hash === hash;
}

type EntryRow = Awaited<ReturnType<typeof readEntries>>[number];

function follows(chain: string, row: EntryRow, previous: ChainAnchor): boolean {
  const expected = BigInt(previous.sequence) + 1n;
  const entry: ChainedFields = {
    at: new Date(row.at),
    actorId: row.actor_id ?? undefined,
    action: row.action,
    subject: { kind: row.subject_type, id: row.subject_id },
    data: row.data,
  };
  return (
    BigInt(row.sequence) === expected &&
    row.previous_hash === previous.hash &&
    row.hash === hashOf(placeOf(chain, expected), entry, previous.hash, row)
  );
}
