import { readNow } from '#db/clock.ts';
import { keepJournalStamp, listUnstampedRoots, makeJournalRoot } from '#db/proof/journal-roots.ts';
import { record } from '#db/record.ts';
import type { ActivityFactory } from '../capability.ts';
import type { ProofActivities } from './contract.ts';

/** More than any night needs: the rest is the next night's. */
const ROOTS_AT_ONCE = 500;
const STAMPS_AT_ONCE = 50;

/** The journal's roots and their stamps over the given parts. */
export const createActivities: ActivityFactory<ProofActivities> = ({ orm, isRehearsal, timeStamps }) => ({
  makeJournalRoots: async () => {
    let [made, entries] = [0, 0];
    for (; made < ROOTS_AT_ONCE; made += 1) {
      const count = await record(orm, 'journal.rooted', async (tx) =>
        makeJournalRoot(tx, await readNow(tx, isRehearsal)),
      );
      if (count === 0) break;
      entries += count;
    }
    return { made, entries };
  },
  stampJournalRoots: async () => {
    const waiting = await listUnstampedRoots(orm.em.fork(), STAMPS_AT_ONCE);
    if (timeStamps === undefined) return { stamped: 0, waiting: waiting.length };
    for (const { number, text } of waiting) {
      const stamp = await timeStamps.stamp(new TextEncoder().encode(text));
      await record(orm, 'journal.stamped', async (tx) => {
        const stampedAt = await readNow(tx, isRehearsal);
        await keepJournalStamp(tx, number, { ...stamp, stampedAt });
      });
    }
    return { stamped: waiting.length, waiting: 0 };
  },
});
