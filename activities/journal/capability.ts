import { readNow } from '#db/clock.ts';
import { keepAuditCheck } from '#db/journal/check-journal.ts';
import { record } from '#db/record.ts';
import { walkChains } from '#db/work/audit-chain.ts';
import type { ActivityFactory } from '../capability.ts';
import type { JournalActivities } from './contract.ts';

/** The night's check of the journal over the given parts. */
export const createActivities: ActivityFactory<JournalActivities> = ({ orm, isRehearsal }) => ({
  checkChains: async () => {
    const startedAt = new Date();
    const walk = await walkChains(orm.em.fork());
    const check = { startedAt, finishedAt: new Date(), walk, askedById: null };
    await record(orm, 'journal.checked', async (tx) => keepAuditCheck(tx, check, await readNow(tx, isRehearsal)));
    return { count: walk.count, broken: walk.brokenAt.length };
  },
});
