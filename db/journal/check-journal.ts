import type { EntityManager } from '@mikro-orm/postgresql';
import { brokenChain } from '#domain/reconcile/system/strangers.ts';
import { showIncident } from '../reconcile/incidents.ts';
import { database } from '../statements/database.ts';
import { json } from '../statements/values.ts';
import type { AuditCheck } from '../work/audit.entity.ts';
import type { ChainWalk } from '../work/audit-chain.ts';

/** A check of every chain, as it is kept. Machine times. */
export type NewAuditCheck = Pick<AuditCheck, 'startedAt' | 'finishedAt'> & {
  readonly walk: ChainWalk;
  /** Null: the night. */
  readonly askedById: string | null;
};

/** Keeps the check; a chain that does not hold becomes an incident, which the reconciler closes when it holds again. */
export async function keepAuditCheck(
  em: EntityManager,
  { startedAt, finishedAt, walk, askedById }: NewAuditCheck,
  now: Date,
): Promise<void> {
  const { brokenAt, ends, count } = walk;
  await database(em)
    .insertInto('audit_check')
    .values({
      ...{ started_at: startedAt, finished_at: finishedAt, entry_count: String(count), asked_by_id: askedById },
      ...{ chain_count: Object.keys(ends).length, broken_at: json(brokenAt) },
    })
    .execute();
  for (const place of brokenAt) await showIncident(em, brokenChain(place), now);
}

export interface LastAuditCheck {
  readonly finishedAt: Date;
  readonly entryCount: number;
  readonly chainCount: number;
  readonly brokenAt: readonly string[];
  /** Null: the night. */
  readonly askedByName: string | null;
}

/** Null: it was never checked whole. */
export async function findLastAuditCheck(em: EntityManager): Promise<LastAuditCheck | null> {
  const row = await database(em)
    .selectFrom('audit_check as c')
    .leftJoin('account as a', 'a.id', 'c.asked_by_id')
    .select(['c.finished_at as finishedAt', 'c.entry_count as entryCount', 'c.chain_count as chainCount'])
    .select(['c.broken_at as brokenAt', 'a.full_name as askedByName'])
    .orderBy('c.id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? { ...row, entryCount: Number(row.entryCount) } : null;
}
