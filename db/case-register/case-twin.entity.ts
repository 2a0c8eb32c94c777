import { defineEntity, p } from '@mikro-orm/core';
import type { CaseRecord } from '#domain/cases/case-record.ts';

/** A case of the register that bears the number of another one here: it waits until somebody says whether they are one. */
export const CaseTwinSchema = defineEntity({
  name: 'CaseTwin',
  tableName: 'case_twin',
  properties: {
    id: p.uuid().primary(),
    siteId: p.string().length(16),
    /** Entered by hand, or from a file. */
    caseId: p.uuid(),
    /** The register's own. */
    externalId: p.text(),
    /** As the register told it last; null: it was answered, or nothing is left to ask. */
    told: p.json<CaseRecord>().nullable(),
    dataAsOf: p.datetime(),
    state: p.enum(['open', 'same', 'different', 'lapsed'] as const),
    askedAt: p.datetime(),
    /** The register's own row that was joined to it; null: there was none. */
    mergedCaseId: p.uuid().nullable(),
    settledAt: p.datetime().nullable(),
    settledById: p.uuid().nullable(),
  },
});
export class CaseTwin extends CaseTwinSchema.class {}
CaseTwinSchema.setClass(CaseTwin);
