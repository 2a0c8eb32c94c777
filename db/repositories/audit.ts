import { createHash } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';

/** Who did what to which thing. No personal data beyond ids. */
export interface NewAuditEntry {
  readonly at: Date;
  /** Absent when the program itself acted. */
  readonly actorId?: string | undefined;
  readonly action: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly data?: Readonly<Record<string, unknown>> | undefined;
}

const FIRST_HASH = '0'.repeat(64);
/** Names the advisory lock that makes the chain one chain. */
const CHAIN_LOCK = 7_205_311;

/**
 * Appends to the hash chain in the caller's transaction. The lock is held until that transaction ends,
 * so call it last: entries then stand in the order in which their transactions commit.
 */
export async function appendAudit(em: EntityManager, entry: NewAuditEntry): Promise<void> {
  await em.execute('select pg_advisory_xact_lock(?)', [CHAIN_LOCK]);
  const [last] = await em.execute<{ sequence: string; hash: string }[]>(
    'select sequence, hash from audit order by sequence desc limit 1',
  );
  const sequence = BigInt(last?.sequence ?? 0) + 1n;
  const previousHash = last?.hash ?? FIRST_HASH;
  await em.execute(
    `insert into audit (sequence, at, actor_id, action, subject_type, subject_id, data, previous_hash, hash)
     values (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?)`,
    [
      sequence.toString(),
      entry.at,
      entry.actorId ?? null,
      entry.action,
      entry.subjectType,
      entry.subjectId,
      JSON.stringify(entry.data ?? {}),
      previousHash,
      hashOf(sequence, entry, previousHash),
    ],
  );
}

/** SHA-256 over the previous hash and the entry's fields; data with its keys in order. */
export function hashOf(sequence: bigint, entry: NewAuditEntry, previousHash: string): string {
  const fields = [
    previousHash,
    sequence.toString(),
    entry.at.toISOString(),
    entry.actorId ?? '',
    entry.action,
    entry.subjectType,
    entry.subjectId,
    canonicalJson(entry.data ?? {}),
  ];
  return createHash('sha256').update(JSON.stringify(fields)).digest('hex');
}

function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const pairs = Object.entries(value)
    .filter(([, item]) => item !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${pairs.map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`).join(',')}}`;
}

/** Recomputes the chain; returns the sequence of the first entry that does not hold, or null. */
export async function findBrokenLink(em: EntityManager): Promise<string | null> {
  const rows = await em.execute<AuditRow[]>('select * from audit order by sequence');
  let previousHash = FIRST_HASH;
  let expected = 1n;
  for (const row of rows) {
    const entry: NewAuditEntry = {
      at: new Date(row.at),
      actorId: row.actor_id ?? undefined,
      action: row.action,
      subjectType: row.subject_type,
      subjectId: row.subject_id,
      data: row.data,
    };
    const isWhole =
      BigInt(row.sequence) === expected &&
      row.previous_hash === previousHash &&
      row.hash === hashOf(expected, entry, previousHash);
    if (!isWhole) return row.sequence;
    previousHash = row.hash;
    expected += 1n;
  }
  return null;
}

interface AuditRow {
  readonly sequence: string;
  readonly at: string | Date;
  readonly actor_id: string | null;
  readonly action: string;
  readonly subject_type: string;
  readonly subject_id: string;
  readonly data: Record<string, unknown>;
  readonly previous_hash: string;
  readonly hash: string;
}
