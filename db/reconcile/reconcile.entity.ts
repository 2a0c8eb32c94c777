import { defineEntity, p } from '@mikro-orm/core';
import type { ChainEnds } from '../work/audit-chain.ts';

/** One run of the reconciler, by the machine's clock. */
export const ReconcileRunSchema = defineEntity({
  name: 'ReconcileRun',
  tableName: 'reconcile_run',
  properties: {
    id: p.bigint('string').primary().autoincrement(),
    startedAt: p.datetime(),
    finishedAt: p.datetime(),
    isDeep: p.boolean(),
    checked: p.json<Record<string, number>>(),
    breaches: p.json<unknown[]>(),
    breachCount: p.integer(),
    breachCounts: p.json<Record<string, number>>(),
    /** How far each chain of the audit was found whole. */
    auditEnds: p.json<ChainEnds>(),
  },
});
export class ReconcileRun extends ReconcileRunSchema.class {}
ReconcileRunSchema.setClass(ReconcileRun);
