import type { EntityManager } from '@mikro-orm/postgresql';
import { localDateAt } from '#domain/settings/cut-off.ts';
import { spentPercent } from '#domain/tariffs/budget.ts';
import { putFact } from '../bell/facts.ts';
import { findSiteName } from '../settings/sites.ts';
import { readSetStanding } from './budgets.ts';
import { readTariffs } from './tariffs.ts';

/** Writes for the bell that a site's year comes to its budget, and again that it has gone over it: each once for a budget as it was set. */
export async function noteBudget(em: EntityManager, siteId: string, now: Date): Promise<void> {
  const site = await findSiteName(em, siteId);
  if (site === null) return;
  const year = Number(localDateAt(now, site.timeZone).slice(0, 4));
  const standing = await readSetStanding(em, siteId, year, await readTariffs(em));
  if (standing?.state !== 'near' && standing?.state !== 'over') return;
  const { budget, spent, state } = standing;
  await putFact(em, {
    ...{ event: 'budget_near', subjectKind: 'budget', subjectId: budget.id, revision: state === 'near' ? 1 : 2 },
    ...{ siteId, accountId: null, at: now, data: { percent: spentPercent(budget, spent) } },
  });
}
