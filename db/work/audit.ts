import { createHash } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { carryOut, type Statement } from '../statements/together.ts';

/** Who did what to which thing. No personal data beyond ids. */
export interface NewAuditEntry {
  readonly at: Date;
  /** Absent when the program itself acted. */
  readonly actorId?: string | undefined;
  readonly action: string;
  readonly subject: AuditSubject;
  readonly data?: Readonly<Record<string, unknown>> | undefined;
}

/** A subject of people's work, or an account. */
export interface AuditSubject {
  readonly kind: string;
  readonly id: string;
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
  const { at, actorId, action, subject, data } = entry;
  return {
    sql: 'select mask_append_audit(?, ?::uuid, ?, ?, ?, ?::jsonb, ?)',
    params: [at, actorId ?? null, action, subject.kind, subject.id, JSON.stringify(data ?? {}), tailOf(entry)],
  };
}

/** Whether the same was written before, at whatever time: a step that is done again has one entry. */
export async function isAudited(
  em: EntityManager,
  { actorId, action, subject, data }: NewAuditEntry,
): Promise<boolean> {
  const rows = await em.execute<object[]>(
    `select 1 from audit where subject_id = ? and action = ? and actor_id is not distinct from ?::uuid and data = ?::jsonb limit 1`,
    [subject.id, action, actorId ?? null, JSON.stringify(data ?? {})],
  );
  return rows.length > 0;
}

/** SHA-256 over the previous hash and the entry's fields; data with its keys in order. */
export function hashOf(sequence: bigint, entry: NewAuditEntry, previousHash: string): string {
  return createHash('sha256')
    .update(`["${previousHash}","${sequence.toString()}",${tailOf(entry)}`)
    .digest('hex');
}

/** The entry's own fields as the end of the JSON array that is hashed. */
function tailOf(entry: NewAuditEntry): string {
  const { at, actorId, action, subject, data } = entry;
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

/** A place in the chain up to which it is known to hold. */
export interface ChainAnchor {
  readonly sequence: string;
  readonly hash: string;
}

/** What a walk along the chain found: the first entry that does not hold, or null, and the last one that does. */
export interface ChainWalk {
  readonly brokenAt: string | null;
  readonly end: ChainAnchor;
  readonly count: number;
}

const CHAIN_PAGE = 1_000;
const CHAIN_START: ChainAnchor = { sequence: '0', hash: FIRST_HASH };

/** Recomputes the chain, page by page, from its first entry or from an anchor whose own entry is still the same. */
export async function walkChain(em: EntityManager, from: ChainAnchor = CHAIN_START): Promise<ChainWalk> {
  if (from.sequence !== '0' && !(await isThere(em, from))) return { brokenAt: from.sequence, end: from, count: 0 };
  let end = from;
  let count = 0;
  for (;;) {
    const rows = await em.execute<AuditRow[]>('select * from audit where sequence > ? order by sequence limit ?', [
      end.sequence,
      CHAIN_PAGE,
    ]);
    for (const row of rows) {
      if (!follows(row, end)) return { brokenAt: row.sequence, end, count };
      end = { sequence: row.sequence, hash: row.hash };
      count += 1;
    }
    if (rows.length < CHAIN_PAGE) return { brokenAt: null, end, count };
  }
}

/** Recomputes the whole chain; returns the sequence of the first entry that does not hold, or null. */
export async function findBrokenLink(em: EntityManager): Promise<string | null> {
  return (await walkChain(em)).brokenAt;
}

async function isThere(em: EntityManager, { sequence, hash }: ChainAnchor): Promise<boolean> {
  const rows = await em.execute<{ hash: string }[]>('select hash from audit where sequence = ?', [sequence]);
  return rows[0]?.hash === hash;
}

function follows(row: AuditRow, previous: ChainAnchor): boolean {
  const expected = BigInt(previous.sequence) + 1n;
  const entry: NewAuditEntry = {
    at: new Date(row.at),
    actorId: row.actor_id ?? undefined,
    action: row.action,
    subject: { kind: row.subject_type, id: row.subject_id },
    data: row.data,
  };
  return (
    BigInt(row.sequence) === expected &&
    row.previous_hash === previous.hash &&
    row.hash === hashOf(expected, entry, previous.hash)
  );
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
