import { sql } from 'kysely';

/** What the row of a card, an assignment or a report that is kept here begins with. */
export function begunHere(siteId: string, now: Date) {
  return {
    ...{ site_id: siteId, source: 'mask' as const, external_id: null, revision: 1 },
    ...{ occurred_at: now, created_at: now, updated_at: now },
  };
}

/** How it grows with each change. */
export function changedHere(now: Date) {
  return {
    ...{ revision: sql<number>`revision + 1`, version: sql<number>`version + 1` },
    ...{ occurred_at: now, updated_at: now },
  };
}
