import { ActivityFailure, continueAsNew, log, proxyActivities, workflowInfo } from '@temporalio/workflow';
import type { CaseRegisterActivities } from '#activities/case-register/contract.ts';
import { MOST_PAGES_A_SITE, PAGES_A_RUN, type SyncCasesInput } from '#domain/case-register/sync-process.ts';

const { registerSites, readRegisterPage } = proxyActivities<CaseRegisterActivities>({
  startToCloseTimeout: '10 minutes',
  heartbeatTimeout: '1 minute',
  // What is away longer is asked again by the next reading.
  retry: { initialInterval: '1 second', backoffCoefficient: 3, maximumInterval: '15 seconds', maximumAttempts: 3 },
});

/**
 * Reads the registers of cases, a page after another, one site after another: a site whose register gives nothing holds up no other. The
 * cursor stands in the database; a run that is broken off, or begun twice, goes on from there.
 */
export async function syncCases({ siteIds, pagesBefore = 0 }: SyncCasesInput): Promise<void> {
  const left = [...(siteIds ?? (await registerSites()))];
  let pages = pagesBefore;
  for (let taken = 0; left.length > 0; taken += 1) {
    if (taken >= PAGES_A_RUN || workflowInfo().continueAsNewSuggested) {
      await continueAsNew<typeof syncCases>({ siteIds: left, pagesBefore: pages });
    }
    pages += 1;
    if ((await hasMore(left[0] ?? '')) && pages < MOST_PAGES_A_SITE) continue;
    left.shift();
    pages = 0;
  }
}

async function hasMore(siteId: string): Promise<boolean> {
  try {
    return (await readRegisterPage({ siteId })).hasMore;
  } catch (error) {
    if (!(error instanceof ActivityFailure)) throw error;
    log.warn('a register of cases gave nothing; the next reading asks again', { siteId });
    return false;
  }
}
