import { createHash } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { carryOut, type Statement } from '../statements/together.ts';

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

/**
 * Appends to the hash chain in the caller's transaction, in one round trip (`mask_append_audit`). The chain's lock is held until that
 * transaction ends, so call it last: entries then stand in the order in which their transactions commit.
 */
export async function appendAudit(em: EntityManager, entry: NewAuditEntry): Promise<void> {
  await carryOut(em, auditEntry(entry));
}

/** The same as a part of a step; the last one. */
export function auditEntry(entry: NewAuditEntry): Statement {
  const { at, actorId, action, subjectType, subjectId, data } = entry;
  return {
    sql: 'select mask_append_audit(?, ?::uuid, ?, ?, ?, ?::jsonb, ?)',
    params: [at, actorId ?? null, action, subjectType, subjectId, JSON.stringify(data ?? {}), tailOf(entry)],
  };
}

/** SHA-256 over the previous hash and the entry's fields; data with its keys in order. */
export function hashOf(sequence: bigint, entry: NewAuditEntry, previousHash: string): string {
  return createHash('sha256')
    .update(`["${previousHash}","${sequence.toString()}",${tailOf(entry)}`)
    .digest('hex');
}

/** The entry's own fields as the end of the JSON array that is hashed. */
function tailOf(entry: NewAuditEntry): string {
  const { at, actorId, action, subjectType, subjectId, data } = entry;
  const fields = [at.toISOString(), actorId ?? '', action, subjectType, subjectId, canonicalJson(data ?? {})];
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
